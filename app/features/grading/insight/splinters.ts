import { countRows, rowsOf } from '../schema/schema-model';
import type { Row, SchemaModel, TableModel, Value, World } from '../schema/schema-model';
import { withoutOrphans } from '../schema/violations';

/** Smaller ones are small enough. */
const fewRows = 6;
const most = 60;

/** Parts of a large world that may show what the whole shows: what belongs to one member, what belongs to none, and each in half. */
export function splinters(schema: SchemaModel, world: World): World[] {
  if (countRows(world) <= fewRows) return [];
  const owners = new Set(schema.tables.flatMap(table => rowsOf(world, table).map(row => ownerOf(table, row))));
  owners.delete(undefined);
  const parts = [...owners].map(owner => partOf({ schema, world, owner }));
  return parts.filter(part => countRows(part) > 0 && countRows(part) < countRows(world)).slice(0, most);
}

function partOf({ schema, world, owner }: { schema: SchemaModel; world: World; owner: Value | undefined }): World {
  const part = Object.fromEntries(
    schema.tables.map(table => [table.name, rowsOf(world, table).filter(row => [undefined, owner].includes(ownerOf(table, row)))]),
  );
  return withoutIdleParents(schema, withoutOrphans(schema, part));
}

/** The member of a row; undefined where the table knows no members. */
function ownerOf(table: TableModel, row: Row): Value | undefined {
  const index = table.columns.findIndex(({ name }) => name === 'member_id');
  return index < 0 ? undefined : (row[index] ?? null);
}

/** Products, campaigns and the like that no row of the part refers to. */
function withoutIdleParents(schema: SchemaModel, world: World): World {
  let left = world;
  for (const table of schema.tables) {
    const children = schema.tables.flatMap(child => child.foreignKeys.filter(key => key.table === table.name).map(key => ({ child, key })));
    if (children.length === 0 || table.columns.some(({ name }) => name === 'member_id')) continue;
    const [name = ''] = table.primaryKey ?? [];
    const own = table.columns.findIndex(column => column.name === name);
    const used = new Set(
      children.flatMap(({ child, key }) => {
        const index = child.columns.findIndex(column => column.name === key.columns[0]);
        return rowsOf(left, child).map(row => row[index] ?? null);
      }),
    );
    left = { ...left, [table.name]: rowsOf(left, table).filter(row => used.has(row[own] ?? null)) };
  }
  return left;
}
