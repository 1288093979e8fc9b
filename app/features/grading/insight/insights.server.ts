import path from 'node:path';
import { db } from '~/server/db.server';
import { keepAcrossReloads } from '~/server/keep-across-reloads.server';
import { log } from '~/server/log.server';
import type { CompareRules } from '../lab-rules';
import type { SubmissionView } from '../submission-view';
import { createExaminer } from './examiner.server';
import type { Examiner } from './examiner.server';
import { fewestForAsking } from './ladder';

/** What an examination needs of a lab. */
export interface ExaminedLab {
  solutionSql: string;
  compare: CompareRules;
}

export interface Insights {
  /** Has those examined that wait for it; returns at once. */
  lookAt(submissions: readonly SubmissionView[], lab: ExaminedLab): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  close(): void;
}

/** Examines graded submissions one after the other, each once, and keeps what was found beside their result. */
export function createInsights(examiner: Examiner): Insights {
  const underWay = new Map<string, Promise<void>>();
  return {
    lookAt(submissions, lab) {
      for (const { id, grading } of submissions) {
        if (grading.state !== 'graded' || grading.ladder?.pending !== true || underWay.has(id)) continue;
        const work = examineOne({ examiner, submissionId: id, lab })
          .catch((error: unknown) => log.error({ err: error, submissionId: id }, 'a submission could not be examined'))
          .finally(() => underWay.delete(id));
        underWay.set(id, work);
      }
    },
    idle: async () => void (await Promise.all(underWay.values())),
    close: () => examiner.close(),
  };
}

async function examineOne({ examiner, submissionId, lab }: { examiner: Examiner; submissionId: string; lab: ExaminedLab }): Promise<void> {
  const job = await db.gradingJob.findUnique({ where: { submissionId }, include: { submission: true } });
  const result = job?.resultId ? await db.gradingResult.findUnique({ where: { id: job.resultId } }) : null;
  if (!job || !result) return;
  const { solutionSql, compare } = lab;
  const started = performance.now();
  const found = await examiner.examine({ solutionSql, compare, submissionSql: job.submission.sql, accepted: result.accepted });
  if (!found) return;
  const durationMs = Math.round(performance.now() - started);
  const data = { resultId: result.id, body: JSON.stringify(found), durationMs };
  await db.gradingInsight.upsert({ where: { resultId: result.id }, create: data, update: {} });
}

/**
 * Shows a learner the counter-example of one of their submissions before its turn, and records that they asked. From their second failed attempt on;
 * before that nothing happens.
 */
export async function askForCounterExample({
  submission,
  userId,
  now,
}: {
  submission: SubmissionView;
  userId: string;
  now: Date;
}): Promise<boolean> {
  const { grading } = submission;
  if (grading.state !== 'graded' || (grading.ladder?.attempt ?? 0) < fewestForAsking) return false;
  const own = { result: { submission: { id: submission.id, userId } } };
  return (await db.gradingInsight.updateMany({ where: { ...own, askedAt: null }, data: { askedAt: now } })).count > 0;
}

/** The portal's, one per process. */
export function portalInsights(): Insights {
  return keepAcrossReloads('insights', () => createInsights(createExaminer(path.resolve('build', 'node', 'insight-child.js'))));
}
