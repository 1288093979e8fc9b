import type { SandboxOutcome } from '~/engine/outcome';
import type { QueryResult } from '~/engine/query-result';
import { writeSql } from '~/engine/sql-ast.server';
import { createRandom, shuffled } from '~/sample-company/random';
import { countRows } from '../schema/schema-model';
import type { World } from '../schema/schema-model';
import { judgeRows } from './judge-rows';
import type { ExpectedRows, RowsVerdict } from './judge-rows';
import type { PairReason } from './pair';
import { batchLimits, expectedFrom, messageOf, singleLimits, splitByWorld } from './pair-queries.server';
import type { PreparedQuery } from './pair-queries.server';
import { reasonOf } from './pair-reason';
import { withoutRounding } from './rounding';
import { withWorld, withWorlds } from './schema-bench.server';
import type { RowOrder, SchemaBench } from './schema-bench.server';

export interface TrialsTask {
  bench: SchemaBench;
  reference: PreparedQuery;
  submission: PreparedQuery;
  /** Whether the order of rows counts where the reference sorts them. */
  ordered: boolean;
  /** Milliseconds left for the pair. */
  left(): number;
}

export interface WorldVerdict {
  /** Rows that the two gave together. */
  rows: number;
  verdict: RowsVerdict;
  expected: ExpectedRows;
  given: QueryResult;
}

/** One run takes milliseconds on worlds this small; what takes this long does not end. */
const longestRunMs = 1500;
/** What had less time than this, because the pair's was running out, is not said to hang. */
const leastRunMs = 500;
/** Errors that say the same about any world. */
const lastingErrors: ReadonlySet<string> = new Set(['Binder', 'Not implemented', 'Parser', 'Catalog', 'INTERNAL']);
const boundErrors: ReadonlySet<string> = new Set(['Out of Range', 'Out of Memory']);
/** Batches that may fail before worlds are tried one by one only. */
const mostFailures = 3;

/** Runs a pair of queries on worlds: on many at once to find where they may differ, on one to be sure. */
export class Trials {
  #task: TrialsTask;
  #bench: SchemaBench;
  #reference: PreparedQuery;
  #submission: PreparedQuery;
  #ordered: boolean;
  /** On all worlds of a batch at once, on one after the other in one statement, or by itself on each. */
  #way: 'at once' | 'chained' | 'one by one' = 'at once';
  #failures = 0;
  /** Rows of the submission that were held against the reference's. */
  #compared = 0;
  #lastTimeout: string | undefined;
  #unrounded: Promise<{ reference: string; submission: string } | undefined> | undefined;

  constructor(task: TrialsTask) {
    this.#task = task;
    this.#bench = task.bench;
    this.#reference = task.reference;
    this.#submission = task.submission;
    this.#ordered = task.ordered;
  }

  /** Worlds can only be tried one by one. */
  get isSlow(): boolean {
    return this.#way === 'one by one';
  }

  /** Why nothing is known of the submission: it has not ended on any world that has rows for it, however little time there was. */
  get neverEnded(): PairReason | undefined {
    return this.#compared > 0 || this.#lastTimeout === undefined ? undefined : { kind: 'submission-hangs', message: this.#lastTimeout };
  }

  /** Both queries on many worlds; goes over to the next slower way for good where a way cannot work, and for once where it failed on these. */
  async onMany(worlds: World[]): Promise<WorldVerdict[] | undefined> {
    const [referenceSql, submissionSql] = [this.#reference, this.#submission].map(query => this.#textFor(query, worlds.length));
    if (this.#way === 'one by one') return undefined;
    if (referenceSql === undefined || submissionSql === undefined) return this.#slowerWay(worlds);
    const { batch } = this.#bench;
    const ask = (sql: string) => batch.selectMade({ sql, limits: batchLimits, deadlineMs: Math.min(this.#task.left(), longestRunMs) });
    const [expected, given] = await withWorlds(this.#bench, worlds, async () => {
      const first = await ask(referenceSql);
      return [first, first.kind === 'rows' ? await ask(submissionSql) : first] as const;
    });
    if (expected.kind === 'rows' && given.kind === 'rows')
      return this.#verdicts({ worlds, expected: expected.result, given: given.result });
    if (expected.kind === 'rows' && given.kind === 'timeout') this.#lastTimeout = messageOf(given);
    const failed = expected.kind === 'rows' ? given : expected;
    if (failed.kind === 'sql-error' && lastingErrors.has(failed.errorType)) return this.#slowerWay(worlds);
    this.#failures += 1;
    if (this.#failures > mostFailures) this.#way = 'one by one';
    return undefined;
  }

  #textFor(query: PreparedQuery, worlds: number): string | undefined {
    return this.#way === 'chained' ? query.chainSql?.(worlds) : query.batchSql;
  }

  async #slowerWay(worlds: World[]) {
    this.#way = this.#way === 'at once' ? 'chained' : 'one by one';
    return this.onMany(worlds);
  }

  #verdicts({ worlds, expected, given }: { worlds: World[]; expected: QueryResult; given: QueryResult }): WorldVerdict[] {
    this.#compared += given.rows.length;
    const [references, submissions] = [splitByWorld(expected, worlds.length), splitByWorld(given, worlds.length)];
    const [columns, own] = [this.#reference.columns, this.#submission.columns];
    return worlds.map((_, i) => {
      const [wanted, found] = [references[i] ?? noRows, submissions[i] ?? noRows];
      const actual = { columns: own, rows: found.rows.map(row => row.slice(0, own.length)), truncated: false };
      const rows = expectedFrom(this.#reference, { columns: wanted.columns.map((column, at) => columns[at] ?? column), rows: wanted.rows });
      const verdict = judgeRows({ expected: rows, actual, ordered: this.#ordered });
      return { rows: wanted.rows.length + found.rows.length, verdict, expected: rows, given: actual };
    });
  }

  /**
   * After a false alarm: whether the batch gave what the queries themselves give on that world. The engine de-correlates some queries wrongly (an
   * aggregate of a CTE inside IN, for one); then the next slower way is taken for good, for among false alarms a true one would not be seen.
   */
  async checkBatch({ world, result: { expected, given } }: { world: World; result: WorldVerdict }): Promise<void> {
    const both = async () => [await this.#run(this.#reference.sql), await this.#run(this.#submission.sql)] as const;
    // A world that the real tables do not take says nothing about the batch.
    const [wanted, own] = await withWorld(this.#bench, { world }, both).catch(() => []);
    if (wanted?.kind !== 'rows' || own?.kind !== 'rows') return;
    const submitted = { columns: given.columns, rows: given.rows, keys: [], offset: 0, limit: undefined };
    const isFaithful =
      judgeRows({ expected, actual: wanted.result, ordered: false }) === 'equal' &&
      judgeRows({ expected: submitted, actual: own.result, ordered: false }) === 'equal';
    if (!isFaithful) this.#way = this.#way === 'at once' ? 'chained' : 'one by one';
  }

  /** How the two differ on one world, the real queries on the real tables; undefined when they agree or the world says nothing. */
  async differenceOn(world: World): Promise<PairReason | undefined> {
    try {
      return await withWorld(this.#bench, { world }, () => this.#differenceHere());
    } catch {
      // The world breaks a CHECK that only the engine can read.
      return undefined;
    }
  }

  async #differenceHere(): Promise<PairReason | undefined> {
    const wanted = await this.#run(this.#reference.sortedSql ?? this.#reference.sql);
    if (wanted.kind !== 'rows') return undefined;
    const given = await this.#run(this.#submission.sql);
    // Numbers too large for their type are a matter of how large the invented ones are.
    if (given.kind === 'sql-error' && boundErrors.has(given.errorType)) return undefined;
    if (given.kind === 'sql-error') return { kind: 'submission-fails', message: messageOf(given) };
    if (given.kind === 'timeout') {
      this.#lastTimeout = messageOf(given);
      return given.deadlineMs < leastRunMs ? undefined : { kind: 'submission-hangs', message: this.#lastTimeout };
    }
    if (given.kind !== 'rows') return undefined;
    this.#compared += given.result.rows.length;
    const expected = expectedFrom(this.#reference, wanted.result);
    const verdict = judgeRows({ expected, actual: given.result, ordered: this.#ordered });
    if (verdict === 'equal') return undefined;
    if (verdict === 'other-order') return { kind: 'order' };
    if (await this.#agreeUnrounded()) return undefined;
    const end = expected.limit === undefined ? undefined : expected.offset + expected.limit;
    const shown = {
      columns: expected.columns,
      rows: expected.rows.slice(expected.offset, end).map(row => row.slice(0, expected.columns.length)),
      truncated: false,
    };
    return reasonOf(shown, given.result);
  }

  #run(sql: string): Promise<SandboxOutcome> {
    return this.#bench.single.select({ sql, limits: singleLimits, deadlineMs: Math.min(this.#task.left(), longestRunMs) });
  }

  /** Whether the reference says the same of a world however its rows lie: else it is free in more than this program knows. */
  async isCertain(world: World): Promise<boolean> {
    const random = createRandom(countRows(world), 'row order');
    const orders: RowOrder[] = [rows => rows, rows => rows.toReversed(), rows => shuffled(random, rows), rows => shuffled(random, rows)];
    try {
      const wanted = await withWorld(this.#bench, { world }, () => this.#run(this.#reference.sortedSql ?? this.#reference.sql));
      if (wanted.kind !== 'rows') return false;
      const expected = expectedFrom(this.#reference, wanted.result);
      for (const order of orders) {
        const again = await withWorld(this.#bench, { world, order }, () => this.#run(this.#reference.sql));
        if (again.kind !== 'rows' || judgeRows({ expected, actual: again.result, ordered: this.#ordered }) !== 'equal') return false;
      }
      return true;
    } catch {
      return false;
    }
  }

  /** Whether only the rounding tells the two apart, on the world that is there now. */
  async #agreeUnrounded(): Promise<boolean> {
    this.#unrounded ??= this.#stripRounding();
    const texts = await this.#unrounded;
    if (!texts) return false;
    const [wanted, given] = [await this.#run(texts.reference), await this.#run(texts.submission)];
    if (wanted.kind !== 'rows' || given.kind !== 'rows') return false;
    const expected = { columns: wanted.result.columns, rows: wanted.result.rows, keys: [], offset: 0, limit: undefined };
    return judgeRows({ expected, actual: given.result, ordered: false }) === 'equal';
  }

  /** Both queries without their rounding; undefined unless they round alike. */
  async #stripRounding(): Promise<{ reference: string; submission: string } | undefined> {
    const bare = [this.#reference, this.#submission].map(({ tree }) => tree && withoutRounding(tree));
    const [reference, submission] = bare;
    if (!reference || !submission || reference.digits.join() !== submission.digits.join()) return undefined;
    const [first, second] = [await writeSql(reference.query), await writeSql(submission.query)];
    return first.kind === 'written' && second.kind === 'written' ? { reference: first.sql, submission: second.sql } : undefined;
  }
}

const noRows = { columns: [], rows: [] };
