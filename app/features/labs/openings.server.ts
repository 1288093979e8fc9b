import { db } from '~/server/db.server';

/** Records when this person first opened this lab and returns that moment, the start of their time-to-answer. Later openings change nothing. */
export async function recordOpening({ userId, labSlug, now }: { userId: string; labSlug: string; now: Date }): Promise<Date> {
  const key = { userId, labSlug };
  const opening = await db.labOpening.upsert({
    where: { userId_labSlug: key },
    create: { ...key, openedAt: now },
    update: {},
  });
  return opening.openedAt;
}
