import { useMemo } from 'react';
import type { StatementRun } from '../run-script';
import type { SchemaTable } from '../schema-tree';
import type { ExplainingWith } from './use-explanation';

type Runner = (text: string, signal: AbortSignal) => Promise<StatementRun[]>;

/** Tables and engine as an explanation needs them; the same from one drawing to the next. */
export function useExplaining(tables: readonly SchemaTable[], runner: Runner): ExplainingWith {
  return useMemo(
    () => ({ tables, tryOut: async sql => (await runner(sql, new AbortController().signal)).at(-1)?.outcome }),
    [tables, runner],
  );
}
