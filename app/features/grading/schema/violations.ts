import { checkHolds } from './check-holds';
import { columnIndex, rowsOf, tableOf } from './schema-model';
import type { ForeignKey, Row, SchemaModel, TableModel, World } from './schema-model';

/** Whether a row by itself may stand in a table: NOT NULL and every CHECK this program can read. */
export function rowIsLegal(table: TableModel, row: Row): boolean {
  return (
    table.columns.every((column, i) => column.nullable || (row[i] ?? null) !== null) &&
    table.checks.every(check => checkHolds({ check, table, row }) !== false)
  );
}

/**
 * Whether a world keeps all constraints of its schema. CHECKs that only the engine can read are taken as kept; whoever needs certainty inserts the
 * world into the real tables.
 */
export function isLegal(schema: SchemaModel, world: World): boolean {
  return schema.tables.every(table => {
    const rows = rowsOf(world, table);
    return (
      rows.every(row => rowIsLegal(table, row)) &&
      table.unique.every(columns => isUnique(table, rows, columns)) &&
      table.foreignKeys.every(key => refersToRows({ schema, world, table, key }))
    );
  });
}

/** A key over some columns as one text; undefined when a part is NULL, for then it equals no other key and refers to nothing. */
export function keyOf(table: TableModel, row: Row, columns: readonly string[]): string | undefined {
  const parts = columns.map(name => row[columnIndex(table, name)] ?? null);
  return parts.includes(null) ? undefined : parts.map(part => String(part)).join('\u0001');
}

function isUnique(table: TableModel, rows: readonly Row[], columns: string[]): boolean {
  const keys = rows.map(row => keyOf(table, row, columns)).filter(key => key !== undefined);
  return new Set(keys).size === keys.length;
}

function refersToRows({ schema, world, table, key }: { schema: SchemaModel; world: World; table: TableModel; key: ForeignKey }): boolean {
  const parent = tableOf(schema, key.table);
  if (!parent) return true;
  const parents = new Set(rowsOf(world, parent).map(row => keyOf(parent, row, key.references)));
  return rowsOf(world, table).every(row => {
    const own = keyOf(table, row, key.columns);
    return own === undefined || parents.has(own);
  });
}

/** The world without the rows that refer to a missing parent, and without those that referred to them, and so on. */
export function withoutOrphans(schema: SchemaModel, world: World): World {
  let left: Record<string, readonly Row[]> = { ...world };
  for (let changed = true; changed;) {
    changed = false;
    for (const table of schema.tables) {
      for (const key of table.foreignKeys) {
        const parent = tableOf(schema, key.table);
        if (!parent) continue;
        const parents = new Set(rowsOf(left, parent).map(row => keyOf(parent, row, key.references)));
        const kept = rowsOf(left, table).filter(row => {
          const own = keyOf(table, row, key.columns);
          return own === undefined || parents.has(own);
        });
        if (kept.length < rowsOf(left, table).length) {
          left = { ...left, [table.name]: kept };
          changed = true;
        }
      }
    }
  }
  return left;
}
