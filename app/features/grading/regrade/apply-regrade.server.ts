import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import { isCurrent } from './prepare-regrade.server';
import type { Regrader } from './prepare-regrade.server';
import { takes } from './regrade-view';
import type { Policy } from './regrade-view';

export type ApplyOutcome =
  /** `gained`: people some of whose submissions are accepted now and were not before; they may have earned something by it. */
  | { kind: 'applied'; gained: string[] }
  /** Not there, not ready, applied already, or undone. */
  | { kind: 'not-previewed' }
  /** A lab, its worlds or the grader changed once more since the preview. */
  | { kind: 'out-of-date'; labSlug: string };

const flips = ['raised', 'lowered', 'same'] as const;

/**
 * Puts the results a preview found in force, as far as the policy takes them: just these, not another grading. One write moves every pointer; a
 * submission whose result in force has changed since the preview keeps it.
 */
export async function applyRegrade(order: {
  id: string;
  policy: Policy;
  actorId?: string | undefined;
  hashesOf: Regrader['hashesOf'];
  now: Date;
}): Promise<ApplyOutcome> {
  const { id, policy, actorId, hashesOf, now } = order;
  const changedLab = await labChangedSince(id, hashesOf);
  if (changedLab !== undefined) return { kind: 'out-of-date', labSlug: changedLab };
  const taken = flips.filter(flip => takes(policy, flip));
  const [wanted = 'raised', other = wanted, third = wanted] = taken;
  const results = await db.$transaction([
    db.$executeRaw`UPDATE "RegradeChange" SET "applied" = true
      WHERE "regradeId" = ${id} AND "toResultId" IS NOT NULL AND "flip" IN (${wanted}, ${other}, ${third})
        AND EXISTS (SELECT 1 FROM "Regrade" WHERE "id" = ${id} AND "state" = 'previewed')
        AND EXISTS (SELECT 1 FROM "GradingJob" WHERE "submissionId" = "RegradeChange"."submissionId" AND "resultId" = "RegradeChange"."fromResultId")`,
    db.$executeRaw`UPDATE "GradingJob" SET "policy" = ${policy}, "resultId" =
        (SELECT "toResultId" FROM "RegradeChange" WHERE "regradeId" = ${id} AND "submissionId" = "GradingJob"."submissionId")
      WHERE "submissionId" IN (SELECT "submissionId" FROM "RegradeChange" WHERE "regradeId" = ${id} AND "applied")
        AND EXISTS (SELECT 1 FROM "Regrade" WHERE "id" = ${id} AND "state" = 'previewed')`,
    db.regrade.updateMany({ where: { id, state: 'previewed' }, data: { state: 'applied', policy, appliedAt: now } }),
  ]);
  if (results[2].count === 0) return { kind: 'not-previewed' };
  const gained = await db.regradeChange.findMany({
    where: { regradeId: id, applied: true, flip: 'raised' },
    distinct: ['userId'],
    select: { userId: true },
  });
  await recordAudit({ actorId, action: 'regrade.applied', objectId: id, detail: { policy, moved: results[1] } });
  return { kind: 'applied', gained: gained.map(({ userId }) => userId) };
}

/** The first lab whose previewed results are out of date themselves. */
async function labChangedSince(id: string, hashesOf: Regrader['hashesOf']): Promise<string | undefined> {
  const samples = await db.regradeChange.findMany({
    where: { regradeId: id, toResultId: { not: null } },
    distinct: ['labSlug'],
    select: { labSlug: true, toResultId: true },
  });
  for (const { labSlug, toResultId } of samples) {
    const [result, now] = await Promise.all([db.gradingResult.findUnique({ where: { id: toResultId ?? '' } }), hashesOf(labSlug)]);
    if (!result || !now || !isCurrent(result, now)) return labSlug;
  }
  return undefined;
}

/** Puts back in force what was before. A submission that got yet another result since keeps that. False when it is not applied. */
export async function undoRegrade({ id, actorId, now }: { id: string; actorId?: string | undefined; now: Date }): Promise<boolean> {
  const results = await db.$transaction([
    db.$executeRaw`UPDATE "GradingJob" SET "policy" = 'undo', "resultId" =
        (SELECT "fromResultId" FROM "RegradeChange" WHERE "regradeId" = ${id} AND "submissionId" = "GradingJob"."submissionId")
      WHERE EXISTS (SELECT 1 FROM "RegradeChange" c JOIN "Regrade" r ON r."id" = c."regradeId"
        WHERE r."id" = ${id} AND r."state" = 'applied' AND c."applied" AND c."submissionId" = "GradingJob"."submissionId"
          AND c."toResultId" = "GradingJob"."resultId")`,
    // Who was told of the change is told of this too; who was not, need not be told of either.
    db.$executeRaw`UPDATE "RegradeChange" SET "noticedAt" = CASE WHEN "noticedAt" IS NULL THEN ${now} END
      WHERE "regradeId" = ${id} AND "applied" AND EXISTS (SELECT 1 FROM "Regrade" WHERE "id" = ${id} AND "state" = 'applied')`,
    db.regrade.updateMany({ where: { id, state: 'applied' }, data: { state: 'undone', undoneAt: now } }),
  ]);
  if (results[2].count === 0) return false;
  await recordAudit({ actorId, action: 'regrade.undone', objectId: id, detail: { moved: results[0] } });
  return true;
}

/**
 * A person's decision over the grader's: appended like every result, put in force, and left alone by later regrades.
 * False when there is no such graded submission, or it is the decider's own.
 */
export async function decideOver(decision: {
  submissionId: string;
  accepted: boolean;
  note: string;
  origin: 'mentor' | 'override';
  actorId: string;
}): Promise<boolean> {
  const { submissionId, accepted, note, origin, actorId } = decision;
  const someoneElses = { userId: { not: actorId } };
  const job = await db.gradingJob.findFirst({
    where: { submissionId, state: 'graded', submission: someoneElses },
    select: { resultId: true },
  });
  const before = job?.resultId && (await db.gradingResult.findUnique({ where: { id: job.resultId } }));
  if (!before) return false;
  const { graderHash, contentHash, dataHash, checks } = before;
  const verdict = JSON.stringify({ kind: 'decided', accepted, note, origin });
  const facts = { graderHash, contentHash, dataHash, checks, durationMs: 0, reason: 'decided' };
  const { id } = await db.gradingResult.create({ data: { submissionId, accepted, verdict, origin, actorId, ...facts } });
  const moved = await db.gradingJob.updateMany({
    where: { submissionId, resultId: before.id },
    data: { resultId: id, policy: 'override' },
  });
  if (moved.count === 1) await recordAudit({ actorId, action: 'submission.decided', objectId: submissionId, detail: { accepted, origin } });
  return moved.count === 1;
}
