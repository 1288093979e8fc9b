import type { JsonObject } from '~/engine/sql-ast';

/** What a column's values look like to whoever invents them. `other` holds NULL or a text the engine can cast. */
export type ValueKind = 'integer' | 'decimal' | 'double' | 'text' | 'boolean' | 'date' | 'timestamp' | 'time' | 'uuid' | 'enum' | 'other';

export interface ColumnModel {
  name: string;
  /** The type as DuckDB writes it, e.g. `DECIMAL(12,2)`. */
  type: string;
  kind: ValueKind;
  nullable: boolean;
  /** Digits after the point of a decimal. */
  scale: number;
  /** The most a decimal or an integer may be, positive or negative. */
  most: number;
  /** The labels of an enum. */
  labels: string[];
}

/** Column names stand as in the tables, whatever case the key was declared in. */
export interface ForeignKey {
  columns: string[];
  table: string;
  references: string[];
}

export interface CheckRule {
  /** The condition, e.g. `(price > 0)`. */
  sql: string;
  /** Its syntax tree; missing when it could not be read. */
  expression?: JsonObject;
}

export interface TableModel {
  name: string;
  columns: ColumnModel[];
  primaryKey?: string[];
  /** Sets of columns that must not repeat, the primary key among them. */
  unique: string[][];
  foreignKeys: ForeignKey[];
  checks: CheckRule[];
}

/** The tables of a data set and all that must hold in them; parents may stand after children. */
export interface SchemaModel {
  tables: TableModel[];
}

/** One cell of an invented row: integers within ±2⁵³ and decimals as numbers, dates `YYYY-MM-DD`, timestamps `YYYY-MM-DD HH:MM:SS[.ffffff]`. */
export type Value = null | boolean | number | string;

/** One value per column, in the order of the table's columns. */
export type Row = readonly Value[];

/** An invented data set: rows by table name. A table without an entry is empty. */
export type World = Readonly<Record<string, readonly Row[]>>;

export function tableOf(schema: SchemaModel, name: string): TableModel | undefined {
  const wanted = name.toLowerCase();
  return schema.tables.find(table => table.name.toLowerCase() === wanted);
}

/** Where a column stands in its table; −1 when there is none of that name. */
export function columnIndex(table: TableModel, name: string): number {
  const known = places.get(table) ?? new Map<string, number>();
  places.set(table, known);
  const place = known.get(name) ?? table.columns.findIndex(column => column.name.toLowerCase() === name.toLowerCase());
  known.set(name, place);
  return place;
}

/** Asked for every cell of every invented row; the columns of a table never change. */
const places = new WeakMap<TableModel, Map<string, number>>();

export function rowsOf(world: World, table: TableModel): readonly Row[] {
  return world[table.name] ?? [];
}

export function countRows(world: World): number {
  return Object.values(world).reduce((sum, rows) => sum + rows.length, 0);
}

/** Parents before children; tables that refer to each other in a circle stand in the order given. */
export function parentsFirst(schema: SchemaModel): TableModel[] {
  const placed: TableModel[] = [];
  const visiting = new Set<TableModel>();
  const place = (table: TableModel) => {
    if (visiting.has(table)) return;
    visiting.add(table);
    for (const key of table.foreignKeys) {
      const parent = tableOf(schema, key.table);
      if (parent) place(parent);
    }
    placed.push(table);
  };
  for (const table of schema.tables) place(table);
  return placed;
}
