import type { JsonObject } from '~/engine/sql-ast';
import { parseSql, writeSql } from '~/engine/sql-ast.server';
import type { CompareRules } from '../lab-rules';
import { openBench } from '../pairs/schema-bench.server';
import { countRows } from '../schema/schema-model';
import type { World } from '../schema/schema-model';
import { clauseAtFault } from './clause-at-fault.server';
import { companyWorlds } from './company-worlds';
import { counterExampleOf } from './counter-example.server';
import { findWorld } from './find-world.server';
import type { Insight, StyleNote } from './insight';
import { columnsNamed, labDdl } from './lab-ddl';
import { likenessOf } from './likeness.server';
import { comparedSql, meet } from './rival-bench.server';
import type { Rivals } from './rival-bench.server';
import { simplerQueries, takesEverything } from './style-notes';

/** A graded query and what it was graded by. */
export interface Question {
  solutionSql: string;
  submissionSql: string;
  compare: CompareRules;
  /** Whether it was accepted: then its style is looked at, else its mistake. */
  accepted: boolean;
}

export interface ExamineOptions {
  /** For the search of a counter-example; the clause and the misconception may take as long once more. */
  budgetMs: number;
  /** Of the invented worlds; never one of a hidden data set. */
  seed: number;
  /** Told as soon as something is known. */
  tell?(insight: Insight): void;
}

const memoryMb = 256;
/** More worlds make a chance likeness rarer, and cost time. */
const mostWorlds = 4;
const mostNotes = 2;

/**
 * Finds out what a teacher would say of a graded query. Runs untrusted SQL in databases of its own in memory: only for a process that can be killed.
 * A query without a syntax tree has nothing said about it.
 */
export async function examine({ solutionSql, submissionSql, compare, accepted }: Question, options: ExamineOptions): Promise<Insight> {
  const referenceSql = comparedSql({ solutionSql, compare });
  const [right, own] = [await parseSql(referenceSql), await parseSql(submissionSql)];
  if (right.kind !== 'parsed' || own.kind !== 'parsed') return {};
  const queries = { reference: right.query, own: own.query };
  const bench = await openBench({ ddl: labDdl([right.query, own.query]), memoryMb });
  try {
    const rivals = { bench, referenceSql, submissionSql, rules: compare };
    return accepted ? { notes: await notesOn(rivals, { ...queries, ...options }) } : await faultsOf(rivals, { ...queries, ...options });
  } finally {
    bench.close();
  }
}

interface Queries extends ExamineOptions {
  reference: JsonObject;
  own: JsonObject;
}

async function faultsOf(rivals: Rivals, { reference, own, budgetMs, seed, tell }: Queries): Promise<Insight> {
  const found = await findWorld(rivals, { budgetMs, seed });
  if (!found) return {};
  const named = columnsNamed([reference, own]);
  const counterExample = await counterExampleOf(rivals, { found, named });
  tell?.({ counterExample });
  const started = performance.now();
  const until = () => performance.now() - started > budgetMs;
  // The largest tell most queries apart, the smallest soonest.
  const worlds = [found.world, ...found.others.toSorted((a, b) => countRows(b) - countRows(a))].slice(0, mostWorlds);
  const clause = await clauseAtFault({ rivals, own, reference, worlds, until });
  tell?.({ counterExample, ...(clause && { clause }) });
  const misconception = await likenessOf({ rivals, worlds, clause, until });
  return { counterExample, ...(clause && { clause }), ...(misconception && { misconception }) };
}

/** What an accepted query could do without: tried on invented companies, and said only where the result was the same on all of them. */
async function notesOn(rivals: Rivals, { own, reference, seed, budgetMs }: Queries): Promise<StyleNote[]> {
  const started = performance.now();
  const notes = new Set<StyleNote>(takesEverything(own) ? ['select-star'] : []);
  const worlds = companyWorlds({ schema: rivals.bench.schema, queries: [own, reference], seed });
  for (const { note, query } of simplerQueries(own)) {
    if (notes.has(note) || performance.now() - started > budgetMs) continue;
    const written = await writeSql(query);
    if (written.kind === 'written' && (await isAsGood({ ...rivals, submissionSql: written.sql }, worlds))) notes.add(note);
  }
  return [...notes].slice(0, mostNotes);
}

async function isAsGood(rivals: Rivals, worlds: readonly World[]): Promise<boolean> {
  for (const world of worlds) {
    const { kind } = await meet(rivals, world);
    if (kind === 'differs' || kind === 'fails') return false;
  }
  return worlds.length > 0;
}
