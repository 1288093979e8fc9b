import type { DataType } from './data-type';
import type { Cell } from './query-result';

/** Scalars that arrow-js hands over exactly. DECIMAL, INTERVAL, HUGEINT, dates and times it misreads: they travel as text. */
export const carriedByArrow: ReadonlySet<string> = new Set([
  ...['BOOLEAN', 'TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT'],
  ...['FLOAT', 'DOUBLE', 'VARCHAR'],
]);

/** One value out of an Arrow vector as a cell. `type` is the column's DuckDB type. */
export function readArrowCell(value: unknown, type: DataType): Cell {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'scalar':
      return readScalar(value, type.name);
    case 'list':
      return itemsOf(value).map(item => readArrowCell(item, type.item));
    case 'struct':
      return Object.fromEntries(type.fields.map(field => [field.name, readArrowCell(fieldOf(value, field.name), field.type)]));
    case 'map':
      return itemsOf(value).map(entry => readEntry(itemsOf(entry), type));
  }
}

function readEntry([key, value]: unknown[], type: { key: DataType; value: DataType }): Cell {
  return [readArrowCell(key, type.key), readArrowCell(value, type.value)];
}

function readScalar(value: unknown, name: string): Cell {
  if (typeof value === 'number' && (name === 'DOUBLE' || name === 'FLOAT')) return doubleCell(value);
  return typeof value === 'boolean' ? value : String(value);
}

/** A double as a cell: what JSON cannot say becomes text, and −0 becomes 0. */
export function doubleCell(value: number): number | string {
  return Number.isFinite(value) ? value + 0 : String(value);
}

function itemsOf(value: unknown): unknown[] {
  return isIterable(value) ? [...value] : [];
}

function isIterable(value: unknown): value is Iterable<unknown> {
  // Asked by reading, not by `in`: the proxy around an Arrow map answers `in` for its keys only.
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, Symbol.iterator) === 'function';
}

/** A row of an Arrow struct offers its fields as properties. */
function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
