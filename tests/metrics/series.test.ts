import { describe, expect, test } from 'vitest';
import { isMatured, toSeries } from '~/features/metrics/series';

const reading = {
  source: 'push-ctr/metric.sql',
  kind: 'share',
  asOf: '2026-06-30',
  maturity: { maturityDays: 1, attributedTo: 'event' },
} as const;
const columns = [
  { name: 'period', type: 'DATE' },
  { name: 'numerator', type: 'DOUBLE' },
  { name: 'denominator', type: 'DOUBLE' },
];

test('rows become points in the order of time, and a month of nothing has no value', () => {
  const result = {
    columns,
    rows: [
      ['2026-05-01', 0, 0],
      ['2026-04-01', 1, 4],
    ],
    truncated: false,
  };
  expect(toSeries(result, reading)).toEqual([
    { period: '2026-04-01', numerator: 1, denominator: 4, value: 0.25, matured: true },
    { period: '2026-05-01', numerator: 0, denominator: 0, value: null, matured: true },
  ]);
});

describe('a query that gives no series is refused by name', () => {
  test.each([
    ['other columns', { columns: columns.slice(1), rows: [], truncated: false }, 'push-ctr/metric.sql: returns (numerator, denominator)'],
    ['a share above one', { columns, rows: [['2026-05-01', 3, 2]], truncated: false }, 'numerator 3 exceeds denominator 2 in 2026-05-01'],
    [
      'a month twice',
      {
        columns,
        rows: [
          ['2026-05-01', 1, 2],
          ['2026-05-01', 1, 2],
        ],
        truncated: false,
      },
      '2026-05-01 stands twice',
    ],
    ['a day that is no month', { columns, rows: [['2026-05-02', 1, 2]], truncated: false }, 'is not a month'],
    ['not a number', { columns, rows: [['2026-05-01', 'NaN', 2]], truncated: false }, 'is not a month with two numbers'],
  ])('%s', (_, result, message) => {
    expect(() => toSeries(result, reading)).toThrow(message);
  });
});

test('a count may exceed its denominator of one', () => {
  const result = { columns, rows: [['2026-05-01', 9, 1]], truncated: false };
  expect(toSeries(result, { ...reading, kind: 'count' })[0]?.value).toBe(9);
});

describe('maturity', () => {
  test.each([
    ['an event month waits out its days after its end', '2026-06-01', '2026-06-30', 1, 'event', false],
    ['and is matured when they are over', '2026-06-01', '2026-07-01', 1, 'event', true],
    ['a month without a wait is matured on its last day', '2026-06-01', '2026-06-30', 0, 'event', true],
    ['a running month is not', '2026-06-01', '2026-06-29', 0, 'event', false],
    ['a month named by the end of its window has already waited', '2026-06-01', '2026-06-30', 90, 'window-end', true],
  ] as const)('%s', (_, period, asOf, maturityDays, attributedTo, matured) => {
    expect(isMatured(period, { asOf, maturity: { maturityDays, attributedTo } })).toBe(matured);
  });
});
