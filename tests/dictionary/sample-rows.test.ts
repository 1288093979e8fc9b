import { expect, test } from 'vitest';
import { pickSampleRows } from '~/features/dictionary/table/sample-rows';

const columns = [
  { name: 'id', type: 'VARCHAR' },
  { name: 'status', type: 'VARCHAR' },
  { name: 'paid_at', type: 'TIMESTAMP' },
];
const listed = new Set(['status']);

test('a row that shows another listed value or the first NULL is worth more than one of the same kind', () => {
  const rows = [
    ['1', 'paid', 'x'],
    ['2', 'paid', 'x'],
    ['3', 'pending', null],
    ['4', 'paid', 'x'],
    ['5', 'cancelled', 'x'],
  ];
  expect(pickSampleRows({ columns, rows }, { most: 3, listed }).map(([id]) => id)).toEqual(['1', '3', '5']);
});

test('the fullest kind of row is among them, and the order is kept', () => {
  const rows = [
    ['1', 'pending', null],
    ['2', 'paid', 'x'],
    ['3', 'pending', null],
  ];
  expect(pickSampleRows({ columns, rows }, { most: 2, listed }).map(([id]) => id)).toEqual(['1', '2']);
});

test('a short table is shown whole, an empty one not at all', () => {
  const rows = [['1', 'paid', 'x']];
  expect(pickSampleRows({ columns, rows }, { most: 5, listed })).toEqual(rows);
  expect(pickSampleRows({ columns, rows: [] }, { most: 5, listed })).toEqual([]);
});
