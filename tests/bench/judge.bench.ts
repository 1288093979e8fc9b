import { readFileSync } from 'node:fs';
import path from 'node:path';
import { judgePair } from '~/features/grading/pairs/judge-pair.server';
import type { Pair } from '~/features/grading/pairs/pair';
import { createPairJudges } from '~/features/grading/pairs/pair-judges.server';
import { openBench } from '~/features/grading/pairs/schema-bench.server';
import type { SchemaBench } from '~/features/grading/pairs/schema-bench.server';
import { mutantsOf } from '~/features/grading/mutants/mutants.server';
import type { KnownTables } from '~/features/grading/mutants/mutation';
import { readSuite } from '../grading/judge-suite';
import { quantile, report, round } from './report';
import type { Figures } from './report';

/**
 * How often the judge of any schema is wrong, per class of mistake, and how long a pair takes: pairs written by hand, and the mutants of all their
 * references. A mutant that is accepted is looked at again twenty times as hard, from another seed; only then is it held to be equivalent. With
 * BENCH_EVERY=1 all mutants are taken, else every so many-th.
 */
const every = Number(process.env.BENCH_EVERY ?? 7);
const workers = 2;
const hard = { budgetMs: 60_000, batches: 120, seed: 7 };
const shopping = new Set(['shop', 'web', 'stock', 'mall']);

interface Job {
  id: string;
  kind: string;
  expect: 'accepted' | 'rejected';
  pair: Pair;
}

interface Outcome extends Job {
  verdict: string;
  ms: number;
  rows: number;
}

const suite = ['tests/grading/judge-suite.jsonl', 'tests/bench/judge-more.jsonl', 'tests/bench/judge-outside.jsonl'].flatMap(file =>
  readSuite(readFileSync(path.resolve(file), 'utf8')),
);
const benches = new Map<string, SchemaBench>();

async function benchFor(ddl: string): Promise<SchemaBench> {
  const bench = benches.get(ddl) ?? (await openBench({ ddl, memoryMb: 512 }));
  benches.set(ddl, bench);
  return bench;
}

async function knownTables(ddl: string): Promise<KnownTables> {
  const { schema } = await benchFor(ddl);
  return Object.fromEntries(
    schema.tables.map(table => [
      table.name,
      {
        columns: table.columns.map(({ name, type, nullable }) => ({ name, type, isNullable: nullable })),
        key: table.primaryKey ?? [],
      },
    ]),
  );
}

async function jobs(): Promise<Job[]> {
  const written = suite.map(({ id, expect, pair }) => ({
    id,
    kind: expect === 'accepted' ? 'right by hand' : 'wrong by hand',
    expect,
    pair,
  }));
  const references = new Map(suite.map(line => [`${line.pair.schemaDdl}\n${line.pair.referenceSql}`, line]));
  const wrong: Job[] = [];
  for (const { id, pair } of references.values()) {
    const made = await mutantsOf(pair.referenceSql, await knownTables(pair.schemaDdl));
    if (made.kind === 'unreadable') continue;
    for (const mutant of made.mutants) {
      wrong.push({ id: `${id} ${mutant.id}`, kind: mutant.class, expect: 'rejected', pair: { ...pair, submissionSql: mutant.sql } });
    }
  }
  return [...written, ...wrong.filter((_, i) => i % every === 0)];
}

/** The right verdict on a mutant that was accepted: rejected if anything is found. */
async function lookHard(pair: Pair): Promise<string> {
  return (await judgePair(pair, { bench: await benchFor(pair.schemaDdl), ...hard })).verdict;
}

const all = await jobs();
const judges = createPairJudges({ workers, childFile: path.resolve('build/node/pair-child.js'), budgetMs: 3000 });
const outcomes = await Promise.all(
  all.map(async (job): Promise<Outcome> => {
    const { verdict, world = '', elapsedMs } = await judges.judge(job.pair);
    return { ...job, verdict, ms: elapsedMs, rows: [...world.matchAll(/VALUES \(|\), \(/g)].length };
  }),
);
judges.close();

/** A mutant that does not bind, or is as right as the reference, is no wrong answer. */
const falseAccepts: Outcome[] = [];
let equivalent = 0;
for (const outcome of outcomes) {
  if (outcome.expect !== 'rejected' || outcome.verdict !== 'accepted') continue;
  if (outcome.kind === 'wrong by hand' || (await lookHard(outcome.pair)) === 'rejected') falseAccepts.push(outcome);
  else equivalent += 1;
}
const falseRejects = outcomes.filter(outcome => outcome.expect === 'accepted' && outcome.verdict !== 'accepted');
const rejected = outcomes.filter(outcome => outcome.verdict === 'rejected');
const wrong = rejected.filter(outcome => outcome.expect === 'rejected').length + falseAccepts.length;

const figures: Figures = {
  pairs: outcomes.length,
  'right pairs': outcomes.filter(outcome => outcome.expect === 'accepted').length,
  'wrong pairs': wrong,
  'mutants held equivalent': equivalent,
  'false rejects': falseRejects.length,
  'false accepts %': round((100 * falseAccepts.length) / Math.max(1, wrong)),
  'false accepts on shops %': shareOn(true),
  'false accepts elsewhere %': shareOn(false),
  'p50 ms': round(
    quantile(
      outcomes.map(outcome => outcome.ms),
      0.5,
    ),
    0,
  ),
  'p95 ms': round(
    quantile(
      outcomes.map(outcome => outcome.ms),
      0.95,
    ),
    0,
  ),
  'counter-example rows p50': quantile(
    rejected.map(outcome => outcome.rows),
    0.5,
  ),
  'counter-examples of at most 5 rows %': round(
    (100 * rejected.filter(outcome => outcome.rows <= 5).length) / Math.max(1, rejected.length),
    1,
  ),
};
for (const kind of new Set(outcomes.map(outcome => outcome.kind))) {
  const own = outcomes.filter(outcome => outcome.kind === kind);
  const missed = falseAccepts.filter(outcome => outcome.kind === kind).length;
  const times = own.map(outcome => outcome.ms);
  figures[kind] =
    `${own.length} pairs, ${missed} accepted wrongly, p50 ${round(quantile(times, 0.5), 0)} ms, p95 ${round(quantile(times, 0.95), 0)} ms`;
}
for (const { id, pair } of [...falseAccepts, ...falseRejects])
  process.stderr.write(`${id}\n  ${pair.referenceSql}\n  ${pair.submissionSql}\n`);
report('judge', figures);
process.exit(0);

function shareOn(shops: boolean): number {
  const of = (list: Outcome[]) => list.filter(({ id }) => shopping.has(id.split('-')[0] ?? '') === shops);
  const [missed, caught] = [of(falseAccepts).length, of(rejected.filter(outcome => outcome.expect === 'rejected')).length];
  return round((100 * missed) / Math.max(1, missed + caught));
}
