import { db } from '~/server/db.server';
import { listLabs } from './labs.server';
import { labOfKey } from './question-key';
import { labsSolvedBy } from './solved-rule';

export interface SolvedLab {
  /** The first submission that was accepted; in an investigation, of its last question. */
  submissionId: string;
  solvedAt: Date;
}

/** What this person has solved, by key: everything with a submission whose grading result in force accepts it. */
export async function solvedQuestions(userId: string, labSlug?: string): Promise<Map<string, SolvedLab>> {
  const ofLab = labSlug === undefined ? {} : { OR: [{ labSlug }, { labSlug: { startsWith: `${labSlug}.` } }] };
  const graded = await db.submission.findMany({
    where: { userId, ...ofLab, job: { resultId: { not: null } } },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      labSlug: true,
      createdAt: true,
      job: { select: { resultId: true } },
      results: { where: { accepted: true }, select: { id: true } },
    },
  });
  const accepted = graded.filter(({ job, results }) => results.some(result => result.id === job?.resultId));
  return new Map(accepted.map(({ id, labSlug: key, createdAt }) => [key, { submissionId: id, solvedAt: createdAt }]));
}

/** The labs this person has solved, by slug: all questions of an investigation, any instance of a template. */
export async function solvedLabs(userId: string): Promise<Map<string, SolvedLab>> {
  return labsSolvedBy(await solvedQuestions(userId), listLabs());
}

/** The first query of this person that was accepted under a key; undefined before there is one. */
export async function acceptedSql(userId: string, key: string): Promise<string | undefined> {
  const solved = (await solvedQuestions(userId, labOfKey(key))).get(key);
  const submission = solved && (await db.submission.findUnique({ where: { id: solved.submissionId }, select: { sql: true } }));
  return submission?.sql;
}
