import { createRandom } from '~/sample-company/random';
import type { Random } from '~/sample-company/random';
import { countRows } from '../schema/schema-model';
import type { SchemaModel, World } from '../schema/schema-model';
import { joinDomains } from './join-domains';
import type { JoinDomains } from './join-domains';
import { makeWorld } from './make-world';
import { mutateWorld } from './mutate-world';
import { columnKey } from './query-clues';
import type { QueryClues } from './query-clues';
import { valuePools } from './value-pools';
import type { ValuePools } from './value-pools';
import { neededTables, planWorld } from './world-plan';

/** A larger world would take longer than it is likely to be worth. */
const mostLimit = 1500;

/** Gives worlds on which two queries may differ, the likeliest first, the same for the same seed. */
export class WorldSource {
  readonly pools: ValuePools;
  #schema: SchemaModel;
  #clues: QueryClues;
  #domains: JoinDomains;
  #random: Random;
  #parents: World[] = [];

  constructor({ schema, clues, seed }: { schema: SchemaModel; clues: QueryClues; seed: number }) {
    this.#schema = schema;
    this.#clues = clues;
    this.pools = valuePools(schema, clues);
    this.#domains = joinDomains({ schema, clues, pools: this.pools });
    this.#random = createRandom(seed, 'pair');
  }

  /** The empty world, one with one row a table, then as many others as asked for. */
  first(count: number): World[] {
    const empty: World = {};
    return [empty, this.#oneRowEach(), ...this.fresh(count - 2)];
  }

  fresh(count: number): World[] {
    return Array.from({ length: count }, () => this.#swarm());
  }

  /** Half new ones, half a step or two away from worlds on which the queries gave rows. */
  next(count: number): World[] {
    const mutants = Array.from({ length: count >> 1 }, () => this.#mutant()).filter(world => world !== undefined);
    return [...mutants, ...this.fresh(count - mutants.length)];
  }

  /** Worlds with more rows than a LIMIT lets through, for LIMITs beyond the size of other worlds. */
  beyondLimits(): World[] {
    const beyond = [...this.#clues.limits].filter(limit => limit > 9 && limit <= mostLimit);
    const largest = Math.max(...beyond);
    const long = beyond.length === 0 ? [] : [true, false].map(spread => this.#large(largest + 3, spread));
    const thresholds = [...this.#clues.counts].filter(count => count > 20 && count <= mostLimit && Number.isInteger(count)).slice(0, 2);
    return [...long, ...thresholds.flatMap(count => [-1, 0, 0, 1, 1, 1, 2, 2].map(more => this.#oneGroup(count + more)))];
  }

  /** So many rows that are alike but for their keys, under one parent each. */
  #oneGroup(rows: number): World {
    const plan = planWorld({ schema: this.#schema, clues: this.#clues, random: this.#random });
    const needed = neededTables(this.#schema, this.#clues);
    const isParent = (name: string) => needed.some(table => table.foreignKeys.some(key => key.table === name));
    const sizes = new Map(needed.map(table => [table.name, isParent(table.name) && needed.length > 1 ? 1 : rows]));
    const keys = needed.flatMap(table => table.columns.map(column => columnKey({ table: table.name, column: column.name })));
    return this.#make({
      ...plan,
      sizes,
      styles: new Map(keys.map(key => [key, 'one' as const])),
      hits: 1,
      nulls: 0,
      copying: 0,
      keys: 1,
      fan: 'few',
    });
  }

  #large(rows: number, spread: boolean): World {
    const plan = planWorld({ schema: this.#schema, clues: this.#clues, random: this.#random });
    const needed = neededTables(this.#schema, this.#clues);
    const sizes = new Map(needed.map(table => [table.name, rows]));
    const styles = new Map(
      needed.flatMap(table =>
        table.columns.map(column => {
          const key = columnKey({ table: table.name, column: column.name });
          // Where an equality leaves one value, there is nothing to spread.
          const asked = (this.pools.get(key)?.hits.length ?? 0) > 0 && (this.pools.get(key)?.series.length ?? 0) < rows;
          return [key, spread && !asked ? ('spread' as const) : ('mixed' as const)] as const;
        }),
      ),
    );
    return this.#make({ ...plan, sizes, styles, hits: 1, nulls: 0, copying: 0, keys: 8, fan: 'even' });
  }

  /** Keeps a world to start others from. */
  keep(world: World): void {
    if (countRows(world) > 0 && countRows(world) <= 40) this.#parents.push(world);
    if (this.#parents.length > 60) this.#parents.splice(0, 20);
  }

  #mutant(): World | undefined {
    if (this.#parents.length === 0) return undefined;
    return mutateWorld({ schema: this.#schema, pools: this.pools, world: this.#random.pick(this.#parents), random: this.#random });
  }

  #oneRowEach(): World {
    const plan = planWorld({ schema: this.#schema, clues: this.#clues, random: this.#random });
    const sizes = new Map([...plan.sizes.keys()].map(name => [name, 1]));
    return this.#make({ ...plan, sizes, hits: 1, nulls: 0 });
  }

  #swarm(): World {
    return this.#make(planWorld({ schema: this.#schema, clues: this.#clues, random: this.#random }));
  }

  #make(plan: ReturnType<typeof planWorld>): World {
    const distances = [...this.#clues.dayOffsets].filter(days => Math.abs(days) <= 1000).slice(0, 4);
    return makeWorld({ schema: this.#schema, pools: this.pools, domains: this.#domains, plan, random: this.#random, distances });
  }
}
