import { describe, expect, test } from 'vitest';
import type { Cell } from '~/engine/query-result';
import { checkShape } from '~/features/labs/result/local-check';
import type { Expectations } from '~/features/labs/result/local-check';

const expected: Expectations = { columns: ['city', 'rate'], columnOrder: 'any', names: 'warn', order: [], round: {} };

function check(names: string[], rows: Cell[][], more: Partial<Expectations> = {}) {
  const columns = names.map(name => ({ name, type: 'VARCHAR' }));
  const checks = checkShape({ columns, rows, truncated: false }, { ...expected, ...more });
  return Object.fromEntries(checks.map(each => [each.about, each.ok]));
}

describe('the shape of an answer', () => {
  test('fits when columns, names, rounding and order do', () => {
    const rules = { round: { rate: 2 }, order: [{ column: 'rate', direction: 'desc' as const }] };
    expect(
      check(
        ['city', 'rate'],
        [
          ['a', '0.50'],
          ['b', '0.250'],
        ],
        rules,
      ),
    ).toEqual({
      'column-count': true,
      names: true,
      rounding: true,
      order: true,
    });
  });

  test('is told by a missing column and a wrong name', () => {
    expect(check(['city'], [['a']])).toEqual({ 'column-count': false, names: false });
    expect(check(['City', 'quote'], [['a', 1]])).toMatchObject({ 'column-count': true, names: false });
  });

  test('cares for the order of columns only where the lab does', () => {
    expect(check(['rate', 'city'], [[1, 'a']])).not.toHaveProperty('column-order');
    expect(check(['rate', 'city'], [[1, 'a']], { columnOrder: 'given' })).toMatchObject({ 'column-order': false });
  });

  test.each([
    ['0.3333', 2, false],
    ['0.3300', 2, true],
    ['12', 2, true],
    [null, 2, true],
    [0.125, 2, false],
  ])('%s rounded to %i digits: %s', (cell, digits, ok) => {
    expect(check(['city', 'rate'], [['a', cell]], { round: { rate: digits } })).toMatchObject({ rounding: ok });
  });

  test('compares numbers as numbers, ties freely, and leaves NULL alone', () => {
    const order = [{ column: 'rate', direction: 'desc' as const }];
    expect(
      check(
        ['city', 'rate'],
        [
          ['a', '10'],
          ['b', '9'],
          ['c', '9'],
          ['d', null],
        ],
        { order },
      ),
    ).toMatchObject({ order: true });
    expect(
      check(
        ['city', 'rate'],
        [
          ['a', '9'],
          ['b', '10'],
        ],
        { order },
      ),
    ).toMatchObject({ order: false });
  });

  test('finds a column by its place where names are free', () => {
    const order = [{ column: 'rate', direction: 'asc' as const }];
    expect(
      check(
        ['c', 'r'],
        [
          ['a', 2],
          ['b', 1],
        ],
        { names: 'ignore', order },
      ),
    ).toEqual({ 'column-count': true, order: false });
  });

  test('is not there without rows', () => {
    expect(check(['city', 'rate'], [])).toMatchObject({ rows: false });
  });
});
