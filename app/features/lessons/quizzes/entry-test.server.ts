import { db } from '~/server/db.server';
import { completeLesson } from '../lesson-progress.server';
import { readModuleQuiz } from './quizzes.server';
import type { ModuleQuiz } from './quiz-definition';

/** One may be a slip; more, and the lessons have something to tell. */
export const entryPass = 9;
const waitMs = 7 * 86_400_000;

export interface EntryResult {
  right: number;
  of: number;
  passed: boolean;
}

interface Sitting {
  userId: string;
  moduleSlug: string;
}

const sittingOf = ({ userId, moduleSlug }: Sitting) => ({ userId, moduleSlug, purpose: 'entry' });

/** The last sitting, while it counts: for good when it was passed, for seven days when it was not. */
export async function lastEntry(sitting: Sitting, now: Date): Promise<EntryResult | undefined> {
  const quiz = readModuleQuiz(sitting.moduleSlug);
  const answers = await db.moduleQuizAnswer.findMany({ where: sittingOf(sitting) });
  const [first] = answers;
  if (!quiz || !first) return undefined;
  const result = resultOf(quiz, answers.filter(answer => answer.correct).length);
  return result.passed || now.getTime() - first.answeredAt.getTime() < waitMs ? result : undefined;
}

/** Keeps the answers of a sitting. When they pass, the module's lessons count as read. Undefined while another sitting still counts. */
export async function sitEntry(
  sitting: Sitting & { choices: Readonly<Record<string, number>>; lessons: string[]; now: Date },
): Promise<EntryResult | undefined> {
  const { userId, moduleSlug, choices, lessons, now } = sitting;
  const quiz = readModuleQuiz(moduleSlug);
  if (!quiz || (await lastEntry(sitting, now))) return undefined;
  const answers = quiz.questions.map(({ id, options }) => {
    const choice = choices[id] ?? -1;
    return { ...sittingOf(sitting), questionId: id, choice, correct: options[choice]?.correct ?? false, answeredAt: now };
  });
  await db.$transaction([db.moduleQuizAnswer.deleteMany({ where: sittingOf(sitting) }), db.moduleQuizAnswer.createMany({ data: answers })]);
  const result = resultOf(quiz, answers.filter(answer => answer.correct).length);
  if (result.passed) for (const lessonSlug of lessons) await completeLesson({ userId, lessonSlug, now });
  return result;
}

function resultOf({ questions }: ModuleQuiz, right: number): EntryResult {
  return { right, of: questions.length, passed: right >= entryPass };
}
