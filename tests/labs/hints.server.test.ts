import { describe, expect, test } from 'vitest';
import { db, morning, person, secondsAfter } from './scene';

const { takeHint, takenHints } = await import('~/features/labs/hints.server');
const { recordOpening } = await import('~/features/labs/openings.server');

describe('hints', () => {
  test('are revealed in order, however far one asks', async () => {
    const key = { userId: await person(), labSlug: 'quiet-cities' };
    expect(await takeHint({ ...key, level: 3 })).toBe(1);
    expect(await takeHint({ ...key, level: 3 })).toBe(2);
    expect(await takenHints(key)).toBe(2);
  });

  test('taken again are recorded once', async () => {
    const key = { userId: await person(), labSlug: 'quiet-cities' };
    await Promise.all([1, 2, 3].map(() => takeHint({ ...key, level: 1 })));
    expect(await db.hintTaken.count({ where: key })).toBe(1);
  });

  test('end with the last', async () => {
    const key = { userId: await person(), labSlug: 'quiet-cities' };
    for (const level of [1, 2, 3, 4]) await takeHint({ ...key, level });
    expect(await takenHints(key)).toBe(3);
  });
});

describe('opening a lab', () => {
  test('is remembered from the first time', async () => {
    const key = { userId: await person(), labSlug: 'quiet-cities' };
    await recordOpening({ ...key, now: morning });
    expect(await recordOpening({ ...key, now: secondsAfter(morning, 90) })).toEqual(morning);
  });

  test('twice at once is one opening', async () => {
    const key = { userId: await person(), labSlug: 'quiet-cities' };
    await Promise.all([1, 2, 3, 4].map(i => recordOpening({ ...key, now: secondsAfter(morning, i) })));
    expect(await db.labOpening.count({ where: key })).toBe(1);
  });
});
