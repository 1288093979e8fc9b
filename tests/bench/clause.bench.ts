import { parseSql } from '~/engine/sql-ast.server';
import { examine } from '~/features/grading/insight/examine.server';
import { comparedSql } from '~/features/grading/insight/rival-bench.server';
import { differingClauses } from '~/features/grading/insight/swap-clause';
import { companyTables } from '~/features/grading/mutants/known-company';
import { misconceptionOf } from '~/features/grading/mutants/misconceptions';
import { mutantsOf } from '~/features/grading/mutants/mutants.server';
import type { Mutant } from '~/features/grading/mutants/mutants.server';
import { listLabs, readLabReference } from '~/features/labs/labs.server';
import type { LabReference } from '~/features/labs/labs.server';
import { quantile, report, round } from './report';

/**
 * What is said about wrong answers, on two suites: mutants of the labs' solutions that differ from them in one clause, of which it is known where and
 * why they are wrong, and the labs' own known mistakes. Mutants for which no counter-example is found may mean the same as the solution; they count
 * as not found all the same.
 */
const mutantsPerLab = Number(process.env.BENCH_MUTANTS ?? 24);
const budgetMs = 1000;
const seed = 910_007;
const fewRows = 5;

interface Examined {
  ms: number;
  rows: number | undefined;
  clauseRight: boolean | undefined;
  misconceptionRight: boolean | undefined;
}

await measure();

async function measure(): Promise<void> {
  const mutants: Examined[] = [];
  const mistakes: Examined[] = [];
  for (const { slug } of listLabs()) {
    const lab = readLabReference(slug);
    if (!lab) continue;
    for (const mutant of await singleClauseMutants(lab)) mutants.push(await look(lab, { sql: mutant.sql, mutant }));
    for (const sql of Object.values(lab.wrong)) mistakes.push(await look(lab, { sql }));
  }
  report('clause', { ...figuresOf('mutants', mutants), ...figuresOf('known mistakes', mistakes) });
  // The reader of syntax trees keeps a database open that would hold the process.
  process.exit(0);
}

/** Every so many of them, so that all operators have their share. */
async function singleClauseMutants(lab: LabReference): Promise<Mutant[]> {
  const referenceSql = comparedSql(lab);
  const [made, reference] = [await mutantsOf(referenceSql, companyTables), await parseSql(referenceSql)];
  if (made.kind === 'unreadable' || reference.kind === 'unreadable') return [];
  const single: Mutant[] = [];
  for (const mutant of made.mutants) {
    const own = await parseSql(mutant.sql);
    const differing = own.kind === 'parsed' ? differingClauses({ own: own.query, reference: reference.query }) : undefined;
    if (differing?.includes(mutant.clause)) single.push(mutant);
  }
  const step = Math.max(1, single.length / mutantsPerLab);
  return Array.from({ length: Math.min(mutantsPerLab, single.length) }, (_, i) => single[Math.floor(i * step)]).filter(
    mutant => mutant !== undefined,
  );
}

async function look({ solutionSql, compare }: LabReference, { sql, mutant }: { sql: string; mutant?: Mutant }): Promise<Examined> {
  const started = performance.now();
  let shownAfter: number | undefined;
  const tell = () => (shownAfter ??= performance.now() - started);
  const found = await examine({ solutionSql, submissionSql: sql, compare, accepted: false }, { budgetMs, seed, tell });
  const { counterExample, clause, misconception } = found;
  return {
    ms: shownAfter ?? performance.now() - started,
    rows: counterExample?.tables.reduce((sum, table) => sum + table.rows.length, 0),
    clauseRight: mutant && counterExample && clause === mutant.clause,
    misconceptionRight: mutant && counterExample && misconception === misconceptionOf[mutant.class],
  };
}

function figuresOf(suite: string, all: Examined[]): Record<string, number> {
  const found = all.flatMap(({ rows }) => rows ?? []);
  const share = (flags: (boolean | undefined)[]) => {
    const known = flags.filter(flag => flag !== undefined);
    return known.length === 0 ? {} : { share: round(known.filter(Boolean).length / known.length, 3) };
  };
  const [clause, misconception] = [share(all.map(each => each.clauseRight)), share(all.map(each => each.misconceptionRight))];
  const times = all.map(each => each.ms);
  return {
    [`${suite}: queries`]: all.length,
    [`${suite}: with a counter-example`]: found.length,
    [`${suite}: of these with at most ${fewRows} rows`]: round(found.filter(rows => rows <= fewRows).length / Math.max(1, found.length), 3),
    [`${suite}: rows, median`]: quantile(found, 0.5),
    [`${suite}: rows, most`]: Math.max(...found),
    [`${suite}: counter-example p50 ms`]: round(quantile(times, 0.5), 0),
    [`${suite}: counter-example p95 ms`]: round(quantile(times, 0.95), 0),
    ...(clause.share !== undefined && { [`${suite}: clause named right`]: clause.share }),
    ...(misconception.share !== undefined && { [`${suite}: misconception named right`]: misconception.share }),
  };
}
