import { expect, test } from 'vitest';
import { valuesForCall } from '~/features/grading/pairs/function-hints';

test('what TRIM takes away, what SUBSTR cuts off and what GREATEST leaves alone is among the values', () => {
  expect(valuesForCall('trim', [])).toContain(' a');
  expect(valuesForCall('substr', [1, 20]).some(value => typeof value === 'string' && value.length > 20)).toBe(true);
  expect(valuesForCall('greatest', [0])).toEqual(expect.arrayContaining([-1, 1]));
  expect(valuesForCall('split_part', ['@', 1])).toContain('b@a@c');
});

test('a text is never made longer than a cell may be', () => {
  expect(valuesForCall('left', [1_000_000_000])).toEqual(['a', 'abcd']);
});

test('functions about which nothing is known ask for nothing', () => {
  expect(valuesForCall('coalesce', [0])).toEqual([]);
});
