import { describe, expect, test } from 'vitest';
import type { Cell } from '~/engine/query-result';
import { plainTable } from '~/engine/result-table';
import { compareTables } from '~/features/labs/result/compare/compare-tables';

const columns = [
  { name: 'city', type: 'VARCHAR' },
  { name: 'orders', type: 'BIGINT' },
];
const words = { status: 'difference', added: '+', missing: '-', changed: '~', cell: (before: string, now: string) => `${before} → ${now}` };
const tableOf = (rows: Cell[][], own = columns) => plainTable({ columns: own, rows, truncated: false });

function compared({ here, there, keys = [] }: { here: Cell[][]; there: Cell[][]; keys?: string[] }) {
  const difference = compareTables({ here: tableOf(here), there: tableOf(there), keys, words });
  const rows = difference.marks.map((_, row) => difference.table.columns.map((_column, i) => difference.table.cell(row, i)));
  return { ...difference, rows };
}

describe('comparing two results', () => {
  const there = [
    ['杭州', '3'],
    ['上海', '5'],
    ['北京', '7'],
  ];

  test('finds nothing between equal ones', () => {
    const { rows, counts } = compared({ here: there, there });
    expect(rows).toEqual([]);
    expect(counts).toEqual({ changed: 0, added: 0, missing: 0, same: 3 });
  });

  test('by position marks the cells that changed, with both values', () => {
    const { rows, counts, marks } = compared({
      here: [
        ['杭州', '3'],
        ['上海', '6'],
        ['北京', null],
      ],
      there,
    });
    expect(rows).toEqual([
      ['~', '上海', '5 → 6'],
      ['~', '北京', '7 → NULL'],
    ]);
    expect(marks[0]?.changed).toEqual(new Set([1]));
    expect(counts).toEqual({ changed: 2, added: 0, missing: 0, same: 1 });
  });

  test('by a key finds rows that moved, came and went', () => {
    const { rows, counts } = compared({
      here: [
        ['北京', '7'],
        ['广州', '1'],
        ['杭州', '4'],
      ],
      there,
      keys: ['city'],
    });
    expect(rows).toEqual([
      ['+', '广州', '1'],
      ['~', '杭州', '3 → 4'],
      ['-', '上海', '5'],
    ]);
    expect(counts).toEqual({ changed: 1, added: 1, missing: 1, same: 1 });
  });

  test('by position tells rows too many and too few', () => {
    expect(compared({ here: [...there, ['广州', '1']], there }).rows).toEqual([['+', '广州', '1']]);
    expect(compared({ here: there.slice(0, 2), there }).rows).toEqual([['-', '北京', '7']]);
  });

  test('says when a key does not tell rows apart, and matches them in order', () => {
    const twice = [
      ['杭州', '1'],
      ['杭州', '2'],
    ];
    const { ambiguous, counts } = compared({ here: twice, there: twice, keys: ['city'] });
    expect(ambiguous).toBe(true);
    expect(counts.same).toBe(2);
  });

  test.each([
    ['1.50', '1.5', true],
    ['3', '3.00', true],
    ['100', '100.00', true],
    [3, '3', true],
    [null, '', false],
    [null, null, true],
    ['a', 'A', false],
    [['a', 1], ['a', 1], true],
    [true, 'true', false],
  ])('takes %j and %j for one value: %s', (a, b, same) => {
    expect(compared({ here: [['x', a]], there: [['x', b]] }).counts.same).toBe(same ? 1 : 0);
  });

  test('names the columns that only one of them has', () => {
    const other = tableOf([['杭州', '3']], [columns[0] ?? { name: '', type: '' }, { name: 'buyers', type: 'BIGINT' }]);
    const { onlyHere, onlyThere } = compareTables({ here: tableOf([['杭州', '3']]), there: other, keys: [], words });
    expect([onlyHere, onlyThere]).toEqual([['orders'], ['buyers']]);
  });
});
