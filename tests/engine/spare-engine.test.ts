import { expect, test } from 'vitest';
import { Spare } from '~/engine/spare-engine';

function counted(failures = 0) {
  const seen = { started: 0, ended: Array.of<number>() };
  const spare = new Spare<number>({
    start: async () => {
      seen.started += 1;
      if (seen.started <= failures) throw new Error(`start ${seen.started}`);
      return seen.started;
    },
    end: thing => seen.ended.push(thing),
  });
  return { spare, seen };
}

test('what was begun ahead is taken once, and the next is begun when it is asked for', async () => {
  const { spare, seen } = counted();
  spare.prepare();
  spare.prepare();
  expect([await spare.take(), await spare.take(), seen.started]).toEqual([1, 2, 2]);
});

test('without anything begun ahead one is started', async () => {
  expect(await counted().spare.take()).toBe(1);
});

test('one that did not come to be is begun again by whoever takes it, and its failure is heard only by them', async () => {
  const { spare } = counted(1);
  spare.prepare();
  expect(await spare.take()).toBe(2);
  const { spare: hopeless } = counted(2);
  hopeless.prepare();
  await expect(hopeless.take()).rejects.toThrow('start 2');
});

test('one that nobody came for is ended, also while it is still starting', async () => {
  const { spare, seen } = counted();
  spare.prepare();
  spare.drop();
  spare.drop();
  await Promise.resolve();
  await Promise.resolve();
  expect(seen.ended).toEqual([1]);
  expect(await spare.take()).toBe(2);
});
