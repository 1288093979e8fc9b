import { contentShelf, readContentYaml } from '~/server/content-files.server';
import { db } from '~/server/db.server';
import { moduleQuiz, quizStanding } from './quiz-definition';
import type { ModuleQuiz, QuizStanding } from './quiz-definition';

const shelf = contentShelf({
  kind: 'quizzes',
  suffix: '.yaml',
  load: (file, slug): ModuleQuiz & { slug: string } => ({ slug, ...readContentYaml(file, moduleQuiz) }),
});

/** The quiz of a module; undefined when it has none. Throws ContentError when its file is broken. */
export function readModuleQuiz(moduleSlug: string): ModuleQuiz | undefined {
  return shelf.read(moduleSlug);
}

/** The quizzes of all modules that have one; a broken one is left out. */
export function listModuleQuizzes(): (ModuleQuiz & { slug: string })[] {
  return shelf.readable();
}

/** The modules that have a quiz, broken or not. */
export function quizSlugs(): string[] {
  return shelf.slugs();
}

type Purpose = 'quiz' | 'entry';

interface Sitting {
  userId: string;
  moduleSlug: string;
  purpose: Purpose;
}

export type QuizAnswerOutcome = { kind: 'answered'; correct: boolean } | { kind: 'no-such-question' } | { kind: 'no-such-option' };

/** Records the option a person picked, counted from 0. An earlier pick is replaced and counted as a try. */
export async function answerModuleQuiz(
  answer: Sitting & { questions: ModuleQuiz['questions']; questionId: string; choice: number; now: Date },
): Promise<QuizAnswerOutcome> {
  const { userId, moduleSlug, purpose, questions, questionId, choice, now } = answer;
  const question = questions.find(each => each.id === questionId);
  if (!question) return { kind: 'no-such-question' };
  const option = question.options[choice];
  if (!option) return { kind: 'no-such-option' };
  const key = { userId, moduleSlug, purpose, questionId };
  const picked = { choice, correct: option.correct, answeredAt: now };
  await db.moduleQuizAnswer.upsert({
    where: { userId_moduleSlug_purpose_questionId: key },
    create: { ...key, ...picked },
    update: { ...picked, tries: { increment: 1 } },
  });
  return { kind: 'answered', correct: option.correct };
}

/** What a person picked in a module's quiz, by question. */
export async function moduleAnswers(sitting: Sitting): Promise<Record<string, number>> {
  const answers = await db.moduleQuizAnswer.findMany({ where: sitting, select: { questionId: true, choice: true } });
  return Object.fromEntries(answers.map(({ questionId, choice }) => [questionId, choice]));
}

/** How a person stands in the quiz of each module that has one. */
export async function quizStandings(userId: string): Promise<Record<string, QuizStanding>> {
  const answers = await db.moduleQuizAnswer.findMany({ where: { userId, purpose: 'quiz' } });
  return Object.fromEntries(
    listModuleQuizzes().map(quiz => {
      const own = answers.filter(answer => answer.moduleSlug === quiz.slug);
      return [quiz.slug, quizStanding(quiz, Object.fromEntries(own.map(({ questionId, correct }) => [questionId, correct])))];
    }),
  );
}
