import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalType,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBTimestampValue,
  DuckDBTypeId,
} from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';

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

/** Rows a DuckDB vector holds; a chunk may not be larger. */
const CHUNK_ROWS = 2048;

/** DuckDB's smallest block: with the usual 256 kB a small company of fourteen tables takes 8 MB, with this one 1 MB. */
const BLOCK_BYTES = '16384';

/**
 * Writes a DuckDB file: creates each table, appends its rows, runs `statements` (SQL; one string may hold several),
 * checkpoints. Equal input gives equal bytes. The file appears under its name only when it is whole; an existing one is replaced.
 * Throws with the engine's message when a row, a constraint or a statement is wrong; then nothing is left behind.
 */
export async function writeDatabaseFile({
  file,
  tables,
  statements = [],
}: {
  file: string;
  tables: readonly FileTable[];
  statements?: readonly string[];
}): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const folder = await mkdtemp(`${file}.draft-`);
  // The file holds the name it was made under.
  const draft = join(folder, 'data.duckdb');
  try {
    await fillDatabase(draft, { tables, statements });
    await rename(draft, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillDatabase(draft: string, contents: { tables: readonly FileTable[]; statements: readonly string[] }): Promise<void> {
  // One thread: the order of rows and blocks then depends on nothing but the input.
  const instance = await DuckDBInstance.create(draft, {
    threads: '1',
    default_block_size: BLOCK_BYTES,
  });
  try {
    const connection = await instance.connect();
    // A compressed segment's padding is whatever the memory held before.
    await connection.run("SET force_compression = 'uncompressed'");
    await connection.run('BEGIN');
    for (const table of contents.tables) await createTable(connection, table);
    await connection.run('COMMIT');
    for (const statement of contents.statements) await connection.run(statement);
    await connection.run('CHECKPOINT');
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}

async function createTable(connection: DuckDBConnection, { name, ddl, rows }: FileTable): Promise<void> {
  await connection.run(`CREATE TABLE ${quoted(name)} (${ddl})`);
  const columns = await describe(connection, name);
  const appender = await connection.createAppender(name);
  for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
    appender.appendDataChunk(chunkOf(columns, rows.slice(from, from + CHUNK_ROWS)));
  }
  appender.closeSync();
}

interface Column {
  name: string;
  type: DuckDBType;
}

async function describe(connection: DuckDBConnection, table: string): Promise<Column[]> {
  const result = await connection.run(`SELECT * FROM ${quoted(table)} LIMIT 0`);
  return result.columnNames().map((name, index) => ({ name, type: result.columnType(index) }));
}

function chunkOf(columns: readonly Column[], rows: readonly FileRow[]): DuckDBDataChunk {
  const chunk = DuckDBDataChunk.create(
    columns.map(column => column.type),
    rows.length,
  );
  for (const [index, { name, type }] of columns.entries()) {
    const convert = converterFor(type);
    const values = rows.map(row => convert(row[name] ?? null));
    // The memory under a NULL is whatever was there before and goes into the file: fill it, so that equal input gives equal bytes.
    if (values.includes(null)) {
      const filler = values.find(value => value !== null) ?? convert(type.typeId === DuckDBTypeId.VARCHAR ? '' : 0);
      chunk.setColumnValues(
        index,
        values.map(value => value ?? filler),
      );
    }
    chunk.setColumnValues(index, values);
  }
  return chunk;
}

function converterFor(type: DuckDBType): (cell: FileCell) => DuckDBValue {
  if (type instanceof DuckDBDecimalType) {
    const { width, scale } = type;
    return cell => (typeof cell === 'number' ? new DuckDBDecimalValue(BigInt(cell), width, scale) : cell);
  }
  if (type.typeId === DuckDBTypeId.DATE) return cell => (typeof cell === 'number' ? new DuckDBDateValue(cell) : cell);
  if (type.typeId === DuckDBTypeId.TIMESTAMP) {
    return cell => (typeof cell === 'number' ? new DuckDBTimestampValue(BigInt(cell) * 1000000n) : cell);
  }
  return cell => cell;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
