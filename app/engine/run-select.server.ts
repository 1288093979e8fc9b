import { StatementType } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { findForbidden, mentionsForbidden, refusalOf } from './allowed-sql';
import { readEngineError } from './engine-error';
import type { ResultLimits, SandboxOutcome } from './outcome';
import { readPrepared } from './read-result.server';
import { tokenize } from './sql-text';

interface Select {
  connection: DuckDBConnection;
  sql: string;
  limits: ResultLimits;
}

/**
 * Runs one statement that must be a SELECT in the wide sense (SELECT, WITH, FROM, VALUES, PIVOT …) and reads its bounded result.
 * Never throws for anything the SQL did: mistakes, refusals and oversized results are outcomes.
 */
export async function runSelect(select: Select): Promise<SandboxOutcome> {
  const refusal = refusalOf(select.sql);
  return refusal ? { kind: 'refused', ...refusal } : runAllowed(select);
}

/** The same for a text whose words `refusalOf` has let pass: once for all the files it runs on. What the engine's parser makes of it is judged here. */
export async function runAllowed({ connection, sql, limits }: Select): Promise<SandboxOutcome> {
  const started = performance.now();
  try {
    const prepared = await prepareOne(connection, sql);
    if ('kind' in prepared) return prepared;
    try {
      const result = await readPrepared({ connection, prepared, sql, limits });
      return 'kind' in result ? result : { kind: 'rows', result, ms: performance.now() - started };
    } finally {
      prepared.destroySync();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return readEngineError(message.replace(/^Failed to extract statements: /, ''), sql);
  }
}

/** The parser's judgement: exactly one statement, of the kind SELECT. A text without any was refused before, for node-api throws on it out of reach. */
async function prepareOne(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement | SandboxOutcome> {
  const statements = await connection.extractStatements(sql);
  if (statements.count > 1 && tokenize(sql).some(token => token.text.toUpperCase() === 'PIVOT'))
    return { kind: 'refused', reason: 'pivot-without-in' };
  if (statements.count !== 1) return { kind: 'refused', reason: 'several-statements', count: statements.count };
  const forbidden = mentionsForbidden(sql) ? findForbidden(await namesInTree(connection, sql)) : undefined;
  if (forbidden !== undefined) return { kind: 'refused', reason: 'forbidden-function', name: forbidden };
  const prepared = await statements.prepare(0);
  if (prepared.statementType === StatementType.SELECT) return prepared;
  return { kind: 'refused', reason: 'not-a-select', statement: StatementType[prepared.statementType] ?? 'UNKNOWN' };
}

/**
 * The functions and tables a statement names, by the engine's own parser: whatever our reading of the text took for a string or a remark, this
 * one cannot be told otherwise. A statement it cannot print names nothing; that is no SELECT, or its mistake shows when it is prepared.
 */
async function namesInTree(connection: DuckDBConnection, sql: string): Promise<{ functions: string[]; tables: string[] }> {
  const read = await connection.runAndReadAll('SELECT json_serialize_sql($sql::VARCHAR)::VARCHAR', { sql });
  const names = { functions: Array.of<string>(), tables: Array.of<string>() };
  JSON.parse(String(read.getRows()[0]?.[0]), (key, value: unknown) => {
    if (key === 'function_name') names.functions.push(String(value));
    if (key === 'table_name') names.tables.push(String(value));
    return value;
  });
  return names;
}
