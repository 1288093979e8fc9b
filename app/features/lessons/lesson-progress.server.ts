import { labOfKey } from '~/features/labs/question-key';
import { db } from '~/server/db.server';
import type { LessonDefinition } from './lesson-definition';
import type { CapstoneState, Progress } from './path-map';
import { quizStandings } from './quizzes/quizzes.server';

interface Reading {
  userId: string;
  lessonSlug: string;
  now: Date;
}

/** Records that a person reads a lesson. The first time stays; the last time moves. */
export async function openLesson({ userId, lessonSlug, now }: Reading): Promise<{ completed: boolean }> {
  const reading = await db.lessonProgress.upsert({
    where: { userId_lessonSlug: { userId, lessonSlug } },
    create: { userId, lessonSlug, openedAt: now, lastReadAt: now },
    update: { lastReadAt: now },
  });
  return { completed: reading.completedAt !== null };
}

/** Records that a person has read a lesson to the end. Saying so again changes nothing. */
export async function completeLesson({ userId, lessonSlug, now }: Reading): Promise<void> {
  const finished = await db.lessonProgress.updateMany({
    where: { userId, lessonSlug, completedAt: null },
    data: { completedAt: now, lastReadAt: now },
  });
  if (finished.count > 0) return;
  await db.lessonProgress.upsert({
    where: { userId_lessonSlug: { userId, lessonSlug } },
    create: { userId, lessonSlug, openedAt: now, lastReadAt: now, completedAt: now },
    update: {},
  });
}

export type QuizOutcome = { kind: 'answered'; correct: boolean } | { kind: 'no-such-question' } | { kind: 'no-such-option' };

/** Records the option a person picked, counted from 0; an earlier pick is replaced and counted as a try. */
export async function answerQuiz(
  answer: Reading & { quizzes: LessonDefinition['quizzes']; quizId: string; choice: number },
): Promise<QuizOutcome> {
  const { userId, lessonSlug, quizzes, quizId, choice, now } = answer;
  const question = quizzes.find(quiz => quiz.id === quizId);
  if (!question) return { kind: 'no-such-question' };
  const option = question.options[choice];
  if (!option) return { kind: 'no-such-option' };
  const picked = { choice, correct: option.correct, answeredAt: now };
  await db.quizAnswer.upsert({
    where: { userId_lessonSlug_quizId: { userId, lessonSlug, quizId } },
    create: { userId, lessonSlug, quizId, ...picked },
    update: { ...picked, tries: { increment: 1 } },
  });
  return { kind: 'answered', correct: option.correct };
}

/** What a person picked in the questions of a lesson, by question. */
export async function quizAnswersOf(person: { userId: string; lessonSlug: string }): Promise<Record<string, number>> {
  const answers = await db.quizAnswer.findMany({ where: person, select: { quizId: true, choice: true } });
  return Object.fromEntries(answers.map(({ quizId, choice }) => [quizId, choice]));
}

/** Everything a person has done on the paths. `solved`: the slugs of the labs they have solved; `now` decides which certificates hold. */
export async function progressOf({ userId, solved, now }: { userId: string; solved: Iterable<string>; now: Date }): Promise<Progress> {
  const [lessons, labs, capstones, quizzes, certificates] = await Promise.all([
    db.lessonProgress.findMany({ where: { userId } }),
    labProgress({ userId, solved: new Set(solved) }),
    capstoneStates(userId),
    quizStandings(userId),
    db.certificate.findMany({ where: { userId, revokedAt: null, expiresAt: { gt: now } } }),
  ]);
  return {
    lessons: Object.fromEntries(
      lessons.map(({ lessonSlug, lastReadAt, completedAt }) => [
        lessonSlug,
        { lastReadAt: lastReadAt.getTime(), completed: completedAt !== null },
      ]),
    ),
    labs,
    capstones,
    quizzes,
    certificates: Object.fromEntries(
      certificates.map(({ pathSlug, serial, expiresAt }) => [pathSlug, { serial, expiresAt: expiresAt.getTime() }]),
    ),
  };
}

async function labProgress({ userId, solved }: { userId: string; solved: ReadonlySet<string> }): Promise<Progress['labs']> {
  const [openings, drafts] = await Promise.all([db.labOpening.findMany({ where: { userId } }), db.draft.findMany({ where: { userId } })]);
  const touched = new Map<string, number>([...solved].map(slug => [slug, 0]));
  const touch = (key: string, at: Date) => touched.set(labOfKey(key), Math.max(touched.get(labOfKey(key)) ?? 0, at.getTime()));
  for (const { labSlug, openedAt } of openings) touch(labSlug, openedAt);
  for (const { labSlug, updatedAt } of drafts) touch(labSlug, updatedAt);
  const drafted = new Set(drafts.map(draft => labOfKey(draft.labSlug)));
  return Object.fromEntries(
    [...touched].map(([slug, touchedAt]) => [slug, { touchedAt, draftSaved: drafted.has(slug), solved: solved.has(slug) }]),
  );
}

/** The state of the latest version of each capstone; one approved version is enough. */
async function capstoneStates(userId: string): Promise<Record<string, CapstoneState>> {
  const versions = await db.capstoneSubmission.findMany({
    where: { userId },
    orderBy: { version: 'asc' },
    select: { capstoneSlug: true, review: { select: { state: true } } },
  });
  const states: Record<string, CapstoneState> = {};
  for (const { capstoneSlug, review } of versions)
    if (states[capstoneSlug] !== 'approved') states[capstoneSlug] = capstoneState(review?.state);
  return states;
}

function capstoneState(review: string | undefined): CapstoneState {
  return review === 'approved' || review === 'returned' ? review : 'waiting';
}

/** The slugs of the lessons a person has read to the end: what certification asks for. */
export async function completedLessons(userId: string): Promise<Set<string>> {
  const completed = await db.lessonProgress.findMany({ where: { userId, completedAt: { not: null } }, select: { lessonSlug: true } });
  return new Set(completed.map(reading => reading.lessonSlug));
}
