import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSum } from '~/features/metrics/exact-sum';

test('ten cents and twenty cents are thirty', () => {
  expect(exactSum([0.1, 0.2])).toBe(0.3);
  expect(exactSum([])).toBe(0);
});

test('cents add up to the cent, in whatever order they come', () => {
  const cents = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(cents, fc.infiniteStream(fc.nat()), (amounts, keys) => {
      const values = amounts.map(amount => amount / 100);
      const shuffled = values.map(value => ({ value, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
      const expected = amounts.reduce((sum, amount) => sum + amount, 0) / 100;
      expect(exactSum(values)).toBe(expected);
      expect(exactSum(shuffled.map(({ value }) => value))).toBe(expected);
    }),
  );
});

test('numbers that are no cents lose nothing either', () => {
  expect(exactSum([1e16, 1, -1e16])).toBe(1);
  expect(exactSum(Array.from({ length: 10 }, () => 1 / 3))).toBe((1 / 3) * 10);
  expect(exactSum([1e100, 1, -1e100, 1e-3])).toBe(1.001);
});

test('their order does not count', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { maxLength: 60 }), values => {
      expect(exactSum([...values].reverse())).toBe(exactSum(values));
    }),
  );
});
