import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, QueryResult } from '~/engine/query-result';
import { compareResults } from '~/features/grading/compare-results';
import { compareRules } from '~/features/grading/lab-rules';
import type { CompareRules } from '~/features/grading/lab-rules';

/** Rows of a text, a whole number, money and a fraction, any of them NULL; few values, so that equal rows are common. */
const rowOf = fc.tuple(
  fc.option(fc.constantFrom('杭州', '上海', '', 'hangzhou'), { nil: null }),
  fc.option(fc.integer({ min: -3, max: 3 }).map(String), { nil: null }),
  fc.option(
    fc.integer({ min: -250, max: 250 }).map(fen => (fen / 100).toFixed(2)),
    { nil: null },
  ),
  fc.option(fc.constantFrom(0, 0.1, 1 / 3, -2.5, 1e12), { nil: null }),
);
const columns = [
  { name: 'city', type: 'VARCHAR' },
  { name: 'orders', type: 'INTEGER' },
  { name: 'paid', type: 'DECIMAL(12,2)' },
  { name: 'rate', type: 'DOUBLE' },
];
const rowsOf = fc.array(rowOf, { maxLength: 12 });
const bag = compareRules.parse({});
const shuffledPair = rowsOf.chain(rows =>
  fc.record({ rows: fc.constant(rows), shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }) }),
);

function result(rows: readonly (readonly Cell[])[], types = columns): QueryResult {
  return { columns: types, rows: rows.map(row => [...row]), truncated: false };
}

function kindOf(expected: QueryResult, actual: QueryResult, rules: CompareRules = bag): string {
  return compareResults({ expected, actual, rules }).kind;
}

describe('the comparer of results', () => {
  test('takes any order of the rows where the lab asks for none', () => {
    fc.assert(
      fc.property(shuffledPair, ({ rows, shuffled }) => {
        expect(kindOf(result(rows), result(shuffled))).toBe('equal');
      }),
    );
  });

  test('takes the columns in any order when they go by their names', () => {
    fc.assert(
      fc.property(rowsOf, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (rows, order) => {
        const moved = result(
          rows.map(row => order.map(index => row[index] ?? null)),
          order.flatMap(index => columns[index] ?? []),
        );
        expect(kindOf(result(rows), moved)).toBe('equal');
      }),
    );
  });

  test('sees a row too many, too few, or one twice, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(rowOf, { minLength: 1, maxLength: 12 }), fc.nat(), (rows, at) => {
        const place = at % rows.length;
        const fewer = rows.filter((_, index) => index !== place);
        const twice = [...rows, ...rows.slice(place, place + 1)];
        expect(kindOf(result(rows), result(fewer))).toBe('different');
        expect(kindOf(result(rows), result(twice))).toBe('different');
        expect(kindOf(result(twice), result(rows))).toBe('different');
      }),
    );
  });

  test('takes a number under another numeric type, and sees it when it is off by the least digit', () => {
    const retyped = columns.map(column =>
      column.name === 'orders' ? { ...column, type: 'HUGEINT' } : column.name === 'paid' ? { ...column, type: 'DECIMAL(18,4)' } : column,
    );
    const whole = fc.record({ orders: fc.integer({ min: -1000, max: 1000 }), fen: fc.integer({ min: -99_999, max: 99_999 }) });
    fc.assert(
      fc.property(whole, ({ orders, fen }) => {
        const plain = result([['杭州', String(orders), (fen / 100).toFixed(2), 1]]);
        expect(kindOf(plain, result([['杭州', String(orders), (fen / 100).toFixed(4), 1]], retyped))).toBe('equal');
        expect(kindOf(plain, result([['杭州', String(orders + 1), (fen / 100).toFixed(4), 1]], retyped))).toBe('different');
        expect(kindOf(plain, result([['杭州', String(orders), ((fen + 1) / 100).toFixed(2), 1]]))).toBe('different');
      }),
    );
  });

  test('asks for the order of the keys alone: ties may stand as they like', () => {
    const byOrders = compareRules.parse({ order: [{ column: 'orders', direction: 'asc' }] });
    const key = (row: readonly Cell[]) => Number(row[1]);
    fc.assert(
      fc.property(shuffledPair, ({ rows, shuffled }) => {
        const known = (list: readonly (readonly Cell[])[]) => list.filter(row => row[1] !== null);
        const sorted = known(rows).toSorted((left, right) => key(left) - key(right));
        const otherTies = known(shuffled).toSorted((left, right) => key(left) - key(right));
        expect(kindOf(result(sorted), result(otherTies), byOrders)).toBe('equal');
        const backwards = otherTies.toReversed();
        const isOneValue = new Set(sorted.map(key)).size <= 1;
        expect(kindOf(result(sorted), result(backwards), byOrders)).toBe(isOneValue ? 'equal' : 'different');
      }),
    );
  });

  test('says the same of two results from either side', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (left, right) => {
        expect(kindOf(result(left), result(right))).toBe(kindOf(result(right), result(left)));
      }),
    );
  });
});
