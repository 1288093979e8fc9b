import { expect, it } from 'vitest';
import { lessonDefinition } from '~/features/lessons/lesson-definition';

const text = { 'zh-CN': '字', en: 'words' };

function option(correct?: boolean) {
  return { text, explanation: text, ...(correct === undefined ? {} : { correct }) };
}

function lessonWith(quizzes: { id: string; options: ReturnType<typeof option>[] }[]) {
  const asked = quizzes.map(quiz => ({ ...quiz, question: text }));
  return lessonDefinition.safeParse({ title: text, summary: text, minutes: 15, labs: [], metrics: [], quizzes: asked });
}

it('an option that does not say so is wrong', () => {
  const lesson = lessonWith([{ id: 'grain', options: [option(), option(true)] }]);
  expect(lesson.data?.quizzes[0]?.options.map(each => each.correct)).toEqual([false, true]);
});

it.each([
  ['no right answer', [option(), option(false)]],
  ['two right answers', [option(true), option(true)]],
  ['only one option', [option(true)]],
])('a question with %s is refused', (_what, options) => {
  expect(lessonWith([{ id: 'grain', options }]).success).toBe(false);
});

it('two questions of one name are refused', () => {
  const options = [option(true), option()];
  expect(
    lessonWith([
      { id: 'grain', options },
      { id: 'grain', options },
    ]).error?.issues[0]?.path,
  ).toEqual(['quizzes']);
});
