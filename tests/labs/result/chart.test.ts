import { describe, expect, test } from 'vitest';
import type { Cell } from '~/engine/query-result';
import { plainTable } from '~/engine/result-table';
import { chartData } from '~/features/labs/result/chart/chart-data';
import { columnFacts } from '~/features/labs/result/chart/column-facts';
import { suggestChart } from '~/features/labs/result/chart/suggest-chart';
import { timeSlots } from '~/features/labs/result/chart/time-slots';

type Columns = Record<string, string>;

function viewOf(columns: Columns, rows: Cell[][]) {
  const list = Object.entries(columns).map(([name, type]) => ({ name, type }));
  return { table: plainTable({ columns: list, rows, truncated: false }), order: undefined };
}

function suggested(columns: Columns, rows: Cell[][]): string {
  const view = viewOf(columns, rows);
  const spec = suggestChart(columnFacts(view), rows.length);
  const name = (i: number | undefined) => (i === undefined ? '' : (Object.keys(columns)[i] ?? ''));
  return spec
    ? `${spec.kind} x=${name(spec.x)} y=${spec.ys.map(name).join('+')}${spec.series === undefined ? '' : ` by ${name(spec.series)}`}`
    : 'none';
}

const months = ['2026-01', '2026-02', '2026-03'];
const channels = ['app', 'h5', 'live'];
const many = (count: number, row: (i: number) => Cell[]) => Array.from({ length: count }, (_, i) => row(i));

describe('the chart suggested', () => {
  test.each<[string, Columns, Cell[][], string]>([
    ['one number', { rate: 'DOUBLE' }, [[0.35]], 'number x= y=rate'],
    [
      'a few numbers in one row',
      { high_value: 'BIGINT', repeaters: 'BIGINT', rate: 'DOUBLE' },
      [['100', '40', 0.4]],
      'number x= y=high_value+repeaters+rate',
    ],
    ['one row with its name', { city: 'VARCHAR', orders: 'BIGINT' }, [['杭州', '3']], 'number x= y=orders'],
    ['months as text', { month: 'VARCHAR', orders: 'BIGINT' }, months.map((m, i) => [m, String(i)]), 'line x=month y=orders'],
    [
      'days',
      { day: 'DATE', paid: 'DECIMAL(12,2)' },
      [
        ['2026-01-01', '1.00'],
        ['2026-01-02', '2.00'],
      ],
      'line x=day y=paid',
    ],
    [
      'moments',
      { at: 'TIMESTAMP', n: 'INTEGER' },
      [
        ['2026-01-01 10:00:00', '1'],
        ['2026-01-01 10:07:00', '2'],
      ],
      'line x=at y=n',
    ],
    [
      'years as numbers',
      { year: 'BIGINT', orders: 'BIGINT' },
      [
        ['2024', '5'],
        ['2025', '6'],
      ],
      'line x=year y=orders',
    ],
    [
      'months in Chinese',
      { 月: 'BIGINT', 订单数: 'BIGINT' },
      [
        ['1', '5'],
        ['2', '6'],
      ],
      'line x=月 y=订单数',
    ],
    [
      'hours',
      { order_hour: 'BIGINT', n: 'BIGINT' },
      [
        ['1', '5'],
        ['2', '6'],
      ],
      'line x=order_hour y=n',
    ],
    [
      'measures of a size over time',
      { month: 'VARCHAR', orders: 'BIGINT', buyers: 'BIGINT' },
      months.map(m => [m, '10', '8']),
      'line x=month y=orders+buyers',
    ],
    [
      'measures of other sizes over time',
      { month: 'VARCHAR', paid: 'DOUBLE', rate: 'DOUBLE' },
      months.map(m => [m, 9000, 0.2]),
      'line x=month y=paid',
    ],
    [
      'parts over time',
      { month: 'VARCHAR', channel: 'VARCHAR', orders: 'BIGINT' },
      months.flatMap(m => channels.map(c => [m, c, '3'])),
      'stacked x=month y=orders by channel',
    ],
    [
      'rates over time',
      { month: 'VARCHAR', channel: 'VARCHAR', ctr_rate: 'DOUBLE' },
      months.flatMap(m => channels.map(c => [m, c, 0.3])),
      'line x=month y=ctr_rate by channel',
    ],
    [
      'averages over time',
      { month: 'VARCHAR', channel: 'VARCHAR', 客均: 'DOUBLE' },
      months.flatMap(m => channels.map(c => [m, c, 30])),
      'line x=month y=客均 by channel',
    ],
    [
      'losses over time',
      { month: 'VARCHAR', channel: 'VARCHAR', change: 'DOUBLE' },
      months.flatMap(m => channels.map(c => [m, c, -3])),
      'line x=month y=change by channel',
    ],
    ['categories', { channel: 'VARCHAR', orders: 'BIGINT' }, channels.map(c => [c, '3']), 'bar x=channel y=orders'],
    [
      'yes and no',
      { is_new: 'BOOLEAN', orders: 'BIGINT' },
      [
        [true, '3'],
        [false, '4'],
      ],
      'bar x=is_new y=orders',
    ],
    ['measures of a size by category', { city: 'VARCHAR', a: 'BIGINT', b: 'BIGINT' }, channels.map(c => [c, '3', '4']), 'bar x=city y=a+b'],
    [
      'parts by category',
      { city: 'VARCHAR', tier: 'VARCHAR', n: 'BIGINT' },
      many(12, i => [`c${i % 6}`, i < 6 ? 'a' : 'b', '1']),
      'stacked x=city y=n by tier',
    ],
    [
      'rates by two categories',
      { city: 'VARCHAR', tier: 'VARCHAR', rate: 'DOUBLE' },
      many(12, i => [`c${i % 6}`, i < 6 ? 'a' : 'b', 0.1]),
      'bar x=city y=rate by tier',
    ],
    ['two measures', { price: 'DECIMAL(12,2)', sold: 'BIGINT' }, many(30, i => [`${i}.00`, String(i * 2)]), 'scatter x=price y=sold'],
    [
      'two measures of many members',
      { member_id: 'VARCHAR', orders: 'BIGINT', spend: 'DOUBLE' },
      many(60, i => [`M${i}`, String(i), i * 2]),
      'scatter x=orders y=spend',
    ],
    [
      'one measure of many things',
      { product_id: 'VARCHAR', sold: 'BIGINT' },
      many(60, i => [`P${i}`, String(i)]),
      'bar x=product_id y=sold',
    ],
    ['a number that names something', { order_no: 'BIGINT', paid: 'DOUBLE' }, many(5, i => [String(i), i]), 'bar x=order_no y=paid'],
    ['nothing', { city: 'VARCHAR', n: 'BIGINT' }, [], 'none'],
    [
      'texts only',
      { city: 'VARCHAR', name: 'VARCHAR' },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'none',
    ],
    ['one list of numbers', { n: 'BIGINT' }, many(9, i => [String(i)]), 'none'],
    ['lists', { tags: 'VARCHAR[]', n: 'BIGINT' }, many(3, i => [['a'], String(i)]), 'none'],
  ])('of %s', (_, columns, rows, chart) => {
    expect(suggested(columns, rows)).toBe(chart);
  });
});

const words = { others: 'Others', missing: '(none)' };

function drawn(columns: Columns, rows: Cell[][]) {
  const view = viewOf(columns, rows);
  const facts = columnFacts(view);
  const spec = suggestChart(facts, rows.length);
  if (!spec) throw new Error('no chart');
  return chartData({ view, facts, spec, words });
}

describe('the figures drawn', () => {
  test('leave a gap for a month without a row', () => {
    const { labels, series, notes } = drawn({ month: 'VARCHAR', n: 'BIGINT' }, [
      ['2026-01', '1'],
      ['2026-04', '4'],
    ]);
    expect(labels).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
    expect(series).toEqual([{ name: 'n', values: [1, null, null, 4] }]);
    expect(notes).toEqual([{ kind: 'gaps', count: 2 }]);
  });

  test('leave a gap for NULL', () => {
    expect(
      drawn({ city: 'VARCHAR', n: 'BIGINT' }, [
        ['a', '1'],
        ['b', null],
        ['c', '3'],
      ]).series,
    ).toEqual([{ name: 'n', values: [1, null, 3] }]);
  });

  test('go along time, however the rows stand', () => {
    expect(
      drawn({ d: 'DATE', n: 'BIGINT' }, [
        ['2026-01-03', '3'],
        ['2026-01-01', '1'],
      ]).labels,
    ).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);
  });

  test('add up rows at one place, and say so', () => {
    const { series, notes } = drawn({ city: 'VARCHAR', n: 'BIGINT' }, [
      ['a', '1'],
      ['a', '2'],
      ['b', '5'],
    ]);
    expect(series[0]?.values).toEqual([3, 5]);
    expect(notes).toEqual([{ kind: 'summed' }]);
  });

  test('keep the largest categories and add up the others, and say so', () => {
    const { labels, series, notes } = drawn(
      { city: 'VARCHAR', n: 'BIGINT' },
      many(25, i => [`c${i}`, String(i)]),
    );
    expect(labels).toHaveLength(20);
    expect(labels.at(-1)).toBe('Others');
    expect(series[0]?.values.at(-1)).toBe(0 + 1 + 2 + 3 + 4 + 5);
    expect(notes).toEqual([{ kind: 'others', shown: 19, rest: 6 }]);
  });

  test('leave other rates out rather than adding them up', () => {
    const { labels, notes } = drawn(
      { city: 'VARCHAR', rate: 'DOUBLE' },
      many(25, i => [`c${i}`, i / 100]),
    );
    expect(labels).toHaveLength(20);
    expect(labels).not.toContain('Others');
    expect(notes).toEqual([{ kind: 'left-out', shown: 20, rest: 5 }]);
  });

  test('keep the largest series', () => {
    const rows = months.flatMap(month => many(9, i => [month, `c${i}`, String(i)]));
    const { series, notes } = drawn({ month: 'VARCHAR', channel: 'VARCHAR', orders: 'BIGINT' }, rows);
    expect(series.map(({ name }) => name)).toEqual(['c8', 'c7', 'c6', 'c5', 'c4', 'Others']);
    expect(series.at(-1)?.values).toEqual([6, 6, 6]);
    expect(notes).toEqual([{ kind: 'others', shown: 5, rest: 4 }]);
  });

  test('name what has no name', () => {
    expect(
      drawn({ city: 'VARCHAR', n: 'BIGINT' }, [
        [null, '1'],
        ['b', '2'],
      ]).labels,
    ).toEqual(['(none)', 'b']);
  });

  test('of two measures are points', () => {
    const { series, xName, yName } = drawn({ price: 'DOUBLE', sold: 'BIGINT' }, [
      [1.5, '2'],
      [2.5, null],
      [3, '4'],
    ]);
    expect(series[0]?.points).toEqual([
      { x: 1.5, y: 2 },
      { x: 3, y: 4 },
    ]);
    expect([xName, yName]).toEqual(['price', 'sold']);
  });
});

describe('the steps of a time axis', () => {
  test.each([
    [
      ['2025-12', '2026-02'],
      ['2025-12', '2026-01', '2026-02'],
    ],
    [
      ['2026-01-01', '2026-03-01'],
      ['2026-01-01', '2026-02-01', '2026-03-01'],
    ],
    [
      ['2026-01-01 00:00:00', '2026-02-01 00:00:00'],
      ['2026-01-01 00:00:00', '2026-02-01 00:00:00'],
    ],
    [
      ['2026-02-28', '2026-03-02'],
      ['2026-02-28', '2026-03-01', '2026-03-02'],
    ],
    [
      ['2026-06-01', '2026-06-08', '2026-06-22'],
      ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22'],
    ],
    [['2026-06-01 10:00:00', '2026-06-01 11:30:00'], undefined],
    [['0001-01-01', '2026-01-02'], undefined],
    [['2025', '2026'], undefined],
    [[], undefined],
  ])('from %j are %j', (moments, slots) => {
    expect(timeSlots(moments)).toEqual(slots);
  });
});
