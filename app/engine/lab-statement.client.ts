import { carriedByArrow, readArrowCell } from './arrow-cells';
import { castForTransport, formatDataType, parseDataType } from './data-type';
import type { DataType } from './data-type';
import type { EngineOutcome } from './outcome';
import type { Cell, Column, QueryResult } from './query-result';
import { readingKeywords } from './session-rules';
import { firstKeyword } from './sql-text';

/** The part of an Arrow record batch that is read here. */
interface Batch {
  numRows: number;
  schema: { fields: { name: string; type: { toString(): string } }[] };
  getChildAt(column: number): { get(row: number): unknown } | null;
}

/** The part of a DuckDB-WASM connection that running a statement needs. */
export interface WasmConnection {
  query(sql: string): Promise<{ batches: Batch[] }>;
  /** Runs in steps, so that a stop is heard, and streams the result. */
  send(sql: string): Promise<AsyncIterable<Batch>>;
}

interface Statement {
  connection: WasmConnection;
  sql: string;
  maxRows: number;
}

/** Statements about tables, which also work as a table themselves. */
const describingKeywords: ReadonlySet<string> = new Set(['DESCRIBE', 'DESC', 'SHOW', 'SUMMARIZE']);

/**
 * Runs one statement. One that reads is described first: that gives the engine's exact types, and a mistake points into the learner's own
 * text; then columns arrow-js would misread are cast to text by the engine. Others (CREATE, INSERT, EXPLAIN …) run as they stand.
 */
export async function runStatement({ connection, sql, maxRows }: Statement): Promise<EngineOutcome> {
  const started = performance.now();
  const query = asQuery(sql);
  const columns = query === undefined ? undefined : await describe(connection, query);
  if (query === undefined || !columns) return runAsItStands({ connection, sql, maxRows });
  const types = columns.map(column => parseDataType(column.type));
  const rows = await readRows({
    batches: await connection.send(castForTransport({ sql: query, types, carried: carriedByArrow })),
    typesOf: () => types,
    maxRows,
  });
  return { kind: 'rows', result: { columns, ...rows }, ms: performance.now() - started };
}

function asQuery(sql: string): string | undefined {
  const keyword = firstKeyword(sql);
  if (describingKeywords.has(keyword)) return `FROM (${sql})`;
  return readingKeywords.has(keyword) ? sql : undefined;
}

/** The columns a statement would return, or undefined for one that cannot be described; then running it tells why. */
async function describe(connection: WasmConnection, query: string): Promise<Column[] | undefined> {
  const text: DataType = { kind: 'scalar', name: 'VARCHAR' };
  const described = await connection.query(`DESCRIBE ${query}`).catch(() => undefined);
  return described?.batches
    .flatMap(batch => readBatch(batch, [text, text]))
    .map(([name, type]) => ({ name: String(name), type: formatDataType(parseDataType(String(type))) }));
}

async function runAsItStands({ connection, sql, maxRows }: Statement): Promise<EngineOutcome> {
  const started = performance.now();
  let columns: Column[] = [];
  const typesOf = (batch: Batch) => {
    columns = batch.schema.fields.map(field => ({ name: field.name, type: arrowTypes[field.type.toString()] ?? 'VARCHAR' }));
    return columns.map(column => parseDataType(column.type));
  };
  const rows = await readRows({ batches: await connection.send(sql), typesOf, maxRows });
  const ms = performance.now() - started;
  const onlyReports = columns.every(column => column.name === 'Count' || column.name === 'Success');
  return onlyReports ? { kind: 'done', ms } : { kind: 'rows', result: { columns, ...rows }, ms };
}

const arrowTypes: Readonly<Record<string, string>> = {
  Utf8: 'VARCHAR',
  Bool: 'BOOLEAN',
  Int32: 'INTEGER',
  Int64: 'BIGINT',
  Float64: 'DOUBLE',
};

interface BatchReading {
  batches: AsyncIterable<Batch>;
  typesOf(batch: Batch): DataType[];
  maxRows: number;
}

async function readRows({ batches, typesOf, maxRows }: BatchReading): Promise<Pick<QueryResult, 'rows' | 'truncated'>> {
  const rows: Cell[][] = [];
  for await (const batch of batches) {
    rows.push(...readBatch(batch, typesOf(batch)));
    if (rows.length > maxRows) return { rows: rows.slice(0, maxRows), truncated: true };
  }
  return { rows, truncated: false };
}

function readBatch(batch: Batch, types: DataType[]): Cell[][] {
  const columns = types.map((type, i) => ({ type, vector: batch.getChildAt(i) }));
  return Array.from({ length: batch.numRows }, (_, row) => columns.map(({ type, vector }) => readArrowCell(vector?.get(row), type)));
}
