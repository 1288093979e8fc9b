import { issueIfEarned } from './features/certification/certificates.server';
import type { Progress } from './features/certification/certificates.server';
import { solvedLabs } from './features/labs/lab-progress.server';
import { completedLessons } from './features/lessons/lesson-progress.server';
import { listPaths } from './features/lessons/lessons.server';

/** What a person has done towards a certificate, from the features that know. Features do not ask each other; whoever serves them does. */
export async function progressOf(userId: string): Promise<Progress> {
  const [lessons, labs] = await Promise.all([completedLessons(userId), solvedLabs(userId)]);
  return { userId, completedLessons: lessons, solvedLabs: labs };
}

/** Issues what has been earned by now. Called after whatever may have been the last thing missing: a lesson, a lab, an approval. */
export async function certify(userId: string): Promise<void> {
  await issueIfEarned({ paths: listPaths(), progress: await progressOf(userId), now: new Date() });
}
