import { z } from 'zod';
import { db } from '~/server/db.server';
import { isRemembered, runOutcomes, searchWords } from './past-run';
import type { PastRun, RunWish } from './past-run';

/** Runs kept of one person; older ones make room. */
export const mostRuns = 2_000;
const runsPerPage = 50;

const run = z.object({
  id: z.uuid(),
  labSlug: z.string().regex(/^[a-zA-Z0-9._-]{1,90}$/),
  sql: z.string().refine(sql => isRemembered({ sql })),
  at: z.iso.datetime(),
  ms: z.number().min(0).max(86_400_000),
  rows: z.int().min(0).optional(),
  outcome: z.enum(runOutcomes),
});

/** What a workbench tells the server of its runs. */
export const runsMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), runs: z.array(run).min(1).max(mostRuns) }),
  z.object({ kind: z.literal('forget'), id: z.uuid() }),
  z.object({ kind: z.literal('forget-all') }),
]);

/** A page of somebody's history, and where the next one begins; undefined at the end. */
export interface RunPage {
  runs: PastRun[];
  next: number | undefined;
  /** The labs there are runs of, whatever was asked for. */
  labSlugs: string[];
}

/** Stores runs; one that is stored already is not stored again. What is beyond the newest two thousand goes. */
export async function addRuns({ userId, runs }: { userId: string; runs: readonly PastRun[] }): Promise<void> {
  await db.$transaction(
    runs.map(({ id, at, ms, rows = null, labSlug, sql, outcome }) =>
      db.queryRun.upsert({
        where: { userId_id: { userId, id } },
        create: { userId, id, labSlug, sql, ranAt: new Date(at), durationMs: Math.round(ms), rows, outcome },
        update: {},
      }),
    ),
  );
  const tooOld = await db.queryRun.findMany({ where: { userId }, orderBy: newestFirst, skip: mostRuns, select: { id: true } });
  if (tooOld.length > 0) await db.queryRun.deleteMany({ where: { userId, id: { in: tooOld.map(each => each.id) } } });
}

const newestFirst = [{ ranAt: 'desc' as const }, { id: 'desc' as const }];

/** The person's runs that are wanted, newest first, from the `skip`-th on. */
export async function findRuns({ userId, wish, skip }: { userId: string; wish: RunWish; skip: number }): Promise<RunPage> {
  const words = JSON.stringify(searchWords(wish.text));
  const lab = wish.labSlug ?? '';
  const only = wish.only ?? '';
  // `instr`, not LIKE: an underscore in a column's name is an underscore.
  const [found, labs] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "QueryRun" AS run
      WHERE "userId" = ${userId}
        AND NOT EXISTS (SELECT 1 FROM json_each(${words}) AS word WHERE instr(lower(run."sql"), word.value) = 0)
        AND (${lab} = '' OR "labSlug" = ${lab} OR substr("labSlug", 1, length(${lab}) + 1) = ${lab} || '.')
        AND (${only} <> 'failed' OR "outcome" = 'failed')
        AND (${only} <> 'starred' OR "sql" IN (SELECT "sql" FROM "Snippet" WHERE "userId" = ${userId}))
      ORDER BY "ranAt" DESC, "id" DESC
      LIMIT ${runsPerPage + 1} OFFSET ${skip}`,
    db.queryRun.groupBy({ by: ['labSlug'], where: { userId } }),
  ]);
  const ids = found.slice(0, runsPerPage).map(each => each.id);
  const runs = await db.queryRun.findMany({ where: { userId, id: { in: ids } }, orderBy: newestFirst });
  const more = found.length > runsPerPage;
  return { runs: runs.map(toPastRun), next: more ? skip + runsPerPage : undefined, labSlugs: labs.map(each => each.labSlug) };
}

export async function forgetRun({ userId, id }: { userId: string; id: string }): Promise<void> {
  await db.queryRun.deleteMany({ where: { userId, id } });
}

export async function forgetAllRuns(userId: string): Promise<void> {
  await db.queryRun.deleteMany({ where: { userId } });
}

interface StoredRun {
  id: string;
  labSlug: string;
  sql: string;
  ranAt: Date;
  durationMs: number;
  rows: number | null;
  outcome: string;
}

function toPastRun({ id, labSlug, sql, ranAt, durationMs, rows, outcome }: StoredRun): PastRun {
  const known = runOutcomes.find(each => each === outcome) ?? 'done';
  return { id, labSlug, sql, at: ranAt.toISOString(), ms: durationMs, rows: rows ?? undefined, outcome: known };
}
