import { db } from '~/server/db.server';
import { timeToAnswer } from './time-to-answer';

interface Solver {
  userId: string;
  /** The labs the person has solved, by slug. */
  solved: ReadonlyMap<string, { solvedAt: Date }>;
}

/** A person's own time from question to answer; undefined before the first lab is solved. */
export async function ownTimeToAnswer({ userId, solved }: Solver): Promise<ReturnType<typeof timeToAnswer>> {
  const openings = await db.labOpening.findMany({ where: { userId, labSlug: { in: [...solved.keys()] } } });
  return timeToAnswer(
    openings.flatMap(({ labSlug, openedAt }) => {
      const answer = solved.get(labSlug);
      return answer ? [{ openedAt: openedAt.getTime(), solvedAt: answer.solvedAt.getTime() }] : [];
    }),
  );
}
