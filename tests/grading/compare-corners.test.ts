import { describe, expect, it } from 'vitest';
import type { Cell, QueryResult } from '~/engine/query-result';
import { compareResults } from '~/features/grading/compare-results';
import { compareRules } from '~/features/grading/lab-rules';
import type { CompareRules } from '~/features/grading/lab-rules';

type Rules = Partial<CompareRules>;

/** `result('id INTEGER; name VARCHAR', ['1', 'a'])`. */
function result(columns: string, ...rows: Cell[][]): QueryResult {
  const parsed = columns.split(/\s*;\s*/).map(text => ({ name: text.replace(/ .*/, ''), type: text.replace(/^\S+ /, '') }));
  return { columns: parsed, rows, truncated: false };
}

/** What differs first, or `equal` with the kinds of warnings. */
function judged(expected: QueryResult, actual: QueryResult, rules: Rules = {}): string {
  const comparison = compareResults({ expected, actual, rules: compareRules.parse(rules) });
  if (comparison.kind === 'different') return comparison.difference.kind;
  return ['equal', ...comparison.warnings.map(warning => warning.kind)].join(' ');
}

describe('cells in the corners of their types', () => {
  it.each<[string, string, Cell, string, Cell, string]>([
    ['−0.0 in a list is 0', 'DOUBLE[]', [-0], 'DOUBLE[]', [0], 'equal'],
    ['NaN in a list is NaN', 'DOUBLE[]', ['NaN'], 'DOUBLE[]', ['NaN'], 'equal'],
    ['NaN in a list is no number', 'DOUBLE[]', ['NaN'], 'DOUBLE[]', [1], 'wrong-rows'],
    ['NULL in a list is not zero', 'INTEGER[]', [null], 'INTEGER[]', ['0'], 'wrong-rows'],
    ['a list of nothing is itself', 'INTEGER[]', [], 'BIGINT[]', [], 'equal'],
    ['a NULL list is a NULL list', 'INTEGER[]', null, 'INTEGER[]', null, 'equal'],
    ['lists of lists are compared inside', 'INTEGER[][]', [['1'], ['2', '3']], 'BIGINT[][]', [['1'], ['2', '3']], 'equal'],
    ['lists of lists keep their brackets', 'INTEGER[][]', [['1', '2'], ['3']], 'INTEGER[][]', [['1'], ['2', '3']], 'wrong-rows'],
    ['an array is a list', 'INTEGER[2]', ['1', '2'], 'INTEGER[]', ['1', '2'], 'equal'],
    ['dates in a list are their midnights', 'DATE[]', ['2026-06-30'], 'TIMESTAMP[]', ['2026-06-30 00:00:00'], 'equal'],
    ['text in a list is exact', 'VARCHAR[]', ['a'], 'VARCHAR[]', ['A'], 'wrong-rows'],
    ['a list of texts is no list of numbers', 'VARCHAR[]', ['1'], 'INTEGER[]', ['1'], 'column-type'],
    ['a struct with another field differs', 'STRUCT(a INTEGER)', { a: '1' }, 'STRUCT(b INTEGER)', { b: '1' }, 'column-type'],
    [
      'a struct with one field more differs',
      'STRUCT(a INTEGER)',
      { a: '1' },
      'STRUCT(a INTEGER, b INTEGER)',
      { a: '1', b: '2' },
      'column-type',
    ],
    ['a NULL field is a NULL field', 'STRUCT(a INTEGER)', { a: null }, 'STRUCT(a INTEGER)', { a: null }, 'equal'],
    ['a struct of NULLs is not NULL', 'STRUCT(a INTEGER)', { a: null }, 'STRUCT(a INTEGER)', null, 'wrong-rows'],
    ['decimals in a struct are compared by value', 'STRUCT(a DECIMAL(4,2))', { a: '1.50' }, 'STRUCT(a DOUBLE)', { a: 1.5 }, 'equal'],
    ['structs in structs are compared inside', 'STRUCT(a STRUCT(b DATE))', { a: { b: '2026-01-01' } }, 'STRUCT(a STRUCT(b DATE))', { a: { b: '2026-01-02' } }, 'wrong-rows'], // prettier-ignore
    ['a map with one entry more differs', 'MAP(VARCHAR, INTEGER)', [['a', '1']], 'MAP(VARCHAR, INTEGER)', [['a', '1'], ['b', '1']], 'wrong-rows'], // prettier-ignore
    ['a key of a map counts', 'MAP(VARCHAR, INTEGER)', [['a', '1']], 'MAP(VARCHAR, INTEGER)', [['b', '1']], 'wrong-rows'],
    ['an empty map is not NULL', 'MAP(VARCHAR, INTEGER)', [], 'MAP(VARCHAR, INTEGER)', null, 'wrong-rows'],
    ['lists in a map are compared inside', 'MAP(VARCHAR, INTEGER[])', [['a', ['1']]], 'MAP(VARCHAR, BIGINT[])', [['a', ['1']]], 'equal'],
    [
      'the widest integer is itself',
      'HUGEINT',
      '170141183460469231731687303715884105727',
      'HUGEINT',
      '170141183460469231731687303715884105727',
      'equal',
    ],
    [
      'the widest integer is no neighbour',
      'HUGEINT',
      '170141183460469231731687303715884105727',
      'HUGEINT',
      '170141183460469231731687303715884105726',
      'wrong-rows',
    ],
    ['a decimal without digits behind the point is a whole number', 'DECIMAL(18,0)', '42', 'BIGINT', '42', 'equal'],
    ['a negative decimal keeps its sign', 'DECIMAL(4,2)', '-1.50', 'DOUBLE', 1.5, 'wrong-rows'],
    ['infinity against a decimal differs', 'DECIMAL(4,2)', '1.50', 'DOUBLE', 'Infinity', 'wrong-rows'],
    ['a double of 1e-300 is almost zero', 'DOUBLE', 0, 'DOUBLE', 1e-300, 'equal'],
    ['a double of a millionth is not zero', 'DOUBLE', 0, 'DOUBLE', 1e-6, 'wrong-rows'],
    ['false may be 0', 'BOOLEAN', false, 'BIGINT', '0', 'equal boolean-as-number'],
    ['false is not NULL as a number either', 'BOOLEAN', false, 'INTEGER', null, 'wrong-rows'],
    ['an infinite timestamp is itself', 'TIMESTAMP', 'infinity', 'TIMESTAMP', 'infinity', 'equal'],
    ['an infinite date has a sign', 'DATE', 'infinity', 'DATE', '-infinity', 'wrong-rows'],
    ['a day is not the day before at its last second', 'DATE', '2026-06-30', 'TIMESTAMP', '2026-06-29 23:59:59', 'wrong-rows'],
    ['a time of day is itself', 'TIME', '10:00:00', 'TIME', '10:00:00', 'equal'],
    ['a time of day is no other', 'TIME', '10:00:00', 'TIME', '10:00:01', 'wrong-rows'],
    ['full width is not half width', 'VARCHAR', 'ＡＰＰ', 'VARCHAR', 'APP', 'wrong-rows'],
    ['a letter with its accent apart is another text', 'VARCHAR', 'é', 'VARCHAR', 'e\u0301', 'wrong-rows'],
    ['the empty text is itself', 'VARCHAR', '', 'VARCHAR', '', 'equal'],
    ['a line break counts', 'VARCHAR', 'a\nb', 'VARCHAR', 'a b', 'wrong-rows'],
    ['the text NULL is not NULL', 'VARCHAR', 'NULL', 'VARCHAR', null, 'wrong-rows'],
    ['the text =a is not the text a', 'VARCHAR', '=a', 'VARCHAR', 'a', 'wrong-rows'],
    ['a UUID is its text', 'UUID', '00000000-0000-4000-8000-000000000001', 'UUID', '00000000-0000-4000-8000-000000000001', 'equal'],
  ])('%s', (_, expectedType, expected, actualType, actual, verdict) => {
    expect(judged(result(`v ${expectedType}`, [expected]), result(`v ${actualType}`, [actual]))).toBe(verdict);
  });
});

describe('declared rounding at its edges', () => {
  it.each<[string, Cell, Cell, number, string]>([
    ['half a unit up is right', '12.30', 12.35, 1, 'equal'],
    ['half a unit down is right', '12.30', 12.25, 1, 'equal'],
    ['more than half a unit is not', '12.30', 12.3501, 1, 'wrong-rows'],
    ['a negative number has the same slack', '-0.50', -0.5049, 2, 'equal'],
    ['zero digits give half of one', '3', 3.5, 0, 'equal'],
    ['NULL is not rounded to anything', '0.00', null, 2, 'wrong-rows'],
    ['infinity is not rounded to anything', '0.00', 'Infinity', 2, 'wrong-rows'],
  ])('%s', (_, expected, actual, digits, verdict) => {
    expect(judged(result('rate DECIMAL(12,2)', [expected]), result('rate DOUBLE', [actual]), { round: { rate: digits } })).toBe(verdict);
  });

  it('leaves the columns alone that are not named', () => {
    const [expected, actual] = [result('rate DOUBLE; n INTEGER', [0.5, '1']), result('rate DOUBLE; n DOUBLE', [0.51, 1.4])];
    expect(judged(expected, actual, { round: { rate: 1 } })).toBe('wrong-rows');
  });
});

describe('empty results and names', () => {
  const empty = (columns: string) => result(columns);
  it.each<[string, QueryResult, QueryResult, Rules, string]>([
    ['nothing is nothing', empty('a INTEGER'), empty('a INTEGER'), {}, 'equal'],
    ['nothing has its columns', empty('a INTEGER'), empty('a INTEGER; b INTEGER'), {}, 'column-count'],
    ['nothing under another name is warned of', empty('a INTEGER'), empty('b INTEGER'), {}, 'equal names-differ'],
    [
      'nothing under another name is wrong where names are required',
      empty('a INTEGER'),
      empty('b INTEGER'),
      { names: 'require' },
      'column-names',
    ],
    ['nothing is in any order', empty('a INTEGER'), empty('a INTEGER'), { order: [{ column: 'a', direction: 'asc' }] }, 'equal'],
    [
      'nothing is the first two of nothing',
      empty('a INTEGER'),
      empty('a INTEGER'),
      { order: [{ column: 'a', direction: 'asc' }], limit: 2 },
      'equal',
    ],
    ['a name in another case is the name', result('City VARCHAR', ['a']), result('city VARCHAR', ['a']), { names: 'require' }, 'equal'],
    [
      'one name twice does not replace two',
      result('a INTEGER; b INTEGER', ['1', '2']),
      result('a INTEGER; a INTEGER', ['1', '2']),
      { names: 'require' },
      'column-names',
    ],
    [
      'half of the names agree: positions count',
      result('a INTEGER; b INTEGER', ['1', '2']),
      result('b INTEGER; x INTEGER', ['1', '2']),
      { names: 'ignore' },
      'equal',
    ],
  ])('%s', (_, expected, actual, rules, verdict) => {
    expect(judged(expected, actual, rules)).toBe(verdict);
  });
});

describe('order by several keys, and duplicates at the cut', () => {
  const rows = (...list: [string, string, string][]) => result('city VARCHAR; paid INTEGER; id INTEGER', ...list);
  const order = [
    { column: 'city', direction: 'asc' as const },
    { column: 'paid', direction: 'desc' as const },
  ];
  const whole = rows(['a', '9', '1'], ['a', '7', '2'], ['a', '7', '3'], ['b', '9', '4']);
  it.each<[string, QueryResult, Rules, string]>([
    ['ties in both keys are free', rows(['a', '9', '1'], ['a', '7', '3'], ['a', '7', '2'], ['b', '9', '4']), { order }, 'equal'],
    [
      'the second key counts inside the first',
      rows(['a', '7', '2'], ['a', '9', '1'], ['a', '7', '3'], ['b', '9', '4']),
      { order },
      'wrong-order',
    ],
    [
      'the first key counts before the second',
      rows(['b', '9', '4'], ['a', '9', '1'], ['a', '7', '2'], ['a', '7', '3']),
      { order },
      'wrong-order',
    ],
    ['either of a tie may be cut off', rows(['a', '9', '1'], ['a', '7', '3']), { order, limit: 2 }, 'equal'],
    ['the same row may not be taken twice', rows(['a', '9', '1'], ['a', '7', '3'], ['a', '7', '3']), { order, limit: 3 }, 'wrong-rows'],
    ['what ties in one key only is no tie', rows(['a', '9', '1'], ['b', '9', '4']), { order, limit: 2 }, 'wrong-rows'],
    ['one row too few below the limit', rows(['a', '9', '1'], ['a', '7', '2']), { order, limit: 3 }, 'missing-rows'],
  ])('%s', (_, actual, rules, verdict) => {
    expect(judged(whole, actual, rules)).toBe(verdict);
  });
});
