import { DOUBLE, DuckDBDataChunk, DuckDBDecimalType, DuckDBTypeId } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection, DuckDBType } from '@duckdb/node-api';

/**
 * A cell on its way into a file, by the column's type: DECIMAL as a whole number of its smallest unit (12.50 in a
 * DECIMAL(10,2) is 1250), DATE as days and TIMESTAMP as seconds since 1970-01-01, the rest as it is.
 */
export type FileCell = string | number | boolean | null;
export type FileRow = Readonly<Record<string, FileCell>>;

export interface FileTable {
  name: string;
  /** Column list as it stands between the parentheses of CREATE TABLE. */
  ddl: string;
  rows: readonly FileRow[];
}

export interface FileColumn {
  name: string;
  type: DuckDBType;
}

/** Rows a DuckDB vector holds; a chunk may not be larger. */
const CHUNK_ROWS = 2048;

/**
 * Rows wait in a stage: a table of the same columns, in which DECIMAL, DATE and TIMESTAMP are plain numbers. Writing a number is an
 * assignment to a typed array, where a DuckDB value would be an object and a BigInt each; the engine turns whole columns afterwards.
 */
export async function createStage(
  connection: DuckDBConnection,
  { name, columns, isTemporary }: { name: string; columns: readonly FileColumn[]; isTemporary: boolean },
): Promise<void> {
  const list = columns.map(column => `${quoted(column.name)} ${stagedType(column.type)}`).join(', ');
  await connection.run(`CREATE ${isTemporary ? 'TEMP ' : ''}TABLE ${quoted(name)} (${list})`);
}

export function appendRows(
  appender: DuckDBAppender,
  { columns, rows }: { columns: readonly FileColumn[]; rows: readonly FileRow[] },
): void {
  const types = columns.map(({ type }) => (isStagedAsNumber(type) ? DOUBLE : type));
  for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
    const part = rows.slice(from, from + CHUNK_ROWS);
    const chunk = DuckDBDataChunk.create(types, part.length);
    for (const [index, { name }] of columns.entries()) {
      chunk.setColumnValues(
        index,
        part.map(row => row[name] ?? null),
      );
    }
    appender.appendDataChunk(chunk);
  }
}

/** The columns of a stage as an expression list that has the real types. */
export function unstaged(columns: readonly FileColumn[]): string {
  return columns.map(({ name, type }) => `${unstagedColumn(quoted(name), type)} AS ${quoted(name)}`).join(', ');
}

function unstagedColumn(name: string, type: DuckDBType): string {
  // Exact: the quotient is the double nearest to the decimal, which the cast rounds to.
  if (type instanceof DuckDBDecimalType) return `CAST(${name} / 1e${type.scale} AS ${type})`;
  if (type.typeId === DuckDBTypeId.DATE) return `DATE '1970-01-01' + CAST(${name} AS INTEGER)`;
  if (type.typeId === DuckDBTypeId.TIMESTAMP) return `make_timestamp(CAST(${name} AS BIGINT) * 1000000)`;
  return name;
}

/** The type in which a column waits. */
export function stagedType(type: DuckDBType): string {
  return isStagedAsNumber(type) ? 'DOUBLE' : String(type);
}

function isStagedAsNumber(type: DuckDBType): boolean {
  return type instanceof DuckDBDecimalType || type.typeId === DuckDBTypeId.DATE || type.typeId === DuckDBTypeId.TIMESTAMP;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
