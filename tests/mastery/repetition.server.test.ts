import { expect, it } from 'vitest';
import { reviewed } from '~/features/mastery/repetition.server';

const day = (days: number) => new Date(Date.UTC(2026, 5, 1 + days, 2));
const daysUntil = (dueAt: Date, from: Date) => Math.round((dueAt.getTime() - from.getTime()) / 86_400_000);

it('a skill that is remembered comes again after longer and longer', () => {
  let card: string | undefined;
  let at = day(0);
  const waits: number[] = [];
  for (let review = 0; review < 5; review += 1) {
    const next = reviewed(card, { correct: true, retention: 0.9, now: at });
    waits.push(daysUntil(next.dueAt, at));
    [card, at] = [next.card, next.dueAt];
  }
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  expect(waits[0]).toBeGreaterThanOrEqual(1);
  expect(waits[4]).toBeGreaterThan(30);
});

it('one that is forgotten comes again sooner than one that is not', () => {
  const first = reviewed(undefined, { correct: true, retention: 0.9, now: day(0) });
  const right = reviewed(first.card, { correct: true, retention: 0.9, now: first.dueAt });
  const wrong = reviewed(first.card, { correct: false, retention: 0.9, now: first.dueAt });
  expect(wrong.dueAt.getTime()).toBeLessThan(right.dueAt.getTime());
});

it('the same history gives the same day', () => {
  const twice = [1, 2].map(() =>
    reviewed(reviewed(undefined, { correct: false, retention: 0.85, now: day(0) }).card, { correct: true, retention: 0.85, now: day(3) }),
  );
  expect(twice[0]).toEqual(twice[1]);
});
