import { cumulate, drawIndex } from '~/sample-company/random';
import type { Random } from '~/sample-company/random';
import { columnIndex, parentsFirst, tableOf } from '../schema/schema-model';
import type { ColumnModel, ForeignKey, Row, SchemaModel, TableModel, Value, World } from '../schema/schema-model';
import { isLegal, keyOf, rowIsLegal, withoutOrphans } from '../schema/violations';
import type { JoinDomains } from './join-domains';
import { columnKey } from './query-clues';
import { seriesValue } from './series-value';
import type { ValuePool, ValuePools } from './value-pools';
import { textOf } from './turn-round';
import type { ColumnStyle, WorldPlan } from './world-plan';

export interface WorldTask {
  schema: SchemaModel;
  pools: ValuePools;
  domains: JoinDomains;
  plan: WorldPlan;
  random: Random;
  /** Days between two dates that the queries ask about. */
  distances: readonly number[];
}

/** An invented world that keeps all constraints this program can read: NOT NULL, keys, uniqueness, foreign keys, CHECKs. */
export function makeWorld(task: WorldTask): World {
  const world: Record<string, Row[]> = {};
  for (const table of parentsFirst(task.schema)) {
    const maker = new TableMaker({ ...task, table, world });
    const size = task.plan.sizes.get(table.name) ?? 0;
    for (let i = 0; i < size; i += 1) maker.addRow();
    world[table.name] = maker.rows;
  }
  return withoutOrphans(task.schema, closeCircles(task, world));
}

/** Points rows to parents that were made after them, where tables refer to each other in a circle. */
function closeCircles({ schema, plan, random }: WorldTask, world: Record<string, readonly Row[]>): World {
  const order = parentsFirst(schema);
  const closed = { ...world };
  for (const table of order) {
    for (const key of table.foreignKeys) {
      const parent = tableOf(schema, key.table);
      if (!parent || order.indexOf(parent) <= order.indexOf(table)) continue;
      const parents = closed[parent.name] ?? [];
      const columns = key.columns.map(name => columnIndex(table, name));
      const named = key.references.map(name => columnIndex(parent, name));
      const nullable = columns.every(at => table.columns[at]?.nullable);
      closed[table.name] = (closed[table.name] ?? []).map(row => {
        if (parents.length === 0 || (nullable && random.chance(plan.nulls))) return row;
        const chosen = random.pick(parents);
        return row.map((cell, at) => (columns.includes(at) ? (chosen[named[columns.indexOf(at)] ?? -1] ?? null) : cell));
      });
    }
  }
  return isLegal(schema, withoutOrphans(schema, closed)) ? closed : world;
}

/** A row that breaks a rule is drawn anew so often before it is given up. */
const draws = 8;

class TableMaker {
  readonly rows: Row[] = [];
  #task: WorldTask & { table: TableModel; world: Record<string, Row[]> };
  #taken: Set<string>[];
  #sources: ((row: Value[]) => Value)[];
  /** Per column: values given out where no two rows may be alike, and how far the series has gone. */
  #given = new Map<number, { values: Set<Value>; next: number }>();

  constructor(task: WorldTask & { table: TableModel; world: Record<string, Row[]> }) {
    this.#task = task;
    this.#taken = task.table.unique.map(() => new Set());
    this.#sources = task.table.columns.map((column, i) => this.#source(column, i));
  }

  addRow(): void {
    const { table, plan, random } = this.#task;
    const copies = this.rows.length > 0 && random.chance(plan.copying);
    for (let i = 0; i < draws; i += 1) {
      const row = copies ? this.#copy() : this.#fresh();
      if (!rowIsLegal(table, row) || !this.#isNew(row)) continue;
      for (const [at, columns] of table.unique.entries()) this.#taken[at]?.add(keyOf(table, row, columns) ?? '');
      this.rows.push(row);
      return;
    }
  }

  #isNew(row: Row): boolean {
    const { table } = this.#task;
    return table.unique.every((columns, at) => {
      const key = keyOf(table, row, columns);
      return key === undefined || !this.#taken[at]?.has(key);
    });
  }

  #fresh(): Value[] {
    const { table } = this.#task;
    const row: Value[] = table.columns.map(() => null);
    for (const [i, source] of this.#sources.entries()) row[i] = source(row);
    for (const key of table.foreignKeys) this.#refer(row, key);
    this.#setApart(row);
    return row;
  }

  /** Puts two dates of a row as far apart as the queries ask about, a second more or a second less. */
  #setApart(row: Value[]): void {
    const { table, distances, random } = this.#task;
    const dates = table.columns.flatMap(({ kind }, i) => (kind === 'date' || kind === 'timestamp' ? [i] : []));
    if (distances.length === 0 || dates.length < 2 || random.chance(0.6)) return;
    const [from, to] = [random.pick(dates), random.pick(dates)];
    const [start, column] = [row[from], table.columns[to]];
    if (from === to || typeof start !== 'string' || !column) return;
    const moment = Date.parse(`${start.slice(0, 10)}T${start.slice(11, 19) || '00:00:00'}Z`);
    const seconds = Math.round(random.pick(distances) * 86_400) + random.pick([0, -1, 1, 30, 86_399]);
    if (!Number.isNaN(moment)) row[to] = textOf(moment + 1000 * seconds).slice(0, column.kind === 'date' ? 10 : 19);
  }

  /** A sibling of an earlier row: another key, and one or two other cells, or none. */
  #copy(): Value[] {
    const { table, random } = this.#task;
    const row = [...random.pick(this.rows)];
    for (const columns of table.unique) {
      const name = random.pick(columns);
      const isReference = table.foreignKeys.find(key => key.columns.includes(name));
      if (isReference) this.#refer(row, isReference);
      else this.#redraw(row, name);
    }
    for (let changes = random.int(0, 2); changes > 0; changes -= 1) {
      const { name } = random.pick(table.columns);
      const key = table.foreignKeys.find(reference => reference.columns.includes(name));
      if (key) this.#refer(row, key);
      else this.#redraw(row, name);
    }
    return row;
  }

  #redraw(row: Value[], name: string): void {
    const at = columnIndex(this.#task.table, name);
    row[at] = this.#sources[at]?.(row) ?? null;
  }

  /** Points a row to a parent, or to none where it may. */
  #refer(row: Value[], key: ForeignKey): void {
    const { schema, table, world, plan, random } = this.#task;
    const parent = tableOf(schema, key.table);
    if (!parent) return;
    if (parent !== table && !world[parent.name]) return this.#standIn(row, key);
    const own = parent === table ? [...this.rows, row] : (world[parent.name] ?? []);
    const columns = key.columns.map(name => columnIndex(table, name));
    const nullable = columns.every(at => table.columns[at]?.nullable);
    const missing = own.length === 0 || (nullable && random.chance(parent === table ? Math.max(0.3, plan.nulls) : plan.nulls));
    const chosen = missing
      ? undefined
      : plan.fan === 'few'
        ? own[drawIndex(random, cumulate(own.map((_, i) => 1 / (1 + i * i))))]
        : random.pick(own);
    for (const [i, at] of columns.entries()) row[at] = chosen?.[columnIndex(parent, key.references[i] ?? '')] ?? null;
  }

  /** Any values, until the parents are there. */
  #standIn(row: Value[], key: ForeignKey): void {
    const { table } = this.#task;
    for (const name of key.columns) {
      const at = columnIndex(table, name);
      const column = table.columns[at];
      row[at] = column && !column.nullable ? seriesValue(column, this.rows.length + 1) : null;
    }
  }

  #source(column: ColumnModel, index: number): (row: Value[]) => Value {
    const { table, pools, domains, plan, random } = this.#task;
    const key = columnKey({ table: table.name, column: column.name });
    const pool = pools.get(key) ?? { hits: [], edges: [], ordinary: [], series: [] };
    const alone = table.unique.some(columns => columns.length === 1 && columns[0] === column.name);
    if (alone) return () => this.#distinct(column, { index, pool });
    const domain = domains.get(key);
    const style = plan.styles.get(key) ?? 'mixed';
    const few = [this.#drawn(pool), this.#drawn(pool)];
    return () => {
      if (column.nullable && random.chance(plan.nulls)) return null;
      if (domain && random.chance(0.85)) return random.pick(domain.slice(0, plan.keys));
      return (
        valueIn(style, { pool, few, random, draw: () => this.#drawn(pool), spread: () => this.#distinct(column, { index, pool }) }) ??
        filler(column)
      );
    };
  }

  /** Of a pool: mostly what meets the queries' conditions, else what lies at their edges, else anything. */
  #drawn({ hits, edges, ordinary }: ValuePool): Value {
    const { plan, random } = this.#task;
    if (hits.length > 0 && random.chance(plan.hits)) return random.pick(hits);
    if (edges.length > 0 && random.chance(0.6)) return random.pick(edges);
    if (ordinary.length > 0) return random.pick(ordinary);
    return edges.length > 0 ? random.pick(edges) : null;
  }

  /** A value no earlier row has: one of the pool while there are some, then the next of a series. */
  #distinct(column: ColumnModel, { index, pool }: { index: number; pool: ValuePool }): Value {
    const { random } = this.#task;
    const given = this.#given.get(index) ?? { values: new Set(), next: 1 };
    this.#given.set(index, given);
    const named = [...pool.hits, ...pool.edges];
    const candidate = named.length > 0 && random.chance(0.25) ? random.pick(named) : null;
    if (candidate !== null && !given.values.has(candidate)) {
      given.values.add(candidate);
      return candidate;
    }
    for (;;) {
      // Where conditions ask for something, values that meet them come first.
      const next = pool.series[given.next - 1] ?? seriesValue(column, given.next);
      given.next += 1;
      if (next === null || given.next > 20_000) return null;
      if (given.values.has(next)) continue;
      given.values.add(next);
      return next;
    }
  }
}

interface Drawing {
  pool: ValuePool;
  few: Value[];
  random: Random;
  draw(): Value;
  spread(): Value;
}

function valueIn(style: ColumnStyle, { pool, few, random, draw, spread }: Drawing): Value {
  switch (style) {
    case 'mixed':
      return draw();
    case 'one':
      return few[0] ?? null;
    case 'two':
      return random.pick(few);
    case 'spread':
      return spread();
    case 'plain':
      return pool.ordinary.length > 0 ? random.pick(pool.ordinary) : draw();
  }
}

/** For a column whose pool is empty and that may not be. */
function filler(column: ColumnModel): Value {
  return column.nullable ? null : seriesValue(column, 1);
}
