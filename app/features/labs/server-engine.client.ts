import type { EngineOutcome } from '~/engine/outcome';
import type { Engine } from './use-tab-engine';

/** Runs one statement on the sample's data (app/routes/run.ts). */
const address = '/run';

/** The same tables in the portal's sandbox: for a browser that cannot run the engine. One statement of the kind SELECT at a time; nothing can be made. */
export const serverEngine: Engine = {
  async run(sql, { signal }) {
    if (signal?.aborted) return stopped;
    try {
      return await ask(sql, signal);
    } catch (error) {
      if (signal?.aborted) return stopped;
      return { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
    }
  },
  load: () => Promise.resolve(),
  addFile: () => Promise.reject(new Error('The server keeps no files of a learner')),
};

const stopped: EngineOutcome = { kind: 'cancelled', restarted: false };

async function ask(sql: string, signal: AbortSignal | undefined): Promise<EngineOutcome> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ sql }),
    signal: signal ?? null,
  });
  if (!response.ok) return { kind: 'unavailable', detail: `HTTP ${response.status}` };
  const { outcome }: { outcome: EngineOutcome } = await response.json();
  return outcome;
}
