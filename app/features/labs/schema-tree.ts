import type { Readings } from '../dictionary/search/pinyin-match';

/** A way to say what something means, and how that sounds. */
export interface Saying {
  text: string;
  readings: Readings;
}

/** A column in the reader's language. */
export interface SchemaColumn {
  name: string;
  /** The DuckDB type, e.g. `DECIMAL(12,2)`. */
  type: string;
  title: string;
  meaning: string;
  /** By what words it can be found: its titles, and the Chinese one with other words for its parts. */
  sayings?: readonly Saying[];
  /** The values it takes, where they are few. */
  values?: readonly { value: string; meaning: string }[];
  isKey?: boolean;
  /** The key it holds of another table. */
  references?: { table: string; column: string };
}

export interface SchemaTable {
  name: string;
  title: string;
  meaning: string;
  sayings?: readonly Saying[];
  /** Whether the company's dictionary has a page of it. */
  inDictionary?: boolean;
  /** Rows in the sample's data file; undefined while it has not been built. */
  rows: number | undefined;
  columns: SchemaColumn[];
}

/** The tables a lab works with first, in the lab's order, then the others in theirs. */
export function orderForLab(tables: SchemaTable[], first: readonly string[]): SchemaTable[] {
  const place = (table: SchemaTable) => (first.includes(table.name) ? first.indexOf(table.name) : first.length);
  return tables.toSorted((a, b) => place(a) - place(b));
}

/** The name as it must be written in SQL. */
export function sqlName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** The type without its parameters, as it fits a narrow column. */
export function shortType(type: string): string {
  return type.replace(/\(.*$/s, '');
}
