import { compareResults } from '../compare-results';
import type { SandboxOutcome } from '~/engine/outcome';
import type { QueryResult } from '~/engine/query-result';
import { isObject } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { writeSql } from '~/engine/sql-ast.server';
import { splitStatements } from '~/engine/sql-text';
import { createRandom, shuffled } from '~/sample-company/random';
import { withStandardQuotes } from '../schema/plain-quotes';
import { countRows } from '../schema/schema-model';
import type { Value, World } from '../schema/schema-model';
import { shrinkWorld } from '../schema/shrink-world';
import { alwaysQuoted, insertStatements } from '../schema/world-text';
import { constantTrees, treeKey } from './constant-trees';
import { judgeRows } from './judge-rows';
import type { RowsVerdict } from './judge-rows';
import type { Pair, PairReason, PairVerdict } from './pair';
import { batchLimits, expectedFrom, messageOf, prepareQuery, singleLimits, splitByWorld } from './pair-queries.server';
import type { PreparedQuery } from './pair-queries.server';
import { noClues } from './query-clues';
import { readClues } from './read-clues';
import { withWorld, withWorlds } from './schema-bench.server';
import type { RowOrder, SchemaBench } from './schema-bench.server';
import { WorldSource } from './world-source';

export interface JudgeOptions {
  bench: SchemaBench;
  /** Milliseconds for the whole pair. */
  budgetMs: number;
  /** Batches of worlds after which a pair without a difference is taken for equal. */
  batches?: number;
  /** Of the invented worlds. */
  seed?: number;
  /** Told as soon as a difference is certain, before its world is made small. */
  onDifference?(verdict: PairVerdict): void;
}

/** Judges one pair in this process; the SQL is run in the bench's databases. Never throws for anything the pair did. */
export async function judgePair(pair: Pair, options: JudgeOptions): Promise<PairVerdict> {
  return new PairJudge(pair, options).judge();
}

/** Worlds of a batch; more would not make one cheaper. */
const batchSize = 48;
const numberType = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT|U?INTEGER|DECIMAL)\b/;
const usualSeed = 20_260_630;
const enoughBatches = 12;
/** Batches a pair gets however slow the machine is. */
const leastBatches = 2;
/** The share of the budget that is spent on a pair without a difference. */
const enoughShare = 0.24;
/** Questions asked to make a counter-example small, and the share of the budget they may take. */
const shrinkQuestions = 60;
const shrinkShare = 0.12;

class PairJudge {
  #pair: Pair;
  #bench: SchemaBench;
  #options: JudgeOptions;
  #started = performance.now();
  #reference: PreparedQuery = unprepared;
  #submission: PreparedQuery = unprepared;
  #ordered = false;
  #worlds = 0;
  /** On all worlds of a batch at once, on one after the other in one statement, or by itself on each. */
  #way: 'at once' | 'chained' | 'one by one' = 'at once';
  #failures = 0;

  constructor(pair: Pair, options: JudgeOptions) {
    this.#pair = pair;
    this.#options = options;
    this.#bench = options.bench;
  }

  async judge(): Promise<PairVerdict> {
    const early = await this.#prepare();
    if (early) return early;
    const setup = await this.#setupWorld();
    if (setup.kind === 'broken') return { verdict: 'error', reason: { kind: 'setup-broken', message: setup.message } };
    const source = await this.#source();
    const found = setup.kind === 'none' ? undefined : await this.#lookAt([setup.world], source);
    return found ?? this.#search(source);
  }

  get #elapsed(): number {
    return performance.now() - this.#started;
  }

  get #left(): number {
    return Math.max(20, this.#options.budgetMs - this.#elapsed);
  }

  /** Binds both queries on empty tables. */
  async #prepare(): Promise<PairVerdict | undefined> {
    const { referenceSql, submissionSql } = this.#pair;
    const { schema, single } = this.#bench;
    const expected = await single.select({ sql: referenceSql, limits: singleLimits, deadlineMs: this.#left });
    if (expected.kind !== 'rows') return { verdict: 'error', reason: { kind: 'reference-broken', message: messageOf(expected) } };
    const given = await single.select({ sql: submissionSql, limits: singleLimits, deadlineMs: this.#left });
    if (given.kind !== 'rows') return { verdict: 'error', reason: { kind: 'submission-broken', message: messageOf(given) } };
    const [columns, own] = [expected.result.columns, given.result.columns];
    if (columns.length !== own.length) {
      return { verdict: 'rejected', reason: { kind: 'column-count', expected: columns.length, actual: own.length }, world: '' };
    }
    this.#reference = await prepareQuery({ sql: referenceSql, columns, schema, keepLimit: false });
    this.#submission = await prepareQuery({ sql: submissionSql, columns: own, schema, keepLimit: true });
    this.#ordered = this.#pair.ordered ?? true;
    return undefined;
  }

  /** The rows of `setup_sql` and of INSERTs among the definitions. */
  async #setupWorld(): Promise<Setup> {
    const statements = [...this.#bench.inserts, ...splitStatements(withStandardQuotes(this.#pair.setupSql ?? ''))];
    if (statements.length === 0) return { kind: 'none' };
    const { single, schema } = this.#bench;
    await single.run('BEGIN');
    try {
      for (const statement of statements) await single.define(statement);
      const world: Record<string, Value[][]> = {};
      for (const table of schema.tables) {
        const outcome = await single.select({ sql: `FROM ${alwaysQuoted(table.name)}`, limits: singleLimits, deadlineMs: this.#left });
        if (outcome.kind !== 'rows') throw new Error(messageOf(outcome));
        world[table.name] = outcome.result.rows.map(row =>
          row.map((cell, i) => {
            const numeric = ['integer', 'decimal', 'double'].includes(table.columns[i]?.kind ?? '');
            if (cell === null || typeof cell === 'boolean') return cell;
            return numeric && Number.isSafeInteger(Math.trunc(Number(cell)))
              ? Number(cell)
              : typeof cell === 'object'
                ? JSON.stringify(cell)
                : cell;
          }),
        );
      }
      return { kind: 'world', world };
    } catch (error) {
      return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
    } finally {
      await single.run('ROLLBACK');
    }
  }

  async #source(): Promise<WorldSource> {
    const clues = noClues();
    for (const [query, { tree }] of [this.#reference, this.#submission].entries()) {
      if (tree) readClues(tree, { schema: this.#bench.schema, clues, query, folded: await this.#fold(tree) });
    }
    if (clues.tables.size === 0) for (const table of this.#bench.schema.tables) clues.tables.add(table.name);
    return new WorldSource({ schema: this.#bench.schema, clues, seed: this.#options.seed ?? usualSeed });
  }

  /** What the engine says constant expressions are worth; those it cannot compute are left out. */
  async #fold(tree: JsonObject): Promise<Map<string, Value>> {
    const folded = new Map<string, Value>();
    for (const node of constantTrees(tree).slice(0, 40)) {
      const written = await writeSql({ ...selectOf(node) });
      if (written.kind !== 'written') continue;
      const outcome = await this.#bench.single.select({ sql: written.sql, limits: singleLimits, deadlineMs: 200 });
      const cell = outcome.kind === 'rows' ? outcome.result.rows[0]?.[0] : undefined;
      const type = outcome.kind === 'rows' ? (outcome.result.columns[0]?.type ?? '') : '';
      if (cell === undefined || (typeof cell === 'object' && cell !== null)) continue;
      folded.set(treeKey(node), numberType.test(type) && cell !== null ? Number(cell) : cell);
    }
    return folded;
  }

  async #search(source: WorldSource): Promise<PairVerdict> {
    const limit = this.#options.budgetMs * enoughShare;
    for (let i = 0; i < (this.#options.batches ?? enoughBatches) && (this.#elapsed < limit || i < leastBatches); i += 1) {
      const count = this.#way === 'one by one' ? 8 : batchSize;
      const worlds = i === 0 ? source.first(count) : source.next(count);
      const found = (await this.#lookAt(worlds, source)) ?? (i === 0 ? await this.#lookAtLarge(source) : undefined);
      if (found) return found;
    }
    return { verdict: 'accepted', reason: { kind: 'no-difference', worlds: this.#worlds } };
  }

  /** Worlds beyond the largest LIMIT, where it is beyond the usual worlds. */
  async #lookAtLarge(source: WorldSource): Promise<PairVerdict | undefined> {
    for (const world of source.beyondLimits()) {
      const reason = await this.#difference(world);
      if (reason && reason.kind !== 'submission-hangs' && (await this.#isCertain(world))) return this.#reject({ world, reason, source });
    }
    return undefined;
  }

  /** Tries worlds together, then those on which a difference showed by themselves, the smallest first. */
  async #lookAt(worlds: World[], source: WorldSource): Promise<PairVerdict | undefined> {
    this.#worlds += worlds.length;
    const suspects = await this.#suspects(worlds, source);
    const smallFirst = (suspects ?? worlds).toSorted((a, b) => countRows(a) - countRows(b)).slice(0, suspects ? 5 : 8);
    for (const world of smallFirst) {
      const reason = await this.#difference(world);
      if (reason?.kind === 'submission-hangs') return { verdict: 'error', reason };
      if (!reason || !(await this.#isCertain(world))) continue;
      return this.#reject({ world, reason, source });
    }
    return undefined;
  }

  /** Worlds on which the two seem to differ when run on many at once; undefined when that could not be done. */
  async #suspects(worlds: World[], source: WorldSource): Promise<World[] | undefined> {
    const results = await this.#onBatch(worlds);
    return (
      results &&
      worlds.filter((world, i) => {
        const result = results[i];
        if (!result) return false;
        if (result.rows > 0) source.keep(world);
        return result.verdict !== 'equal';
      })
    );
  }

  /** Both queries on many worlds; goes over to the next slower way for good where a way cannot work, and for once where it failed on these. */
  async #onBatch(worlds: World[]): Promise<{ rows: number; verdict: RowsVerdict }[] | undefined> {
    const [referenceSql, submissionSql] = [this.#reference, this.#submission].map(query => this.#textFor(query, worlds.length));
    if (this.#way === 'one by one') return undefined;
    if (referenceSql === undefined || submissionSql === undefined) return this.#slowerWay(worlds);
    const { batch } = this.#bench;
    const ask = (sql: string) => batch.selectMade({ sql, limits: batchLimits, deadlineMs: Math.min(this.#left, 1500) });
    const [expected, given] = await withWorlds(this.#bench, worlds, async () => {
      const first = await ask(referenceSql);
      return [first, first.kind === 'rows' ? await ask(submissionSql) : first] as const;
    });
    if (expected.kind === 'rows' && given.kind === 'rows')
      return this.#verdicts({ worlds, expected: expected.result, given: given.result });
    const failed = expected.kind === 'rows' ? given : expected;
    const never = failed.kind === 'sql-error' && ['Binder', 'Not implemented', 'Parser', 'Catalog', 'INTERNAL'].includes(failed.errorType);
    if (never) return this.#slowerWay(worlds);
    this.#failures += 1;
    if (this.#failures > 3) this.#way = 'one by one';
    return undefined;
  }

  #textFor(query: PreparedQuery, worlds: number): string | undefined {
    return this.#way === 'chained' ? query.chainSql?.(worlds) : query.batchSql;
  }

  async #slowerWay(worlds: World[]) {
    this.#way = this.#way === 'at once' ? 'chained' : 'one by one';
    return this.#onBatch(worlds);
  }

  #verdicts({
    worlds,
    expected,
    given,
  }: {
    worlds: World[];
    expected: QueryResult;
    given: QueryResult;
  }): { rows: number; verdict: RowsVerdict }[] {
    const [references, submissions] = [splitByWorld(expected, worlds.length), splitByWorld(given, worlds.length)];
    const [columns, own] = [this.#reference.columns, this.#submission.columns];
    return worlds.map((_, i) => {
      const [wanted, found] = [references[i] ?? noRows, submissions[i] ?? noRows];
      const actual = { columns: own, rows: found.rows.map(row => row.slice(0, own.length)), truncated: false };
      const rows = expectedFrom(this.#reference, { columns: wanted.columns.map((column, at) => columns[at] ?? column), rows: wanted.rows });
      return { rows: wanted.rows.length + found.rows.length, verdict: judgeRows({ expected: rows, actual, ordered: this.#ordered }) };
    });
  }

  /** How the two differ on one world, the real queries on the real tables; undefined when they agree or the world says nothing. */
  async #difference(world: World): Promise<PairReason | undefined> {
    try {
      return await withWorld(this.#bench, { world }, () => this.#differenceHere());
    } catch {
      // The world breaks a CHECK that only the engine can read.
      return undefined;
    }
  }

  async #differenceHere(): Promise<PairReason | undefined> {
    const wanted = await this.#run(this.#reference.sortedSql ?? this.#pair.referenceSql);
    if (wanted.kind !== 'rows') return undefined;
    const given = await this.#run(this.#pair.submissionSql);
    if (given.kind === 'sql-error') return { kind: 'submission-fails', message: messageOf(given) };
    if (given.kind === 'timeout') return { kind: 'submission-hangs', message: messageOf(given) };
    if (given.kind !== 'rows') return undefined;
    const expected = expectedFrom(this.#reference, wanted.result);
    const verdict = judgeRows({ expected, actual: given.result, ordered: this.#ordered });
    if (verdict === 'equal') return undefined;
    if (verdict === 'other-order') return { kind: 'order' };
    const end = expected.limit === undefined ? undefined : expected.offset + expected.limit;
    const shown = {
      columns: expected.columns,
      rows: expected.rows.slice(expected.offset, end).map(row => row.slice(0, expected.columns.length)),
      truncated: false,
    };
    return reasonOf(shown, given.result);
  }

  #run(sql: string): Promise<SandboxOutcome> {
    return this.#bench.single.select({ sql, limits: singleLimits, deadlineMs: Math.min(this.#left, 1500) });
  }

  /** Whether the reference says the same of a world however its rows lie: else it is free in more than this program knows. */
  async #isCertain(world: World): Promise<boolean> {
    const random = createRandom(countRows(world), 'row order');
    const orders: RowOrder[] = [rows => rows, rows => rows.toReversed(), rows => shuffled(random, rows), rows => shuffled(random, rows)];
    try {
      const wanted = await withWorld(this.#bench, { world }, () => this.#run(this.#reference.sortedSql ?? this.#pair.referenceSql));
      if (wanted.kind !== 'rows') return false;
      const expected = expectedFrom(this.#reference, wanted.result);
      for (const order of orders) {
        const again = await withWorld(this.#bench, { world, order }, () => this.#run(this.#pair.referenceSql));
        if (again.kind !== 'rows' || judgeRows({ expected, actual: again.result, ordered: this.#ordered }) !== 'equal') return false;
      }
      return true;
    } catch {
      return false;
    }
  }

  async #reject({ world, reason, source }: { world: World; reason: PairReason; source: WorldSource }): Promise<PairVerdict> {
    const { schema } = this.#bench;
    const verdictOn = (shown: World, why: PairReason): PairVerdict => ({
      verdict: 'rejected',
      reason: why,
      world: insertStatements(schema, shown).join('\n'),
    });
    this.#options.onDifference?.(verdictOn(world, reason));
    const until = this.#elapsed + this.#options.budgetMs * shrinkShare;
    const stillDiffers = async (smaller: World) => this.#elapsed < until && (await this.#difference(smaller)) !== undefined;
    const keep = new Set([...source.pools.values()].flatMap(pool => [...pool.hits, ...pool.edges]));
    const small = await shrinkWorld({ schema, world, stillDiffers, budget: shrinkQuestions, keep });
    const why = await this.#difference(small);
    return why && (await this.#isCertain(small)) ? verdictOn(small, why) : verdictOn(world, reason);
  }
}

type Setup = { kind: 'none' } | { kind: 'world'; world: World } | { kind: 'broken'; message: string };

const noRows = { columns: [], rows: [] };
const unprepared: PreparedQuery = {
  sql: '',
  tree: undefined,
  columns: [],
  sorted: undefined,
  sortedSql: undefined,
  batchSql: undefined,
  chainSql: undefined,
};

function selectOf(expression: JsonObject): JsonObject {
  const from = { type: 'EMPTY', alias: '', sample: null };
  const nothing = { where_clause: null, group_expressions: [], group_sets: [], having: null, sample: null, qualify: null };
  return {
    type: 'SELECT_NODE',
    modifiers: [],
    cte_map: { map: [] },
    select_list: [expression].filter(isObject),
    from_table: from,
    aggregate_handling: 'STANDARD_HANDLING',
    ...nothing,
  };
}

/** The first symptom in the words of the labs' comparer. */
function reasonOf(expected: QueryResult, actual: QueryResult): PairReason {
  const found = compareResults({ expected, actual, rules: { columnOrder: 'any', names: 'ignore', round: {} } });
  if (found.kind === 'equal') return { kind: 'rows' };
  const { difference } = found;
  switch (difference.kind) {
    case 'column-count':
    case 'column-names':
    case 'column-order':
      return { kind: 'column-count', expected: difference.expected.length, actual: difference.actual.length };
    case 'column-type':
      return { kind: 'column-type', column: difference.column, expected: difference.expected, actual: difference.actual };
    case 'missing-rows':
    case 'extra-rows':
    case 'lost-duplicates':
    case 'duplicate-rows':
      return { kind: 'row-count', expected: difference.expectedRows, actual: difference.actualRows };
    case 'wrong-rows': {
      const at = expected.columns.findIndex(column => column.name === difference.column);
      return {
        kind: 'cells',
        column: difference.column,
        expected: textOf(difference.expectedRow[at]),
        actual: textOf(difference.actualRow[at]),
      };
    }
    case 'wrong-order':
      return { kind: 'order' };
  }
}

function textOf(cell: unknown): string {
  return cell === null || cell === undefined ? 'NULL' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
