import type { Random } from '~/sample-company/random';
import { rowsOf } from '../schema/schema-model';
import type { Row, SchemaModel, TableModel, Value, World } from '../schema/schema-model';
import { isLegal, withoutOrphans } from '../schema/violations';
import { columnKey } from './query-clues';
import type { ValuePools } from './value-pools';

/**
 * A world one to three single steps from another: a row taken away, a row copied with one cell changed, or one cell changed. Undefined when no legal
 * one was found in a few tries.
 */
export function mutateWorld(task: { schema: SchemaModel; pools: ValuePools; world: World; random: Random }): World | undefined {
  const { schema, random } = task;
  for (let i = 0; i < 6; i += 1) {
    let world = task.world;
    for (let steps = random.pick([1, 1, 1, 2, 3]); steps > 0; steps -= 1) world = step({ ...task, world });
    if (world !== task.world && isLegal(schema, world)) return world;
  }
  return undefined;
}

interface Step {
  schema: SchemaModel;
  pools: ValuePools;
  world: World;
  random: Random;
}

function step({ schema, pools, world, random }: Step): World {
  const filled = schema.tables.filter(table => rowsOf(world, table).length > 0);
  if (filled.length === 0) return world;
  const table = random.pick(filled);
  const rows = rowsOf(world, table);
  const at = random.int(0, rows.length - 1);
  const row = rows[at] ?? [];
  switch (random.pick(['remove', 'copy', 'change', 'change'] as const)) {
    case 'remove':
      return withoutOrphans(schema, { ...world, [table.name]: rows.filter((_, i) => i !== at) });
    case 'copy':
      return { ...world, [table.name]: [...rows, changed({ table, rows, pools, random, row: withNewKey(table, rows, row) })] };
    case 'change':
      return withoutOrphans(schema, {
        ...world,
        [table.name]: rows.map((other, i) => (i === at ? changed({ table, rows, pools, random, row }) : other)),
      });
  }
}

/** A single whole-number key becomes the next one; other keys are left to chance. */
function withNewKey(table: TableModel, rows: readonly Row[], row: Row): Row {
  const [name, ...others] = table.primaryKey ?? [];
  const at = table.columns.findIndex(column => column.name === name);
  if (others.length > 0 || table.columns[at]?.kind !== 'integer') return row;
  const next = Math.max(0, ...rows.map(other => Number(other[at] ?? 0))) + 1;
  return row.map((cell, i) => (i === at ? next : cell));
}

function changed({
  table,
  rows,
  pools,
  random,
  row,
}: {
  table: TableModel;
  rows: readonly Row[];
  pools: ValuePools;
  random: Random;
  row: Row;
}): Row {
  const at = random.int(0, table.columns.length - 1);
  const column = table.columns[at];
  if (!column) return row;
  const pool = pools.get(columnKey({ table: table.name, column: column.name }));
  const named = pool ? [...pool.hits, ...pool.edges] : [];
  const others: Value[] = rows.map(other => other[at] ?? null);
  const choices = [...(column.nullable ? [null] : []), ...(named.length > 0 ? [random.pick(named), random.pick(named)] : [])];
  const ordinary = pool && pool.ordinary.length > 0 ? [random.pick(pool.ordinary)] : [];
  const value = random.pick([...choices, ...ordinary, random.pick(others)]);
  return row.map((cell, i) => (i === at ? value : cell));
}
