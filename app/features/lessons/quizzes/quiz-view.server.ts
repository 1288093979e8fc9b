import type { Locale } from '~/i18n/locale';
import { quizView } from '../lesson-view.server';
import { listPaths } from '../lessons.server';
import type { ModuleQuizView } from './module-quiz-page';
import { quizStanding } from './quiz-definition';
import { moduleAnswers, readModuleQuiz } from './quizzes.server';

interface Asking {
  userId: string;
  locale: Locale;
  moduleSlug: string;
}

/** A module's quiz as one person sees it; undefined when no path has the module, or the module no quiz. */
export async function moduleQuizView({ userId, locale, moduleSlug }: Asking): Promise<ModuleQuizView | undefined> {
  const quiz = readModuleQuiz(moduleSlug);
  const modules =
    listPaths()
      .map(path => path.modules)
      .find(each => each.some(module => module.slug === moduleSlug)) ?? [];
  const index = modules.findIndex(module => module.slug === moduleSlug);
  const module = modules[index];
  if (!quiz || !module) return undefined;
  const answers = await moduleAnswers({ userId, moduleSlug, purpose: 'quiz' });
  const right = Object.fromEntries(
    quiz.questions.flatMap(({ id, options }) => {
      const choice = answers[id];
      return choice === undefined ? [] : [[id, options[choice]?.correct ?? false]];
    }),
  );
  return {
    moduleSlug,
    title: (quiz.title ?? module.title)[locale],
    number: index + 1,
    questions: quiz.questions.map(question => quizView(question, { locale, choice: answers[question.id] })),
    standing: quizStanding(quiz, right),
  };
}
