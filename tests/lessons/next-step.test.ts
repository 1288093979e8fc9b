import { describe, expect, test } from 'vitest';
import { minutesLeft, nextStep } from '~/features/lessons/next-step';
import { pathMap } from '~/features/lessons/path-map';
import type { Progress } from '~/features/lessons/path-map';
import { content, everything, nothing, opened, read, solved } from './scene';

const nextOf = (progress: Progress) => nextStep(pathMap(content, progress));
const certificate = { serial: 'SY-1', expiresAt: 1 };

describe('the next step', () => {
  test('of a beginner is the first lesson, not resumed', () => {
    expect(nextOf(nothing)).toMatchObject({ kind: 'step', step: { kind: 'lesson', slug: 'a' }, place: 1, resumed: false });
  });

  test('is the lesson left unfinished', () => {
    expect(nextOf({ ...nothing, lessons: { a: read(), b: opened(5) } })).toMatchObject({
      kind: 'step',
      step: { slug: 'b' },
      place: 3,
      resumed: true,
    });
  });

  test('of several unfinished ones is the one touched last, wherever it stands', () => {
    const labs = { c1: { touchedAt: 9, draftSaved: true, solved: false }, a1: { touchedAt: 3, draftSaved: false, solved: false } };
    const next = nextOf({ ...nothing, lessons: { a: opened(5) }, labs });
    expect(next).toMatchObject({ kind: 'step', step: { kind: 'lab', slug: 'c1', draftSaved: true }, module: { number: 2 }, resumed: true });
  });

  test('is the first new one when nothing is left unfinished', () => {
    expect(nextOf({ ...nothing, lessons: { a: read(), c: read() }, labs: { a1: solved } })).toMatchObject({
      step: { slug: 'b' },
      resumed: false,
    });
  });

  test('is the capstone when all lessons and labs are done', () => {
    expect(nextOf(everything)).toEqual({ kind: 'capstone', returned: false });
  });

  test('is a capstone given back before anything else', () => {
    expect(nextOf({ ...nothing, lessons: { a: opened(5) }, capstones: { work: 'returned' } })).toEqual({
      kind: 'capstone',
      returned: true,
    });
  });

  test('is a step while a capstone handed in early waits', () => {
    expect(nextOf({ ...nothing, capstones: { work: 'waiting' } })).toMatchObject({ kind: 'step', step: { slug: 'a' } });
  });

  test('is to wait for the mentor, and then for the certificate', () => {
    expect(nextOf({ ...everything, capstones: { work: 'waiting' } })).toEqual({ kind: 'waiting' });
    expect(nextOf({ ...everything, capstones: { work: 'approved' } })).toEqual({ kind: 'complete' });
  });

  test('of a certified person is the certificate, even where the path has grown since', () => {
    expect(nextOf({ ...nothing, certificates: { speaker: certificate } })).toEqual({ kind: 'certified', serial: 'SY-1' });
  });

  test('is not decided by the certificate of another path', () => {
    expect(nextOf({ ...nothing, certificates: { other: certificate } })).toMatchObject({ kind: 'step' });
  });
});

test('the minutes left of a module are those of the steps that are not done', () => {
  const [first] = pathMap(content, { ...nothing, lessons: { a: read(), b: opened(1) } }).modules;
  expect(first && minutesLeft(first)).toBe(5 + 12 + 6);
});
