import { z } from 'zod';
import { localizedText } from '~/i18n/localized-text';
import { quiz } from '../lesson-definition';

/** `content/quizzes/<module>.yaml`: ten questions at the end of a module. */
export const moduleQuiz = z.strictObject({
  title: localizedText.optional(),
  /** How many right answers pass. */
  pass: z.int().min(1).max(10).default(8),
  questions: z
    .array(quiz)
    .length(10)
    .refine(questions => new Set(questions.map(each => each.id)).size === questions.length, 'ids must differ'),
});
export type ModuleQuiz = z.output<typeof moduleQuiz>;

/** How a person stands in a module's quiz. */
export interface QuizStanding {
  of: number;
  answered: number;
  right: number;
  pass: number;
  passed: boolean;
}

/** @param answers whether the latest answer to each question was right, by the question's id; answers to questions that are gone do not count */
export function quizStanding({ questions, pass }: ModuleQuiz, answers: Readonly<Record<string, boolean>>): QuizStanding {
  const given = questions.flatMap(({ id }) => answers[id] ?? []);
  const right = given.filter(Boolean).length;
  return { of: questions.length, answered: given.length, right, pass, passed: right >= pass };
}
