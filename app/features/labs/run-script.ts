import { offsetOf } from '~/engine/engine-error';
import { rowsOutcome } from '~/engine/outcome';
import type { EngineOutcome } from '~/engine/outcome';
import type { ResultTable } from '~/engine/result-table';
import { splitStatements } from '~/engine/sql-text';

/** One statement of a text that was run. */
export interface StatementRun {
  sql: string;
  outcome: EngineOutcome;
  /** Where it begins in the text, in characters. */
  start?: number;
  /** Where in the text an error points, as an offset in characters. */
  errorAt?: number;
}

interface Runner {
  run(sql: string, options: { maxRows: number; signal?: AbortSignal; onTable?(table: ResultTable): void }): Promise<EngineOutcome>;
}

interface Script {
  engine: Runner;
  text: string;
  maxRows: number;
  signal?: AbortSignal;
  /** Hears of the runs so far as soon as the statement under way has rows; more arrive in its table. */
  onProgress?(runs: StatementRun[]): void;
}

/** Runs the statements of a text one after the other, up to the first that fails; each keeps its own result. */
export async function runScript({ engine, text, maxRows, signal, onProgress }: Script): Promise<StatementRun[]> {
  const runs: StatementRun[] = [];
  let from = 0;
  for (const sql of splitStatements(text)) {
    const start = text.indexOf(sql, from);
    from = start + sql.length;
    const onTable = (table: ResultTable) => onProgress?.([...runs, { sql, outcome: rowsOutcome(table, 0) }]);
    const outcome = await engine.run(sql, { maxRows, signal, onTable });
    runs.push({ sql, outcome, start, ...placeOfError({ outcome, sql, start }) });
    if (!succeeded(outcome)) break;
    onProgress?.([...runs]);
  }
  return runs.length > 0 ? runs : [{ sql: text, outcome: { kind: 'refused', reason: 'empty' } }];
}

export function succeeded(outcome: EngineOutcome): boolean {
  return outcome.kind === 'rows' || outcome.kind === 'done';
}

function placeOfError({ outcome, sql, start }: { outcome: EngineOutcome; sql: string; start: number }): { errorAt?: number } {
  if (outcome.kind !== 'sql-error' || !outcome.position) return {};
  return { errorAt: start + offsetOf(sql, outcome.position) };
}
