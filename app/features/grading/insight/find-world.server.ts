import { foldConstants } from '../pairs/fold-constants.server';
import { noClues } from '../pairs/query-clues';
import type { QueryClues } from '../pairs/query-clues';
import { readClues } from '../pairs/read-clues';
import { WorldSource } from '../pairs/world-source';
import { countRows } from '../schema/schema-model';
import type { Value, World } from '../schema/schema-model';
import { shrinkWorld } from '../schema/shrink-world';
import { companyWorlds } from './company-worlds';
import { withPlainKeys, withPlainTexts } from './plain-values';
import { meet, prepareBatch, suspects } from './rival-bench.server';
import { settle } from './settle';
import { splinters } from './splinters';
import type { BatchRivals, Meeting, Rivals } from './rival-bench.server';

export type Parting = Extract<Meeting, { kind: 'differs' | 'fails' }>;

/** A world on which two queries part, small, and others on which they do. */
export interface FoundWorld {
  world: World;
  meeting: Parting;
  /** As they were made. */
  others: World[];
  clues: QueryClues;
}

/** Worlds looked at together. */
const batchSize = 48;
/** A person sees five rows at a glance. */
const fewRows = 5;
const questions = 160;
/** Worlds to choose the smallest from, and to try other queries on. */
const enough = 6;
/** Of the whole budget: for finding worlds. */
const searchShare = 0.5;

async function cluesOf({ bench }: Rivals, batch: BatchRivals): Promise<QueryClues> {
  const clues = noClues();
  for (const [query, { tree }] of [batch.reference, batch.submission].entries()) {
    if (tree) readClues(tree, { schema: bench.schema, clues, query, folded: await foldConstants(tree, bench.single) });
  }
  if (clues.tables.size === 0) for (const table of bench.schema.tables) clues.tables.add(table.name);
  return clues;
}

interface Search {
  budgetMs: number;
  /** Of the worlds; never one of the lab's hidden data. */
  seed: number;
}

/**
 * Looks for a legal world of invented rows on which the submission's result is not the reference's under the lab's rules, and makes it small.
 * @returns undefined when none is found within the budget
 */
export async function findWorld(rivals: Rivals, { budgetMs, seed }: Search): Promise<FoundWorld | undefined> {
  const { schema } = rivals.bench;
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / budgetMs;
  const empty = await meet(rivals, {});
  if (empty.kind === 'void' || empty.kind === 'fails') return undefined;
  const batch = await prepareBatch(rivals, { expected: empty.expected.columns, actual: empty.actual.columns });
  const clues = await cluesOf(rivals, batch);
  const source = new WorldSource({ schema, clues, seed });
  const queries = [batch.reference.tree, batch.submission.tree].filter(tree => tree !== undefined);
  const drawn = (worlds: World[]) => worlds.map(world => settle(schema, world)).filter(world => countRows(world) > 0);
  const rounds = [
    () => drawn(source.first(batchSize)),
    () => companyWorlds({ schema, queries, seed }),
    () => drawn(source.next(batchSize)),
    () => companyWorlds({ schema, queries, seed: seed + 1 }),
  ];
  const parting: World[] = [];
  for (let round = 0; parting.length < enough && elapsed() < searchShare; round += 1) {
    parting.push(...(await partingOnes(rivals, { batch, worlds: (rounds[round] ?? rounds[2])?.() ?? [] })));
    if (parting.length > 0 && round > 0) break;
  }
  const parts = parting.flatMap(world => splinters(schema, world));
  if (parts.length > 0) parting.push(...(await partingOnes(rivals, { batch, worlds: parts })));
  const keep = new Set([...source.pools.values()].flatMap(pool => [...pool.hits, ...pool.edges]));
  const small = await smallest(rivals, { parting, keep, elapsed });
  const found = small && (await dressed(rivals, small));
  return found && { ...found, others: parting, clues };
}

/** The first of the worlds on which the two really part, small ones first. */
async function partingOnes(rivals: Rivals, { batch, worlds }: { batch: BatchRivals; worlds: World[] }): Promise<World[]> {
  const bySize = worlds.toSorted((a, b) => countRows(a) - countRows(b));
  const likely = (await suspects(rivals, batch, bySize)) ?? bySize.slice(0, 16);
  const found: World[] = [];
  for (const world of likely.slice(0, 12)) if (found.length < enough && isParting(await meet(rivals, world))) found.push(world);
  return found;
}

async function smallest(
  rivals: Rivals,
  { parting, keep, elapsed }: { parting: readonly World[]; keep: ReadonlySet<Value>; elapsed(): number },
): Promise<World | undefined> {
  let best: World | undefined;
  for (const world of parting.toSorted((a, b) => countRows(a) - countRows(b)).slice(0, 4)) {
    if (best && (countRows(best) <= fewRows || elapsed() > 0.8)) break;
    const small = await shrunk(rivals, { world, keep, until: () => elapsed() > 0.95 });
    if (!best || countRows(small) < countRows(best)) best = small;
  }
  return best;
}

/** With plain names as far as the two still part with them. */
async function dressed(rivals: Rivals, world: World): Promise<{ world: World; meeting: Parting } | undefined> {
  const { schema } = rivals.bench;
  const named = withPlainKeys(schema, world);
  for (const candidate of [withPlainTexts(schema, named), named, world]) {
    const meeting = await meet(rivals, candidate);
    if (isParting(meeting)) return { world: candidate, meeting };
  }
  return undefined;
}

interface Shrinking {
  world: World;
  keep: ReadonlySet<Value>;
  /** Whether the time is up. */
  until(): boolean;
}

/** As small as it gets while something can still be seen: nobody learns from empty tables, or from NULL against NaN, where there is more. */
async function shrunk(rivals: Rivals, { world, keep, until }: Shrinking): Promise<World> {
  const isTelling = tells(await meet(rivals, world));
  const stillDiffers = async (smaller: World) => {
    if (until() || countRows(smaller) === 0) return false;
    const meeting = await meet(rivals, smaller);
    return isParting(meeting) && (!isTelling || tells(meeting));
  };
  return shrinkWorld({ schema: rivals.bench.schema, world, stillDiffers, budget: questions, keep });
}

/** Whether one of the two results holds a cell that is more than nothing. */
function tells(meeting: Meeting): boolean {
  if (!isParting(meeting)) return false;
  const results = meeting.kind === 'differs' ? [meeting.expected, meeting.actual] : [meeting.expected];
  return results.some(({ rows }) => rows.flat().some(cell => cell !== null && cell !== 'NaN' && Number(cell) !== 0));
}

export function isParting(meeting: Meeting): meeting is Parting {
  return meeting.kind === 'differs' || meeting.kind === 'fails';
}
