import { expect, test } from 'vitest';
import { timeToAnswer } from '~/features/lessons/time-to-answer';

const answer = (openedAt: number, solvedAt: number) => ({ openedAt, solvedAt });

test('there is no time to answer before the first answer', () => {
  expect(timeToAnswer([])).toBeUndefined();
});

test('the middle one counts, between two their mean', () => {
  expect(timeToAnswer([answer(0, 10), answer(100, 900), answer(50, 80)])).toEqual({ medianMs: 30, answers: 3 });
  expect(timeToAnswer([answer(0, 10), answer(100, 120)])).toEqual({ medianMs: 15, answers: 2 });
});

test('only the ten latest answers count', () => {
  const slowBeginning = Array.from({ length: 20 }, (_, index) => answer(index, index + 1_000));
  const fastLately = Array.from({ length: 10 }, (_, index) => answer(5_000 + index, 5_007 + index));
  expect(timeToAnswer([...fastLately, ...slowBeginning])).toEqual({ medianMs: 7, answers: 10 });
});

test('a clock set back makes no negative time', () => {
  expect(timeToAnswer([answer(50, 20)])).toEqual({ medianMs: 0, answers: 1 });
});
