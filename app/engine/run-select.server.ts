import { StatementType } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { refusalOf } from './allowed-sql';
import { readEngineError } from './engine-error';
import type { ResultLimits, SandboxOutcome } from './outcome';
import { readPrepared } from './read-result.server';
import { tokenize } from './sql-text';

/**
 * Runs one statement that must be a SELECT in the wide sense (SELECT, WITH, FROM, VALUES, PIVOT …) and reads its bounded result.
 * Never throws for anything the SQL did: mistakes, refusals and oversized results are outcomes.
 */
export async function runSelect({
  connection,
  sql,
  limits,
}: {
  connection: DuckDBConnection;
  sql: string;
  limits: ResultLimits;
}): Promise<SandboxOutcome> {
  const refusal = refusalOf(sql);
  if (refusal) return { kind: 'refused', ...refusal };
  const started = performance.now();
  try {
    const prepared = await prepareOne(connection, sql);
    if ('kind' in prepared) return prepared;
    const result = await readPrepared({ connection, prepared, sql, limits });
    return 'kind' in result ? result : { kind: 'rows', result, ms: performance.now() - started };
  } catch (error) {
    return readEngineError(error instanceof Error ? error.message : String(error), sql);
  }
}

/** The parser's judgement: exactly one statement, of the kind SELECT. A text without any was refused before, for node-api throws on it out of reach. */
async function prepareOne(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement | SandboxOutcome> {
  const statements = await connection.extractStatements(sql);
  if (statements.count > 1 && tokenize(sql).some(token => token.text.toUpperCase() === 'PIVOT'))
    return { kind: 'refused', reason: 'pivot-without-in' };
  if (statements.count !== 1) return { kind: 'refused', reason: 'several-statements', count: statements.count };
  const prepared = await statements.prepare(0);
  if (prepared.statementType === StatementType.SELECT) return prepared;
  return { kind: 'refused', reason: 'not-a-select', statement: StatementType[prepared.statementType] ?? 'UNKNOWN' };
}
