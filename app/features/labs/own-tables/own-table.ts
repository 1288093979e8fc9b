import { sqlName } from '../schema-tree';
import type { SchemaTable } from '../schema-tree';
import type { ColumnKind } from './column-types';

/** The largest file that is taken, in bytes: a table of it fits the memory of an ordinary laptop's browser beside the sample. */
export const largestFileBytes = 50 * 1024 * 1024;
/** Tables of one person at a time. */
export const mostOwnTables = 20;

export interface OwnColumn {
  name: string;
  kind: ColumnKind;
  /** The DuckDB type. */
  type: string;
}

/** A table made of a file of one's own. It is in this browser only. */
export interface OwnTable {
  id: string;
  name: string;
  /** Of the file it was made of. */
  fileName: string;
  columns: OwnColumn[];
  rows: number;
  /** True when it is to be there after the page is loaded again. */
  kept: boolean;
}

/** Where the engine reads its rows: CSV as `convertCsv` writes it. */
export function engineFileOf({ id }: Pick<OwnTable, 'id'>): string {
  return `own-${id}.csv`;
}

/** Makes the table of the engine's file: nothing is guessed any more, so nothing can be misread. */
export function createStatement(table: Pick<OwnTable, 'id' | 'name' | 'columns'>): string {
  const columns = table.columns.map(({ name, type }) => `${text(name)}: ${text(type)}`).join(', ');
  const rules = `auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false`;
  return `CREATE OR REPLACE TABLE ${sqlName(table.name)} AS FROM read_csv('${engineFileOf(table)}', ${rules}, max_line_size = 10000000, columns = {${columns}})`;
}

export function dropStatement({ name }: Pick<OwnTable, 'name'>): string {
  return `DROP TABLE IF EXISTS ${sqlName(name)}`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

interface SchemaWords {
  /** 私有 */
  badge: string;
  /** 只在这台设备上，来自 … */
  meaning(fileName: string): string;
}

/** The tables as the schema pane and the completion know them: before the sample's. */
export function asSchemaTables(tables: readonly OwnTable[], { badge, meaning }: SchemaWords): SchemaTable[] {
  return tables.map(({ name, fileName, rows, columns }) => ({
    name,
    title: badge,
    meaning: meaning(fileName),
    rows,
    columns: columns.map(column => ({ name: column.name, type: column.type, title: '', meaning: '' })),
  }));
}
