import type { Random } from '~/sample-company/random';
import { parentsFirst, tableOf } from '../schema/schema-model';
import type { SchemaModel, TableModel } from '../schema/schema-model';
import { columnKey } from './query-clues';
import type { QueryClues } from './query-clues';

/** How the values of a column are drawn: any of its pool, one for all rows, two, each another, or only ordinary ones. */
export type ColumnStyle = 'mixed' | 'one' | 'two' | 'spread' | 'plain';

/** What kind of world is to be made. Each world leaves most features out, so that some have few at once (swarm testing, Groce et al., ISSTA 2012). */
export interface WorldPlan {
  sizes: ReadonlyMap<string, number>;
  /** Share of NULL where a column may be NULL. */
  nulls: number;
  /** How often a value is one on which the queries' conditions hold. */
  hits: number;
  /** Share of rows that are siblings of an earlier one. */
  copying: number;
  /** How many different keys a join draws from. */
  keys: number;
  /** Whether children share out among all parents or crowd at the first few. */
  fan: 'even' | 'few';
  styles: ReadonlyMap<string, ColumnStyle>;
}

const sizes = [1, 2, 2, 3, 3, 4, 5, 6, 8, 12];

export function planWorld({ schema, clues, random }: { schema: SchemaModel; clues: QueryClues; random: Random }): WorldPlan {
  const used = neededTables(schema, clues);
  const thresholds = [...clues.counts, ...clues.limits].filter(count => count >= 2 && count <= 25);
  const threshold = thresholds.length > 0 && random.chance(0.5) ? random.pick(thresholds) : undefined;
  const sizeOf = (table: TableModel) => {
    if (random.chance(0.04)) return 0;
    const parent = schema.tables.some(other => other.foreignKeys.some(key => key.table === table.name));
    if (threshold !== undefined && random.chance(0.7)) return threshold + random.int(-1, 3) + (random.chance(0.3) ? threshold : 0);
    return random.pick(sizes) + (parent ? 0 : random.int(0, 3));
  };
  const style = random.pick(['mixed', 'mixed', 'free', 'free', 'free', 'two', 'spread'] as const);
  return {
    sizes: new Map(used.map(table => [table.name, Math.max(0, sizeOf(table))])),
    nulls: random.pick([0, 0, 0.1, 0.25, 0.5]),
    hits: random.pick([0.2, 0.5, 0.75, 0.9, 0.97]),
    copying: random.pick([0, 0.15, 0.4, 0.7]),
    keys: random.pick([1, 2, 3, 3, 4, 8]),
    fan: random.pick(['even', 'few'] as const),
    styles: new Map(
      used.flatMap(table =>
        table.columns.map(column => [
          columnKey({ table: table.name, column: column.name }),
          style === 'free' ? random.pick(['mixed', 'mixed', 'mixed', 'one', 'two', 'spread', 'plain'] as const) : style,
        ]),
      ),
    ),
  };
}

/** The tables that the queries read, and those their rows must refer to. */
export function neededTables(schema: SchemaModel, { tables }: QueryClues): TableModel[] {
  const needed = new Set<string>();
  const need = (name: string) => {
    const table = tableOf(schema, name);
    if (!table || needed.has(table.name)) return;
    needed.add(table.name);
    for (const key of table.foreignKeys) need(key.table);
  };
  for (const name of tables) need(name);
  return parentsFirst(schema).filter(table => needed.has(table.name));
}
