import { DuckDBArrayValue, DuckDBDateValue, DuckDBListValue, DuckDBMapValue, DuckDBStructValue } from '@duckdb/node-api';
import type { DuckDBValue } from '@duckdb/node-api';
import { doubleCell } from './arrow-cells';
import type { DataType } from './data-type';
import type { Cell } from './query-result';

/** Scalars that node-api hands over exactly as DuckDB prints them; the others (INTERVAL, BLOB, TIMESTAMPTZ …) travel as text. */
export const carriedByNodeApi: ReadonlySet<string> = new Set([
  ...['BOOLEAN', 'TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'HUGEINT', 'UHUGEINT'],
  ...['FLOAT', 'DOUBLE', 'DECIMAL', 'VARCHAR', 'ENUM', 'UUID', 'DATE', 'TIME', 'TIMESTAMP'],
]);

/** One value of the native engine as a cell. */
export function readNativeCell(value: DuckDBValue, type: DataType): Cell {
  if (value === null) return null;
  switch (type.kind) {
    case 'scalar':
      return readScalar(value, type.name);
    case 'list':
      return value instanceof DuckDBListValue || value instanceof DuckDBArrayValue
        ? value.items.map(item => readNativeCell(item, type.item))
        : String(value);
    case 'struct':
      return value instanceof DuckDBStructValue
        ? Object.fromEntries(type.fields.map(field => [field.name, readNativeCell(value.entries[field.name] ?? null, field.type)]))
        : String(value);
    case 'map':
      return value instanceof DuckDBMapValue
        ? value.entries.map(entry => [readNativeCell(entry.key, type.key), readNativeCell(entry.value, type.value)])
        : String(value);
  }
}

function readScalar(value: Exclude<DuckDBValue, null>, name: string): Cell {
  if (typeof value === 'number' && (name === 'DOUBLE' || name === 'FLOAT')) return doubleCell(value);
  // Its own text for an infinite date is a day 5.8 million years away.
  if (value instanceof DuckDBDateValue && !value.isFinite) return value.days > 0 ? 'infinity' : '-infinity';
  return typeof value === 'boolean' ? value : String(value);
}
