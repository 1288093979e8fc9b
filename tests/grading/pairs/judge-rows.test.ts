import { expect, test } from 'vitest';
import type { Cell } from '~/engine/query-result';
import { judgeRows } from '~/features/grading/pairs/judge-rows';

/** Rows of a name and the number they are sorted by. */
function judge({
  expected,
  actual,
  ordered = true,
  limit,
  offset = 0,
  keys = true,
}: {
  expected: Cell[][];
  actual: Cell[][];
  ordered?: boolean | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
  keys?: boolean | undefined;
}) {
  const columns = [{ name: 'name', type: 'VARCHAR' }];
  return judgeRows({
    expected: { columns, rows: expected, keys: keys ? [{ index: 1, type: 'INTEGER' }] : [], offset, limit },
    actual: { columns, rows: actual, truncated: false },
    ordered,
  });
}

const ranked: Cell[][] = [
  ['a', '1'],
  ['b', '2'],
  ['c', '2'],
  ['d', '2'],
  ['e', '3'],
];

test.each([
  { does: 'takes ties in any order', actual: ['a', 'd', 'b', 'c', 'e'], verdict: 'equal' },
  { does: 'tells a wrong order from wrong rows', actual: ['b', 'a', 'c', 'd', 'e'], verdict: 'other-order' },
  { does: 'takes any order where order does not count', actual: ['e', 'd', 'c', 'b', 'a'], ordered: false, verdict: 'equal' },
  { does: 'takes any choice among the rows that tie at a LIMIT', actual: ['a', 'd'], limit: 2, verdict: 'equal' },
  { does: 'does not take a row from beyond the tie', actual: ['a', 'e'], limit: 2, verdict: 'different' },
  { does: 'wants the rows above the cut', actual: ['b', 'c'], limit: 2, verdict: 'different' },
  { does: 'wants as many rows as the LIMIT gives', actual: ['a', 'b', 'c'], limit: 2, verdict: 'different' },
  { does: 'does not take one row twice', actual: ['a', 'b', 'b'], limit: 3, verdict: 'different' },
  { does: 'takes any choice at both ends of a window cut by OFFSET and LIMIT', actual: ['c', 'b'], limit: 2, offset: 2, verdict: 'equal' },
  { does: 'wants nothing beyond the end', actual: [], limit: 2, offset: 9, verdict: 'equal' },
  { does: 'takes any rows where a LIMIT stands without an order', actual: ['e', 'a'], limit: 2, keys: false, verdict: 'equal' },
])('$does', ({ actual, verdict, ordered, limit, offset, keys }) => {
  expect(judge({ expected: ranked, actual: actual.map(name => [name]), ordered, limit, offset, keys })).toBe(verdict);
});

test('zero divided by zero is as good as NULL where the reference does it, and nowhere else', () => {
  const rates = (expected: Cell[][], actual: Cell[][]) => {
    const columns = [{ name: 'rate', type: 'DOUBLE' }];
    const free = { keys: [], offset: 0, limit: undefined };
    return judgeRows({
      expected: { columns, rows: expected, ...free },
      actual: { columns, rows: actual, truncated: false },
      ordered: false,
    });
  };
  expect(rates([['NaN'], [0.5]], [[0.5], [null]])).toBe('equal');
  expect(rates([['NaN'], [0.5]], [['NaN'], [0.5]])).toBe('equal');
  expect(rates([['NaN'], [0.5]], [[0.25], [null]])).toBe('different');
  expect(rates([[null], [0.5]], [['NaN'], [0.5]])).toBe('different');
  expect(rates([['Infinity']], [[null]])).toBe('different');
});
