import { expect, it } from 'vitest';
import { lockText, proofLock, sampleOf, staleIn } from '~/features/grading/prove/proof-lock';

const entry = (hash: string) => ({ hash: hash.padEnd(24, '0'), mutants: 20, killed: 19, equivalent: 1, wrong: 4, right: 2 });
const lock = { 'case.q2': entry('b'), 'case.q1': entry('a') };

it('what is not in the lock, or in it with another hash, must be proved', () => {
  const questions = [
    { key: 'case.q1', hash: entry('a').hash },
    { key: 'case.q2', hash: entry('c').hash },
    { key: 'case.q3', hash: entry('d').hash },
  ];
  expect(staleIn(lock, questions)).toEqual(['case.q2', 'case.q3']);
});

it('a lock is written in the order of its keys and read again as it was', () => {
  expect(Object.keys(JSON.parse(lockText(lock)))).toEqual(['case.q1', 'case.q2']);
  expect(proofLock.parse(JSON.parse(lockText(lock)))).toEqual(lock);
});

it('a seed chooses the same few each time, and over the seeds everything has its turn', () => {
  const keys = Array.from({ length: 96 }, (_, i) => `lab-${i}`);
  const of = (day: number) => sampleOf(keys, { seed: `2026-06-${day}`, most: 3 });
  expect(of(1)).toEqual(of(1));
  expect(of(1)).toHaveLength(3);
  const met = new Set(Array.from({ length: 365 }, (_, day) => of(day)).flat());
  expect(met.size).toBe(96);
});
