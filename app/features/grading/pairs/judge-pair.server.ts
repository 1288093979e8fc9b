import type { SandboxOutcome } from '~/engine/outcome';
import { splitStatements } from '~/engine/sql-text';
import { withStandardQuotes } from '../schema/plain-quotes';
import { countRows } from '../schema/schema-model';
import type { World } from '../schema/schema-model';
import { shrinkWorld } from '../schema/shrink-world';
import { insertStatements } from '../schema/world-text';
import { schemasIn, withStandardNames, withStringFor, withoutSchemas } from './foreign-query';
import { foldConstants } from './fold-constants.server';
import type { Pair, PairReason, PairVerdict } from './pair';
import { messageOf, prepareQuery, singleLimits } from './pair-queries.server';
import type { PreparedQuery } from './pair-queries.server';
import { noClues } from './query-clues';
import { readClues } from './read-clues';
import type { SchemaBench } from './schema-bench.server';
import { readSetupWorld } from './setup-world.server';
import { Trials } from './trials.server';
import type { WorldVerdict } from './trials.server';
import { WorldSource } from './world-source';

export interface JudgeOptions {
  bench: SchemaBench;
  /** Milliseconds for the whole pair. */
  budgetMs: number;
  /** Batches of worlds after which a pair without a difference is taken for equal. */
  batches?: number;
  /** Of the invented worlds. */
  seed?: number;
  /** False: a difference is shown on the world on which it was found, however large. */
  shrinks?: boolean;
  /** Told as soon as a difference is certain, before its world is made small. */
  onDifference?(verdict: PairVerdict): void;
}

/** Judges one pair in this process; the SQL is run in the bench's databases. Never throws for anything the pair did. */
export async function judgePair(pair: Pair, options: JudgeOptions): Promise<PairVerdict> {
  const { bench } = options;
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  const left = () => Math.max(20, options.budgetMs - elapsed());
  const bound = await bindPair(pair, { bench, left });
  if ('verdict' in bound) return bound;
  const statements = [...bench.inserts, ...splitStatements(withStandardQuotes(pair.setupSql ?? ''))];
  const setup = await readSetupWorld(bench, { statements, deadlineMs: left() });
  if (setup.kind === 'broken') return { verdict: 'error', reason: { kind: 'setup-broken', message: setup.message } };
  const source = await sourceFor({ ...bound, bench, seed: options.seed ?? usualSeed });
  const trials = new Trials({ ...bound, bench, ordered: pair.ordered ?? true, left });
  const search = new Search({ bench, options, trials, source, elapsed });
  const found = setup.kind === 'none' ? undefined : await search.lookAt([setup.world]);
  return found ?? search.search();
}

/** Worlds of a batch; more would not make one cheaper. */
const batchSize = 48;
/** Of the invented worlds: the same pair gets the same ones. */
const usualSeed = 20_260_630;
/** Batches after which a pair without a difference is taken for equal. */
const enoughBatches = 12;
/** Worlds tried by themselves where they cannot be tried together, and suspects of a batch, the smallest. */
const fewWorlds = 8;
const mostSuspects = 5;
/** False alarms after which a batch is compared with the queries themselves. */
const mostChecks = 3;
/** Batches a pair gets however slow the machine is. */
const leastBatches = 2;
/** The share of the budget that is spent on a pair without a difference: of processor time, which a busy machine does not shorten, and of time at most. */
const enoughShare = 0.24;
const longestShare = 0.5;
/** Questions asked to make a counter-example small, and the share of the budget they may take. */
const shrinkQuestions = 60;
const shrinkShare = 0.12;
/** By this share of the budget it should be small; however late a difference was found, some time is left for it. */
const smallBy = 0.3;
const leastShrinkShare = 0.04;

/** Strings in double quotes that a query may have. */
const mostStrings = 20;

interface BoundPair {
  reference: PreparedQuery;
  submission: PreparedQuery;
}

/** Binds both queries on empty tables. */
async function bindPair(
  { schemaDdl, referenceSql, submissionSql }: Pair,
  { bench: { schema, single }, left }: { bench: SchemaBench; left(): number },
): Promise<BoundPair | PairVerdict> {
  const ask = (sql: string) => single.select({ sql, limits: singleLimits, deadlineMs: left() });
  const tables = schema.tables.map(({ name }) => name);
  const asWritten = (sql: string) => withoutSchemas(withStandardNames(sql), { schemas: schemasIn(schemaDdl), tables });
  const reference = await readQuery(asWritten(referenceSql), { ask, stringsInQuotes: true });
  const expected = reference.outcome;
  if (expected.kind !== 'rows') return { verdict: 'error', reason: { kind: 'reference-broken', message: messageOf(expected) } };
  // Only where the reference speaks that dialect is a quoted name that is no column a string and not a mistake.
  const submission = await readQuery(asWritten(submissionSql), { ask, stringsInQuotes: reference.foreign });
  const given = submission.outcome;
  if (given.kind !== 'rows') return { verdict: 'error', reason: { kind: 'submission-broken', message: messageOf(given) } };
  const [columns, own] = [expected.result.columns, given.result.columns];
  if (columns.length !== own.length) {
    return { verdict: 'rejected', reason: { kind: 'column-count', expected: columns.length, actual: own.length }, world: '' };
  }
  return {
    reference: await prepareQuery({ sql: reference.sql, columns, schema, keepLimit: false }),
    submission: await prepareQuery({ sql: submission.sql, columns: own, schema, keepLimit: true }),
  };
}

interface Reading {
  ask(sql: string): Promise<SandboxOutcome>;
  stringsInQuotes: boolean;
}

/** The query as the engine takes it, and what it gives on empty tables. */
async function readQuery(
  text: string,
  { ask, stringsInQuotes }: Reading,
): Promise<{ sql: string; outcome: SandboxOutcome; foreign: boolean }> {
  let [sql, outcome] = [text, await ask(text)];
  for (let i = 0; stringsInQuotes && i < mostStrings; i += 1) {
    const next = withStringFor(sql, outcome);
    if (next === undefined) break;
    [sql, outcome] = [next, await ask(next)];
  }
  return { sql, outcome, foreign: sql !== text };
}

async function sourceFor({ reference, submission, bench, seed }: BoundPair & { bench: SchemaBench; seed: number }): Promise<WorldSource> {
  const { schema, single } = bench;
  const clues = noClues();
  for (const [query, { tree }] of [reference, submission].entries()) {
    if (tree) readClues(tree, { schema, clues, query, folded: await foldConstants(tree, single) });
  }
  // A text that cannot be read as a tree may read any table.
  if (!reference.tree || !submission.tree) for (const table of schema.tables) clues.tables.add(table.name);
  return new WorldSource({ schema, clues, seed });
}

/** Processor time of this process so far, in milliseconds. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface SearchTask {
  bench: SchemaBench;
  options: JudgeOptions;
  trials: Trials;
  source: WorldSource;
  elapsed(): number;
}

/** The search for a world on which the two differ. */
class Search {
  #task: SearchTask;
  #worlds = 0;
  #checks = 0;

  constructor(task: SearchTask) {
    this.#task = task;
  }

  async search(): Promise<PairVerdict> {
    const started = processorMs();
    const { options, trials, source, elapsed } = this.#task;
    const isEnough = () => processorMs() - started > options.budgetMs * enoughShare || elapsed() > options.budgetMs * longestShare;
    for (let i = 0; i < (options.batches ?? enoughBatches) && (i < leastBatches || !isEnough()); i += 1) {
      const count = trials.isSlow ? fewWorlds : batchSize;
      const worlds = i === 0 ? source.first(count) : source.next(count);
      const found = (await this.lookAt(worlds)) ?? (i === 0 ? await this.#lookAtLarge() : undefined);
      if (found) return found;
    }
    const reason = trials.neverEnded;
    if (reason) return { verdict: 'error', reason };
    return { verdict: 'accepted', reason: { kind: 'no-difference', worlds: this.#worlds } };
  }

  /** Worlds beyond the largest LIMIT, where it is beyond the usual worlds. */
  async #lookAtLarge(): Promise<PairVerdict | undefined> {
    const { trials, source } = this.#task;
    for (const world of source.beyondLimits()) {
      const reason = await trials.differenceOn(world);
      if (reason && reason.kind !== 'submission-hangs' && (await trials.isCertain(world))) return this.#reject(world, reason);
    }
    return undefined;
  }

  /** Tries worlds together, then those on which a difference showed by themselves, the smallest first. */
  async lookAt(worlds: World[]): Promise<PairVerdict | undefined> {
    const { trials } = this.#task;
    this.#worlds += worlds.length;
    const suspects = await this.#suspects(worlds);
    const candidates = suspects ?? worlds.map(world => ({ world, result: undefined }));
    const smallFirst = candidates.toSorted((a, b) => countRows(a.world) - countRows(b.world)).slice(0, suspects ? mostSuspects : fewWorlds);
    let falseAlarm: { world: World; result: WorldVerdict } | undefined;
    for (const { world, result } of smallFirst) {
      const reason = await trials.differenceOn(world);
      if (reason?.kind === 'submission-hangs') return { verdict: 'error', reason };
      if (reason && (await trials.isCertain(world))) return this.#reject(world, reason);
      if (!reason && result) falseAlarm ??= { world, result };
    }
    if (falseAlarm && this.#checks < mostChecks) {
      this.#checks += 1;
      await trials.checkBatch(falseAlarm);
    }
    return undefined;
  }

  /** Worlds on which the two seem to differ when run on many at once; undefined when that could not be done. */
  async #suspects(worlds: World[]): Promise<{ world: World; result: WorldVerdict }[] | undefined> {
    const { trials, source } = this.#task;
    const results = await trials.onMany(worlds);
    return results?.flatMap((result, i) => {
      const world = worlds[i];
      if (!world) return [];
      if (result.rows > 0) source.keep(world);
      return result.verdict === 'equal' ? [] : [{ world, result }];
    });
  }

  async #reject(world: World, reason: PairReason): Promise<PairVerdict> {
    const { bench, options, trials, source, elapsed } = this.#task;
    const { schema } = bench;
    const verdictOn = (shown: World, why: PairReason): PairVerdict => ({
      verdict: 'rejected',
      reason: why,
      world: insertStatements(schema, shown).join('\n'),
    });
    options.onDifference?.(verdictOn(world, reason));
    const share = (of: number) => options.budgetMs * of;
    if (options.shrinks === false) return verdictOn(world, reason);
    const until = Math.max(elapsed() + share(leastShrinkShare), Math.min(elapsed() + share(shrinkShare), share(smallBy)));
    const stillDiffers = async (smaller: World) => elapsed() < until && (await trials.differenceOn(smaller)) !== undefined;
    const keep = new Set([...source.pools.values()].flatMap(pool => [...pool.hits, ...pool.edges]));
    const small = await shrinkWorld({ schema, world, stillDiffers, budget: shrinkQuestions, keep });
    const why = await trials.differenceOn(small);
    return why && (await trials.isCertain(small)) ? verdictOn(small, why) : verdictOn(world, reason);
  }
}
