import { describe, expect, test } from 'vitest';
import { listMetrics } from '~/features/metrics/definitions.server';
import { listCapstones } from '~/features/certification/capstones.server';
import { listLabs } from '~/features/labs/labs.server';
import { learnerPaths } from '~/features/lessons/learner-path.server';
import { lessonView, quizView } from '~/features/lessons/lesson-view.server';
import { listLessons } from '~/features/lessons/lessons.server';
import type { Lesson } from '~/features/lessons/lessons.server';
import { locales } from '~/i18n/locale';
import type { Locale } from '~/i18n/locale';
import { db } from '~/server/db.server';

async function read(lesson: Lesson, locale: Locale) {
  const { id } = await db.user.upsert({
    where: { email: 'reader@example.com' },
    create: { email: 'reader@example.com', name: '小林' },
    update: {},
  });
  const learner = { userId: id, solved: new Map<string, unknown>(), labs: listLabs(), capstones: listCapstones(), now: new Date() };
  const paths = await learnerPaths(learner);
  return lessonView(lesson, { userId: id, locale, paths, labs: listLabs(), metrics: listMetrics(), completed: false });
}

describe('every lesson', () => {
  test.each(listLessons().flatMap(lesson => locales.map(locale => ({ name: lesson.slug, locale, lesson }))))(
    '$name names only what exists, in $locale',
    async ({ lesson, locale }) => {
      const view = await read(lesson, locale);
      expect(view.content.headings.length).toBeGreaterThan(1);
      expect(view.module).toBeDefined();
    },
  );
});

test('a lesson that names a question it does not have is refused with its line', async () => {
  const [lesson] = listLessons().filter(each => each.quizzes.length > 0);
  if (!lesson) throw new Error('no lesson has a question');
  await expect(read({ ...lesson, quizzes: [] }, 'en')).rejects.toThrow(/en\.mdx: line \d+: <Quiz> names “.+”, which does not exist/);
});

test('what is right is not told before it is picked', () => {
  const words = (text: string) => ({ 'zh-CN': text, en: text });
  const quiz = {
    id: 'grain',
    question: words('?'),
    options: [
      { text: words('order'), correct: false, explanation: words('no') },
      { text: words('line'), correct: true, explanation: words('yes') },
    ],
  };
  const asked = { id: 'grain', question: '?', options: ['order', 'line'], answer: undefined };
  expect(quizView(quiz, { locale: 'en', choice: undefined })).toEqual(asked);
  expect(quizView(quiz, { locale: 'en', choice: 7 })).toEqual(asked);
  expect(quizView(quiz, { locale: 'en', choice: 0 }).answer).toEqual({ choice: 0, correct: false, explanation: 'no' });
});
