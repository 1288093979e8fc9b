import { z } from 'zod';
import { localizedText, slug } from '~/i18n/localized-text';

/** One answer of a quiz question; the explanation is shown once it has been picked, right or wrong. */
const quizOption = z.strictObject({ text: localizedText, correct: z.boolean().default(false), explanation: localizedText });

/** A question with exactly one right answer. */
export const quiz = z.strictObject({
  id: slug,
  question: localizedText,
  options: z
    .array(quizOption)
    .min(2)
    .max(6)
    .refine(options => options.filter(option => option.correct).length === 1, 'needs exactly one correct option'),
});
export type Quiz = z.output<typeof quiz>;

/** What `lesson.yaml` says of a lesson; the prose is in `zh-CN.mdx` and `en.mdx` beside it. */
export const lessonDefinition = z.strictObject({
  title: localizedText,
  summary: localizedText,
  minutes: z.int().min(1).max(60),
  /** Lessons to be read before this one. */
  requires: z.array(slug).default([]),
  labs: z.array(slug),
  metrics: z.array(slug),
  quizzes: z.array(quiz).refine(quizzes => new Set(quizzes.map(each => each.id)).size === quizzes.length, 'ids must differ'),
});
export type LessonDefinition = z.output<typeof lessonDefinition>;
