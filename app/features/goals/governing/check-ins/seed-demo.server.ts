import type { Measures } from '~/features/metrics/measures';
import { db } from '~/server/db.server';
import { readGoal } from '../../goals.server';
import { keepCheckIn } from '../check-ins.server';
import { currentGoal } from '../goal-settings.server';
import { demoCheckIns } from './demo-check-ins';

interface SeedOptions {
  /** The person of the sample company who says it; nothing is said without them. */
  authorEmail: string;
  measures: Measures;
  now: Date;
}

/** Lets the sample company's leader speak of some goals, beside what the machine says of them now. A goal that was spoken of is left alone. */
export async function seedDemoCheckIns({ authorEmail, measures, now }: SeedOptions): Promise<void> {
  const author = await db.user.findFirst({ where: { email: authorEmail, demo: true, disabledAt: null }, select: { id: true } });
  if (!author) return;
  for (const { goal: slug, daysAgo, confidence, comment } of demoCheckIns) {
    if ((await db.goalCheckIn.count({ where: { goalSlug: slug } })) > 0) continue;
    const [goal, read] = await Promise.all([currentGoal(slug), readGoal(slug, { measures })]);
    if (!goal || !read) continue;
    const said = { id: crypto.randomUUID(), confidence, comment, evidence: null };
    const at = new Date(now.getTime() - daysAgo * 86_400_000);
    await keepCheckIn({ goal, reading: read.view.reading, watermark: measures.watermark(), authorId: author.id, said, at });
  }
}
