import fc from 'fast-check';
import { expect, test } from 'vitest';
import { survivalQuantile } from '~/features/metrics/quantile';

const done = (at: number, count = 1) => ({ at, ended: count, left: count });
const open = (at: number, count = 1) => ({ at, ended: 0, left: count });

test('the textbook example of remission times gives its published median', () => {
  // E. Gehan's 6-MP group of 1965, as in D. Collett, Modelling Survival Data: median 23 weeks.
  const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(at => done(at));
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(at => open(at));
  expect(survivalQuantile([...ended, ...censored], 0.5)).toBe(23);
});

test('without open ones it is the lower quantile, in whatever order the bars come', () => {
  const spans = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(spans, fc.constantFrom(0.1, 0.5, 0.85), (values, share) => {
      const sorted = [...values].sort((a, b) => a - b);
      const expected = sorted[Math.ceil(share * values.length - 1e-9) - 1];
      expect(
        survivalQuantile(
          values.map(value => done(value)),
          share,
        ),
      ).toBe(expected);
    }),
  );
});

test('one that ends on the day another is last seen ends first', () => {
  expect(survivalQuantile([open(5), done(5)], 0.5)).toBe(5);
});

test('while too few have ended there is no quantile', () => {
  expect(survivalQuantile([done(3), open(9, 3)], 0.5)).toBeNull();
  expect(survivalQuantile([], 0.5)).toBeNull();
});
