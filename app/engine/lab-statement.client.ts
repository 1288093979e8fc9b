import { carriedByArrow } from './arrow-cells';
import { readFromIntegers } from './column-store';
import { castForTransport, formatDataType, parseDataType } from './data-type';
import { rowsOutcome } from './outcome';
import type { EngineOutcome } from './outcome';
import type { Column } from './query-result';
import type { ResultTable } from './result-table';
import { readingKeywords } from './session-rules';
import { firstKeyword } from './sql-text';
import { StreamedTable } from './streamed-table';
import type { Batch } from './streamed-table';

/** The part of a DuckDB-WASM connection that running a statement needs. */
export interface WasmConnection {
  query(sql: string): Promise<{ batches: Batch[] }>;
  /** Runs in steps, so that a stop is heard, and streams the result. */
  send(sql: string): Promise<AsyncIterable<Batch>>;
}

export interface RunLimits {
  /** Rows beyond these are cut. */
  maxRows: number;
  /** Hears of the result as soon as its first rows are there; more arrive in it until it is no longer `growing`. */
  onTable?(table: ResultTable): void;
}

interface Statement extends RunLimits {
  connection: WasmConnection;
  sql: string;
}

/** A tab that holds more than this beside the engine is one that a phone throws away. */
const maxBytes = 256 * 1024 * 1024;

/** Statements about tables, which also work as a table themselves. */
const describingKeywords: ReadonlySet<string> = new Set(['DESCRIBE', 'DESC', 'SHOW', 'SUMMARIZE']);

/**
 * Runs one statement. One that reads is described first: that gives the engine's exact types, and a mistake points into the learner's own
 * text; then columns whose values Arrow does not carry exactly are cast to text by the engine. Others (CREATE, INSERT, EXPLAIN …) run as they stand.
 */
export async function runStatement({ connection, sql, ...limits }: Statement): Promise<EngineOutcome> {
  const started = performance.now();
  const query = asQuery(sql);
  const columns = query === undefined ? undefined : await describe(connection, query);
  if (query === undefined || !columns) return runAsItStands({ connection, sql, ...limits });
  const types = columns.map(column => parseDataType(column.type));
  const carriers = { types, carried: carriedByArrow, alone: readFromIntegers };
  const batches = await connection.send(castForTransport({ sql: query, ...carriers }));
  const table = await fill({ table: new StreamedTable(columns, types), batches, ...limits });
  return rowsOutcome(table, performance.now() - started);
}

function asQuery(sql: string): string | undefined {
  const keyword = firstKeyword(sql);
  if (describingKeywords.has(keyword)) return `FROM (${sql})`;
  return readingKeywords.has(keyword) ? sql : undefined;
}

/** The columns a statement would return, or undefined for one that cannot be described; then running it tells why. */
async function describe(connection: WasmConnection, query: string): Promise<Column[] | undefined> {
  const described = await connection.query(`DESCRIBE ${query}`).catch(() => undefined);
  return described?.batches
    .flatMap(batch => Array.from({ length: batch.numRows }, (_, row) => [0, 1].map(i => String(batch.getChildAt(i)?.get(row)))))
    .map(([name = '', type = '']) => ({ name, type: formatDataType(parseDataType(type)) }));
}

async function runAsItStands({ connection, sql, ...limits }: Statement): Promise<EngineOutcome> {
  const started = performance.now();
  const batches = (await connection.send(sql))[Symbol.asyncIterator]();
  const first = await batches.next();
  const columns: Column[] = first.done ? [] : columnsOf(first.value);
  const table = new StreamedTable(
    columns,
    columns.map(column => parseDataType(column.type)),
  );
  if (!first.done) await fill({ table, batches: resumed(first.value, batches), ...limits });
  const ms = performance.now() - started;
  const onlyReports = columns.every(column => column.name === 'Count' || column.name === 'Success');
  return onlyReports ? { kind: 'done', ms } : rowsOutcome(table, ms);
}

async function* resumed(first: Batch, rest: AsyncIterator<Batch>): AsyncGenerator<Batch> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const arrowTypes: Readonly<Record<string, string>> = {
  Utf8: 'VARCHAR',
  Bool: 'BOOLEAN',
  Int32: 'INTEGER',
  Int64: 'BIGINT',
  Float64: 'DOUBLE',
};

function columnsOf(batch: Batch): Column[] {
  return batch.schema.fields.map(field => ({ name: field.name, type: arrowTypes[field.type.toString()] ?? 'VARCHAR' }));
}

interface Filling extends RunLimits {
  table: StreamedTable;
  batches: AsyncIterable<Batch>;
}

async function fill({ table, batches, maxRows, onTable }: Filling): Promise<ResultTable> {
  for await (const batch of batches) {
    const isFirst = table.rowCount === 0 && batch.numRows > 0;
    const fits = table.rowCount + batch.numRows <= maxRows && table.byteLength <= maxBytes;
    table.append(batch, maxRows);
    if (isFirst) onTable?.(table);
    if (fits) continue;
    table.end('cut');
    return table;
  }
  table.end('whole');
  return table;
}
