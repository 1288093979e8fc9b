import { expect, it } from 'vitest';
import { moduleQuiz, quizStanding } from '~/features/lessons/quizzes/quiz-definition';

const text = { 'zh-CN': '字', en: 'words' };
const options = [
  { text, correct: true, explanation: text },
  { text, explanation: text },
];
const questions = Array.from({ length: 10 }, (_, i) => ({ id: `q${i}`, question: text, options }));
const quiz = moduleQuiz.parse({ questions });

it('a module quiz has ten questions, each with a name of its own', () => {
  expect(moduleQuiz.safeParse({ questions: questions.slice(1) }).success).toBe(false);
  expect(moduleQuiz.safeParse({ questions: questions.map(question => ({ ...question, id: 'same' })) }).success).toBe(false);
});

it('is passed by eight right answers; answers to questions that are gone do not count', () => {
  const right = (count: number) => Object.fromEntries(questions.slice(0, count).map(({ id }) => [id, true]));
  expect(quizStanding(quiz, right(7))).toEqual({ of: 10, answered: 7, right: 7, pass: 8, passed: false });
  expect(quizStanding(quiz, { ...right(7), gone: true }).passed).toBe(false);
  expect(quizStanding(quiz, { ...right(8), q9: false })).toMatchObject({ answered: 9, right: 8, passed: true });
});
