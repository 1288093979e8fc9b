import { useCallback, useEffect } from 'react';
import type { DataFile } from '~/engine/data-parts';
import { namedTables } from '~/engine/named-tables';
import type { StatementRun } from './run-script';
import { runScript } from './run-script';
import { startTabEngine, useEngineState } from './use-tab-engine';

/** The sample's data, as their manifest says. */
export interface LabData {
  file: DataFile;
  rows: number;
}

/** More rows than these are not read. */
export const maxRows = 1_000_000;

interface EngineWish {
  data: LabData | undefined;
  /** Tables to fetch with the engine; the same array from one drawing to the next. */
  needed: readonly string[];
  /** `now` begins loading when the page shows. */
  start: 'now' | 'when-asked';
}

/** The tab's engine: where it stands, and running SQL in it. */
export function useLabEngine({ data, needed, start }: EngineWish) {
  const state = useEngineState(start === 'now' && data ? 'loading' : 'idle');

  const begin = useCallback(() => {
    if (data) startTabEngine({ file: data.file, needed }).catch(() => undefined);
  }, [data, needed]);

  // On a page reached by a link; one that was loaded by its address has begun already.
  useEffect(() => {
    if (start === 'now') begin();
  }, [start, begin]);

  const run = useCallback(
    async (text: string, signal: AbortSignal, onProgress?: (runs: StatementRun[]) => void): Promise<StatementRun[]> => {
      if (!data) return [{ sql: text, outcome: { kind: 'unavailable', detail: 'no sample data' } }];
      try {
        const running = await startTabEngine({ file: data.file, needed: namedTables(text, Object.keys(data.file.tables)) });
        return await runScript({ engine: running, text, maxRows, signal, onProgress });
      } catch (error) {
        return [{ sql: text, outcome: { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) } }];
      }
    },
    [data],
  );

  return { state, begin, run };
}
