import { writeRegionFile } from './build.server';
import type { RegionRequest } from './build.server';
import type { RegionAnswer } from './region-processes.server';

// A process of its own: makes the regions that its parent asks for, one at a time.
process.on('message', (request: RegionRequest & { index: number }) => {
  void writeRegionFile(request).then(
    region => answer({ kind: 'made', region }),
    error => answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());

function answer(message: RegionAnswer): void {
  process.send?.(message);
}
