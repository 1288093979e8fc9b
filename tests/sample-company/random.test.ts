import { expect, test } from 'vitest';
import { sortedBy } from '~/sample-company/sorted-by';
import { createRandom, cumulate, drawIndex, shuffled, systematic } from '~/sample-company/random';

test('a stream is the same for the same seed and name', () => {
  const draws = () => {
    const random = createRandom(42, 'orders');
    return [random.next(), random.next(), random.next()];
  };
  expect(draws()).toEqual(draws());
});

test('streams of one seed are independent of each other', () => {
  expect(createRandom(42, 'orders').next()).not.toBe(createRandom(42, 'members').next());
});

test('whole numbers reach both ends and nothing beyond', () => {
  const random = createRandom(1, 'ends');
  const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

test('an index is drawn as often as its weight says', () => {
  const random = createRandom(1, 'weights');
  const sums = cumulate([1, 0, 3]);
  const counts = [0, 0, 0];
  for (let draw = 0; draw < 8000; draw += 1) {
    const index = drawIndex(random, sums);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  expect(counts[1]).toBe(0);
  expect((counts[2] ?? 0) / (counts[0] ?? 1)).toBeGreaterThan(2.7);
  expect((counts[2] ?? 0) / (counts[0] ?? 1)).toBeLessThan(3.3);
});

test('systematic sampling meets its total to within one, also in each half', () => {
  const chosen = systematic(createRandom(1, 'sample'), { weights: Array.from({ length: 1000 }, () => 1), total: 80 });
  const count = (list: boolean[]) => list.filter(Boolean).length;
  expect(Math.abs(count(chosen) - 80)).toBeLessThanOrEqual(1);
  expect(Math.abs(count(chosen.slice(0, 500)) - 40)).toBeLessThanOrEqual(1);
});

test('shuffling keeps every element', () => {
  const list = Array.from({ length: 50 }, (_, index) => index);
  const mixed = shuffled(createRandom(1, 'shuffle'), list);
  expect(mixed).not.toEqual(list);
  expect(mixed.sort((left, right) => left - right)).toEqual(list);
});

test('sorting by a number keeps equal ones in their order', () => {
  const random = createRandom(1, 'sorting');
  const list = Array.from({ length: 500 }, (_, index) => ({ second: 1_782_863_999 - random.int(0, 40), index }));
  expect(sortedBy(list, item => item.second)).toEqual(list.toSorted((left, right) => left.second - right.second));
});
