import { expect, test } from 'vitest';
import { toCsv } from '~/features/sharing/exports/csv';
import { readRange } from '~/features/sharing/exports/export-range';
import { goalTable, scoreboardTable, seriesTable } from '~/features/sharing/exports/goal-tables';
import { sampleScoreboard, sampleView } from './sample-goals';

const column = { title: 'x', kind: 'text' } as const;
const fieldOf = (cell: string | number | null) =>
  toCsv({ name: 't', columns: [column], rows: [[cell]] })
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');

test('a CSV begins with the mark by which Excel knows UTF-8, and ends its lines as RFC 4180 says', () => {
  expect(toCsv({ name: 't', columns: [column, column], rows: [['推送', 1]] })).toBe('\u{feff}x,x\r\n推送,1\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86 138', "'+86 138"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['＝HYPERLINK("x")', `"'＝HYPERLINK(""x"")"`],
  ['\r=1', `"'\r=1"`],
  ['a,b', '"a,b"'],
  ['a"b', '"a""b"'],
  ['a\nb', '"a\nb"'],
  ['a-b', 'a-b'],
  ['', ''],
  [null, ''],
  [-0.25, '-0.25'],
  [1e-7, '1e-7'],
])('%j is written %j', (cell, written) => {
  expect(fieldOf(cell)).toBe(written);
});

test('the scoreboard has a row for each goal with the values themselves, not their rounded look', () => {
  const scoreboard = sampleScoreboard();
  const { columns, rows } = scoreboardTable(scoreboard, 'zh-CN');
  expect(rows).toHaveLength(8);
  const row = Object.fromEntries(columns.map(({ title }, index) => [title, rows[0]?.[index]]));
  expect(row).toMatchObject({ 分组: '用户运营', 目标: '推送点击率', 月份: '2026-06-01', 基线: 0.08, 目标值: 0.11, 数据截至: '2026-06-30' });
  expect(row.当前值).toBeCloseTo(0.096, 12);
  expect(row.与计划的差).toBeCloseTo(0.096 - (0.08 + (0.03 * 181) / 365), 12);
});

test('a goal has a row for each month of its chart, in the reader’s language', () => {
  const view = sampleView();
  const { columns, rows } = goalTable(view, 'en');
  expect(columns.map(({ title }) => title)).toEqual([
    'Month',
    'Actual',
    'Not matured',
    'Plan',
    'Forecast',
    'Forecast low (80%)',
    'Forecast high (80%)',
  ]);
  expect(rows.map(([month]) => month)).toEqual(view.reading.chart.map(({ month }) => month));
});

test('what a split withholds keeps its row and gives no number away', () => {
  const point = { period: '2026-05-01', numerator: 3, denominator: 4, value: 0.75, matured: true };
  const cell = (zh: string, points: (typeof point)[] | 'withheld', withheldPeriods: string[]) => ({
    value: zh,
    title: { 'zh-CN': zh, en: zh },
    points,
    withheldPeriods,
  });
  const table = seriesTable(
    {
      metric: { title: { 'zh-CN': '点击率', en: 'CTR' }, format: 'percent' },
      points: [point],
      split: {
        title: { 'zh-CN': '渠道', en: 'Channel' },
        cells: [cell('小程序', [point], ['2026-04-01']), cell('直播', 'withheld', ['2026-04-01', '2026-05-01'])],
      },
    },
    'zh-CN',
  );
  expect(table.rows).toEqual([
    ['2026-05-01', '全部', 0.75, 3, 4, '是'],
    ['2026-05-01', '小程序', 0.75, 3, 4, '是'],
    ['2026-04-01', '小程序', null, null, null, '少于 5 人，不提供'],
    ['2026-04-01', '直播', null, null, null, '少于 5 人，不提供'],
    ['2026-05-01', '直播', null, null, null, '少于 5 人，不提供'],
  ]);
});

test.each([
  ['', { from: '2024-07-01', to: '2026-07-01' }],
  ['from=2026-01', { from: '2026-01-01', to: '2026-07-01' }],
  ['from=2026-01&to=2026-03', { from: '2026-01-01', to: '2026-04-01' }],
  ['from=2026-13', undefined],
  ['from=2026-04&to=2026-03', undefined],
  ['from=1026-04', undefined],
  ['to=now', undefined],
])('?%s asks for %j', (query, range) => {
  expect(readRange(new URLSearchParams(query), '2026-06-30')).toEqual(range && { ...range, asOf: '2026-06-30' });
});
