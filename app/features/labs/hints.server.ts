import { db } from '~/server/db.server';

/** How many staged hints a lab has. */
export const hintLevels = 3;

interface LabOfUser {
  userId: string;
  labSlug: string;
}

/** The highest hint this person has revealed in this lab; 0 for none. */
export async function takenHints({ userId, labSlug }: LabOfUser): Promise<number> {
  const { _max } = await db.hintTaken.aggregate({ where: { userId, labSlug }, _max: { level: true } });
  return _max.level ?? 0;
}

/** Records that a hint was revealed. Hints come in order: asking for one too far reveals the next. Returns the highest revealed. */
export async function takeHint({ userId, labSlug, level }: LabOfUser & { level: number }): Promise<number> {
  const taken = await takenHints({ userId, labSlug });
  const next = Math.min(level, taken + 1, hintLevels);
  if (next <= taken) return taken;
  const key = { userId, labSlug, level: next };
  await db.hintTaken.upsert({ where: { userId_labSlug_level: key }, create: key, update: {} });
  return next;
}
