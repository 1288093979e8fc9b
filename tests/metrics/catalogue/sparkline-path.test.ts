import { expect, test } from 'vitest';
import { sparklinePath } from '~/features/metrics/catalogue/sparkline-path';

const box = { width: 100, height: 20, margin: 0 };

test('the line runs from the least at the bottom to the most at the top', () => {
  expect(sparklinePath([1, 2, 3], box)).toEqual({ line: 'M0 20L50 10L100 0', end: { x: 100, y: 0 } });
});

test('a gap breaks the line', () => {
  expect(sparklinePath([1, null, 3], box)?.line).toBe('M0 20M100 0');
});

test('what does not move runs through the middle, and one value is no line', () => {
  expect(sparklinePath([4, 4], box)?.line).toBe('M0 10L100 10');
  expect(sparklinePath([null, 4], box)).toBeUndefined();
});
