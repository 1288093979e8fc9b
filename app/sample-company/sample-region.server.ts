import { writeRegionFile } from './build.server';
import type { RegionFile, RegionRequest } from './build.server';
import { foundCompany } from './generate';
import type { Company } from './generate';
import type { RegionAnswer } from './region-processes.server';
import { scaleOf } from './scale';

// A process of its own: makes the regions of one company that its parent asks for, one at a time.
let company: Company | undefined;

process.on('message', (request: RegionRequest & { index: number }) => {
  void makeRegion(request).then(
    region => answer({ kind: 'made', region }),
    error => answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());

function makeRegion({ seed, size, times, folder, index }: RegionRequest & { index: number }): Promise<RegionFile> {
  company ??= foundCompany({ seed, scale: scaleOf(size, times) });
  return writeRegionFile(company, { folder, index });
}

function answer(message: RegionAnswer): void {
  process.send?.(message);
}
