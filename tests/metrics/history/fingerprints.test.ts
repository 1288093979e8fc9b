import { describe, expect, test } from 'vitest';
import { accumulate, digestOfAll, digestUntil } from '~/features/metrics/history/fingerprints';
import { periodInputs } from '~/features/metrics/history/period-inputs';

const day = (text: string, hash: bigint) => ({ day: text, rows: 1n, hash });
const orders = accumulate([day('2026-05-01', 5n), day('2026-05-31', 7n), day('2026-06-10', 11n)]);

test('a digest is of all rows up to a day', () => {
  expect(digestUntil(orders, '2026-04-30')).toBe('empty');
  expect(digestUntil(orders, '2026-05-31')).toBe(digestUntil(orders, '2026-06-09'));
  expect(digestUntil(orders, '2026-06-10')).toBe(digestOfAll(orders));
  expect(digestUntil(accumulate([day('', 3n)]), '2026-01-01')).toBe('1:3');
});

describe('the inputs of a month', () => {
  const changed = (at: string) =>
    accumulate(['2026-05-01', '2026-05-31', '2026-06-10'].map((text, i) => day(text, text === at ? 99n : ([5n, 7n, 11n][i] ?? 0n))));
  const inputs = (
    fingerprint: typeof orders,
    { asOf = '2026-06-30', later = 'settled' }: { asOf?: string; later?: 'settled' | 'open' } = {},
  ) =>
    periodInputs('2026-05-01', {
      fingerprints: { orders: fingerprint },
      portalHashes: {},
      asOf,
      tables: [{ table: 'orders', later }],
      maturity: { maturityDays: 1, attributedTo: 'event' },
    });

  test('change with a row of the month, or of any day before', () => {
    expect(inputs(changed('2026-05-01'))).not.toBe(inputs(orders));
    expect(inputs(changed('2026-05-31'))).not.toBe(inputs(orders));
  });

  test('do not change with rows of days after it has matured, nor with the day of asking', () => {
    expect(inputs(changed('2026-06-10'))).toBe(inputs(orders));
    expect(inputs(orders, { asOf: '2026-07-31' })).toBe(inputs(orders));
  });

  test('do change with both while it has not matured', () => {
    expect(inputs(orders, { asOf: '2026-05-31' })).not.toBe(inputs(orders));
    expect(inputs(orders, { asOf: '2026-05-30' })).not.toBe(inputs(orders, { asOf: '2026-05-31' }));
  });

  test('do change with later rows where a table says they count', () => {
    expect(inputs(changed('2026-06-10'), { later: 'open' })).not.toBe(inputs(orders, { later: 'open' }));
  });

  test('are the rows of the portal’s own tables, whatever their day', () => {
    const staff = (hash: string) =>
      periodInputs('2026-05-01', {
        fingerprints: {},
        portalHashes: { portal_certificates: hash },
        asOf: '2026-06-30',
        tables: [{ table: 'portal_certificates', later: 'settled' }],
        maturity: { maturityDays: 0, attributedTo: 'event' },
      });
    expect(staff('one')).not.toBe(staff('other'));
  });
});
