import { db } from '~/server/db.server';

export interface SolvedLab {
  /** The first submission that was accepted. */
  submissionId: string;
  solvedAt: Date;
}

/** The labs this person has solved, by slug: those with a submission whose grading result in force accepts it. */
export async function solvedLabs(userId: string): Promise<Map<string, SolvedLab>> {
  const graded = await db.submission.findMany({
    where: { userId, job: { resultId: { not: null } } },
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
  return new Map(accepted.map(({ id, labSlug, createdAt }) => [labSlug, { submissionId: id, solvedAt: createdAt }]));
}
