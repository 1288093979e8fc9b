import { expect, test } from 'vitest';
import { Turns } from '~/engine/turns';

test('two at once, the others in their order, and one that fails gives its turn on', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends = new Map<number, (failed: boolean) => void>();
  const works = [1, 2, 3, 4].map(number =>
    turns
      .take(() => {
        begun.push(number);
        return new Promise<number>((resolve, reject) => ends.set(number, failed => (failed ? reject(new Error('no')) : resolve(number))));
      })
      .catch(() => -number),
  );
  await settled();
  expect(begun).toEqual([1, 2]);
  ends.get(2)?.(true);
  await settled();
  expect(begun).toEqual([1, 2, 3]);
  ends.get(1)?.(false);
  await settled();
  for (const number of [3, 4]) ends.get(number)?.(false);
  expect(await Promise.all(works)).toEqual([1, -2, 3, 4]);
});

function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
