import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import { log } from '~/server/log.server';
import type { GradingHashes } from '../grade.server';
import { appendResult } from '../grading-queue.server';
import type { Graded, Grader } from '../grading-queue.server';
import type { Flip } from './regrade-view';

/** What grading anew needs of the portal. */
export interface Regrader {
  grade: Grader;
  /** What a grading of this lab would depend on now; undefined when there is no such lab. */
  hashesOf(labSlug: string): Promise<GradingHashes | undefined>;
}

interface Preparation {
  /** Undefined: every lab. */
  labSlug?: string | undefined;
  actorId?: string | undefined;
  regrader: Regrader;
}

/** Changes are written this many at a time. */
const batch = 200;

/** Opens a preview and fills it; the id is known at once, `ready` resolves when it is whole. Nothing that is in force changes. */
export async function startRegrade({ labSlug, actorId, regrader }: Preparation): Promise<{ id: string; ready: Promise<void> }> {
  const { id } = await db.regrade.create({ data: { labSlug: labSlug ?? null, actorId: actorId ?? null }, select: { id: true } });
  await recordAudit({ actorId, action: 'regrade.previewed', objectId: id, detail: { labSlug: labSlug ?? null } });
  const ready = fill({ id, labSlug, regrader }).catch(async (error: unknown) => {
    log.error({ err: error, regrade: id }, 'a regrade preview failed');
    await db.regrade.update({ where: { id }, data: { state: 'failed', detail: error instanceof Error ? error.message : String(error) } });
  });
  return { id, ready };
}

/** A server that was stopped in the middle leaves previews that nobody fills. For the boot. */
export async function failInterruptedRegrades(): Promise<void> {
  await db.regrade.updateMany({ where: { state: 'preparing' }, data: { state: 'failed', detail: 'interrupted' } });
}

async function fill({ id, labSlug, regrader }: { id: string } & Omit<Preparation, 'actorId'>): Promise<void> {
  const outdated = await outdatedSubmissions(labSlug, regrader);
  await db.regrade.update({ where: { id }, data: { total: outdated.length } });
  const grade = onceFor(regrader.grade);
  for (let from = 0; from < outdated.length; from += batch) {
    const changes = [];
    for (const submission of outdated.slice(from, from + batch)) changes.push(await changeOf(submission, grade));
    const rows = changes.map(change => ({ regradeId: id, ...change }));
    await db.$transaction([
      db.regradeChange.createMany({ data: rows }),
      db.regrade.update({ where: { id }, data: { done: from + rows.length } }),
    ]);
  }
  await db.regrade.updateMany({ where: { id, state: 'preparing' }, data: { state: 'previewed' } });
}

interface Outdated {
  submissionId: string;
  userId: string;
  labSlug: string;
  sql: string;
  choice: number | null;
  inForce: { id: string; accepted: boolean };
  /** A result with today's hashes that is there already: an earlier preview's. */
  current: { id: string; accepted: boolean } | undefined;
}

/** Submissions whose result in force is the machine's and depends on another grader, content or data than now. A person's decision is not regraded. */
async function outdatedSubmissions(labSlug: string | undefined, { hashesOf }: Regrader): Promise<Outdated[]> {
  const labs = await db.submission.groupBy({ by: ['labSlug'], where: { ...(labSlug !== undefined && { labSlug }) } });
  const found = await Promise.all(
    labs.map(async lab => {
      const hashes = await hashesOf(lab.labSlug);
      return hashes ? outdatedIn(lab.labSlug, hashes) : [];
    }),
  );
  return found.flat();
}

async function outdatedIn(labSlug: string, now: GradingHashes): Promise<Outdated[]> {
  const rows = await db.submission.findMany({
    where: { labSlug, job: { resultId: { not: null } } },
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ id: true, userId: true, sql: true, choice: true, job: { select: { resultId: true } } },
      results: { select: { id: true, accepted: true, origin: true, graderHash: true, contentHash: true, dataHash: true } },
    },
  });
  return rows.flatMap(({ id, userId, sql, choice, job, results }) => {
    const inForce = results.find(result => result.id === job?.resultId);
    if (!inForce || inForce.origin !== 'machine' || isCurrent(inForce, now)) return [];
    return { submissionId: id, userId, labSlug, sql, choice, inForce, current: results.find(result => isCurrent(result, now)) };
  });
}

export function isCurrent(result: GradingHashes, now: GradingHashes): boolean {
  return result.graderHash === now.graderHash && result.contentHash === now.contentHash && result.dataHash === now.dataHash;
}

/** The same text in the same lab gets the same verdict: many learners hand in the same one. */
function onceFor(grade: Grader): Grader {
  const graded = new Map<string, ReturnType<Grader>>();
  return query => {
    const key = JSON.stringify([query.labSlug, query.sql, query.choice]);
    const verdict = graded.get(key) ?? grade(query);
    graded.set(key, verdict);
    return verdict;
  };
}

async function changeOf(submission: Outdated, grade: Grader) {
  const { submissionId, userId, labSlug, sql, choice, inForce } = submission;
  const facts = { submissionId, userId, labSlug, fromResultId: inForce.id };
  const next = submission.current ?? (await resultOf(submissionId, await grade({ labSlug, sql, ...(choice !== null && { choice }) })));
  if (!next) return { ...facts, toResultId: null, flip: 'untried' satisfies Flip };
  return { ...facts, toResultId: next.id, flip: flipOf(inForce.accepted, next.accepted) };
}

async function resultOf(submissionId: string, graded: Graded | { kind: 'unavailable' }) {
  if (graded.kind === 'unavailable') return undefined;
  return { id: await appendResult({ submissionId, graded, reason: 'regrade' }), accepted: graded.accepted };
}

function flipOf(before: boolean, after: boolean): Flip {
  if (before === after) return 'same';
  return after ? 'raised' : 'lowered';
}
