import { describe, expect, it } from 'vitest';
import type { Cell, QueryResult } from '~/engine/query-result';
import { compareResults } from '~/features/grading/compare-results';
import { compareRules } from '~/features/grading/lab-rules';
import type { CompareRules } from '~/features/grading/lab-rules';

type Rules = Partial<CompareRules>;

/** `result('id INTEGER, name VARCHAR', ['1', 'a'])`; a comma inside a type needs a semicolon between columns. */
function result(columns: string, ...rows: Cell[][]): QueryResult {
  const parsed = columns.split(/\s*;\s*/).map(text => ({ name: text.replace(/ .*/, ''), type: text.replace(/^\S+ /, '') }));
  return { columns: parsed, rows, truncated: false };
}

function compare(expected: QueryResult, actual: QueryResult, rules: Rules = {}) {
  return compareResults({ expected, actual, rules: compareRules.parse(rules) });
}

function symptom(expected: QueryResult, actual: QueryResult, rules: Rules = {}): string {
  const comparison = compare(expected, actual, rules);
  return comparison.kind === 'equal' ? 'equal' : comparison.difference.kind;
}

describe('one cell of each type', () => {
  it.each<[string, string, Cell, string, Cell, boolean]>([
    ['an integer is itself', 'INTEGER', '3', 'INTEGER', '3', true],
    ['an integer is no other', 'INTEGER', '3', 'INTEGER', '4', false],
    ['an integer equals a wider integer', 'INTEGER', '3', 'HUGEINT', '3', true],
    ['an integer equals a decimal of its value', 'INTEGER', '3', 'DECIMAL(12,2)', '3.00', true],
    ['an integer equals a double of its value', 'INTEGER', '3', 'DOUBLE', 3, true],
    ['trailing zeros do not count', 'DECIMAL(12,2)', '1.50', 'DECIMAL(4,1)', '1.5', true],
    ['a decimal differs in its last digit', 'DECIMAL(12,2)', '1.50', 'DECIMAL(12,2)', '1.51', false],
    ['a small decimal differs in its last digit', 'DECIMAL(18,6)', '0.000001', 'DECIMAL(18,6)', '0.000002', false],
    ['decimal zero has no sign', 'DECIMAL(4,2)', '-0.00', 'INTEGER', '0', true],
    ['digits beyond a double are compared', 'BIGINT', '9007199254740993', 'BIGINT', '9007199254740992', false],
    ['wide decimals are compared exactly', 'DECIMAL(38,3)', '12345678901234567890.123', 'DECIMAL(38,3)', '12345678901234567890.124', false],
    ['leading digits keep their zeros inside', 'INTEGER', '100', 'INTEGER', '1', false],
    ['minus counts', 'INTEGER', '-3', 'INTEGER', '3', false],
    ['doubles may differ in the last bits', 'DOUBLE', 0.1 + 0.2, 'DOUBLE', 0.3, true],
    ['doubles differ beyond a billionth', 'DOUBLE', 1, 'DOUBLE', 1.00000001, false],
    ['a large double is compared relatively', 'DOUBLE', 1e15, 'DOUBLE', 1e15 + 1000, true],
    ['a double equals the decimal it rounds to', 'DECIMAL(12,2)', '0.30', 'DOUBLE', 0.1 + 0.2, true],
    ['what should be zero may be almost zero', 'DOUBLE', 0, 'DOUBLE', 5.6e-17, true],
    ['minus zero is zero', 'DOUBLE', -0, 'DOUBLE', 0, true],
    ['NaN is NaN', 'DOUBLE', 'NaN', 'DOUBLE', 'NaN', true],
    ['NaN is no number', 'DOUBLE', 'NaN', 'DOUBLE', 0, false],
    ['NaN is not NULL', 'DOUBLE', 'NaN', 'DOUBLE', null, false],
    ['infinity is itself', 'DOUBLE', 'Infinity', 'DOUBLE', 'Infinity', true],
    ['infinity has a sign', 'DOUBLE', 'Infinity', 'DOUBLE', '-Infinity', false],
    ['infinity is no large number', 'DOUBLE', 'Infinity', 'DOUBLE', 1e308, false],
    ['a FLOAT has seven digits', 'DOUBLE', 0.1, 'FLOAT', 0.10000000149011612, true],
    ['a FLOAT of another value differs', 'FLOAT', 0.1, 'FLOAT', 0.1001, false],
    ['NULL is NULL', 'INTEGER', null, 'INTEGER', null, true],
    ['NULL is NULL whatever the types', 'VARCHAR', null, 'INTEGER', null, true],
    ['NULL is not zero', 'INTEGER', null, 'INTEGER', '0', false],
    ['NULL is not the empty text', 'VARCHAR', null, 'VARCHAR', '', false],
    ['NULL is not false', 'BOOLEAN', null, 'BOOLEAN', false, false],
    ['true is true', 'BOOLEAN', true, 'BOOLEAN', true, true],
    ['true is not false', 'BOOLEAN', true, 'BOOLEAN', false, false],
    ['true may be 1', 'BOOLEAN', true, 'INTEGER', '1', true],
    ['0 may be false', 'INTEGER', '0', 'BOOLEAN', false, true],
    ['true is not 2', 'BOOLEAN', true, 'INTEGER', '2', false],
    ['true is not a word', 'BOOLEAN', true, 'VARCHAR', 'true', false],
    ['text is exact', 'VARCHAR', '杭州', 'VARCHAR', '杭州', true],
    ['case counts', 'VARCHAR', 'App', 'VARCHAR', 'app', false],
    ['blanks count', 'VARCHAR', 'app', 'VARCHAR', 'app ', false],
    ['digits in text are text', 'VARCHAR', '1.50', 'VARCHAR', '1.5', false],
    ['text is no number', 'VARCHAR', '3', 'INTEGER', '3', false],
    ['an enum is its text', 'VARCHAR', 'm', `ENUM('s','m')`, 'm', true],
    ['a date is itself', 'DATE', '2026-06-30', 'DATE', '2026-06-30', true],
    ['a date is its midnight', 'DATE', '2026-06-30', 'TIMESTAMP', '2026-06-30 00:00:00', true],
    ['midnight is its date', 'TIMESTAMP', '2026-06-30 00:00:00', 'DATE', '2026-06-30', true],
    ['a date is not its noon', 'DATE', '2026-06-30', 'TIMESTAMP', '2026-06-30 12:00:00', false],
    [
      'a timestamp of another precision is the same instant',
      'TIMESTAMP',
      '2026-06-30 01:00:00',
      'TIMESTAMP_S',
      '2026-06-30 01:00:00',
      true,
    ],
    ['a UTC timestamp is the same instant', 'TIMESTAMP', '2026-06-30 01:00:00', 'TIMESTAMPTZ', '2026-06-30 01:00:00+00', true],
    ['a microsecond counts', 'TIMESTAMP', '2026-06-30 01:00:00', 'TIMESTAMP', '2026-06-30 01:00:00.000001', false],
    ['a date is not its text', 'DATE', '2026-06-30', 'VARCHAR', '2026-06-30', false],
    ['an interval is its text', 'INTERVAL', '3 months', 'INTERVAL', '3 months', true],
    ['a list is its items in order', 'INTEGER[]', ['1', '2'], 'INTEGER[]', ['1', '2'], true],
    ['a list has an order', 'INTEGER[]', ['1', '2'], 'INTEGER[]', ['2', '1'], false],
    ['a list has a length', 'INTEGER[]', ['1'], 'INTEGER[]', ['1', '1'], false],
    ['items of a list compare by their types', 'DECIMAL(4,2)[]', ['1.50'], 'DOUBLE[]', [1.5], true],
    ['NULL in a list is NULL', 'INTEGER[]', [null], 'INTEGER[]', [null], true],
    ['an empty list is not NULL', 'INTEGER[]', [], 'INTEGER[]', null, false],
    ['a list is no struct', 'INTEGER[]', ['1'], 'STRUCT(a INTEGER)', { a: '1' }, false],
    ['a struct is its fields', 'STRUCT(a INTEGER, b VARCHAR)', { a: '1', b: 'x' }, 'STRUCT(A BIGINT, b VARCHAR)', { A: '1', b: 'x' }, true],
    ['a field of a struct counts', 'STRUCT(a INTEGER)', { a: '1' }, 'STRUCT(a INTEGER)', { a: '2' }, false],
    ['a map has no order', 'MAP(VARCHAR, INTEGER)', [['a', '1'], ['b', '2']], 'MAP(VARCHAR, INTEGER)', [['b', '2'], ['a', '1']], true], // prettier-ignore
    ['a value of a map counts', 'MAP(VARCHAR, INTEGER)', [['a', '1']], 'MAP(VARCHAR, INTEGER)', [['a', '2']], false],
    ['deep values compare by their types', 'STRUCT(a DOUBLE[])[]', [{ a: [0.1 + 0.2] }], 'STRUCT(a DOUBLE[])[]', [{ a: [0.3] }], true],
  ])('%s', (_, expectedType, expected, actualType, actual, equal) => {
    const comparison = compare(result(`v ${expectedType}`, [expected]), result(`v ${actualType}`, [actual]));
    expect(comparison.kind).toBe(equal ? 'equal' : 'different');
  });
});

describe('declared rounding', () => {
  it.each<[Cell, Cell, number, boolean]>([
    ['12.35', 12.345, 2, true],
    ['12.35', 12.3549, 2, true],
    ['12.35', 12.356, 2, false],
    ['0.10', '0.0973', 2, true],
    ['0.0973', '0.10', 4, false],
    ['12', 11.5, 0, true],
    [null, 0, 2, false],
  ])('of %s against %s to %i digits: %s', (expected, actual, digits, equal) => {
    const comparison = compare(result('v DECIMAL(12,4)', [expected]), result('v DOUBLE', [actual]), { round: { V: digits } });
    expect(comparison.kind).toBe(equal ? 'equal' : 'different');
  });
});

const two = result('id INTEGER; name VARCHAR', ['1', 'a'], ['2', 'b']);

describe('columns', () => {
  it('must be as many', () => {
    expect(symptom(two, result('id INTEGER', ['1'], ['2']))).toBe('column-count');
  });

  it('are found by name when the names agree, whatever their case', () => {
    expect(compare(two, result('NAME VARCHAR; id INTEGER', ['a', '1'], ['b', '2']))).toEqual({ kind: 'equal', warnings: [] });
  });

  it('must stand in the given order when the lab says so', () => {
    expect(symptom(two, result('name VARCHAR; id INTEGER', ['a', '1'], ['b', '2']), { columnOrder: 'given' })).toBe('column-order');
  });

  it('are taken by position with a warning when the names differ', () => {
    expect(compare(two, result('id INTEGER; title VARCHAR', ['1', 'a'], ['2', 'b']))).toMatchObject({
      kind: 'equal',
      warnings: [{ kind: 'names-differ' }],
    });
  });

  it('are taken by position without a word when names do not matter', () => {
    expect(compare(two, result('x INTEGER; y VARCHAR', ['1', 'a'], ['2', 'b']), { names: 'ignore' })).toEqual({
      kind: 'equal',
      warnings: [],
    });
  });

  it('must have their names when the lab requires them', () => {
    expect(symptom(two, result('id INTEGER; title VARCHAR', ['1', 'a'], ['2', 'b']), { names: 'require' })).toBe('column-names');
  });

  it('are never permuted to fit the values', () => {
    const sums = result('paid INTEGER; refunded INTEGER', ['10', '2'], ['20', '3']);
    expect(symptom(sums, result('paid INTEGER; refunded INTEGER', ['2', '10'], ['3', '20']))).toBe('wrong-rows');
    expect(symptom(sums, result('x INTEGER; y INTEGER', ['2', '10'], ['3', '20']))).toBe('wrong-rows');
  });

  it('with one name twice are taken by position', () => {
    expect(symptom(result('a INTEGER; a INTEGER', ['1', '2']), result('a INTEGER; a INTEGER', ['1', '2']))).toBe('equal');
  });

  it('of a wrong type are told as such', () => {
    const comparison = compare(two, result('id VARCHAR; name VARCHAR', ['1', 'a'], ['2', 'b']));
    expect(comparison).toMatchObject({ difference: { kind: 'column-type', column: 'id', expected: 'INTEGER', actual: 'VARCHAR' } });
  });

  it('are compared even when there are no rows', () => {
    expect(symptom(result('id INTEGER'), result('id INTEGER; name VARCHAR'))).toBe('column-count');
    expect(symptom(result('id INTEGER'), result('id VARCHAR'))).toBe('equal');
  });

  it('of truth values against 0 and 1 get a warning', () => {
    expect(compare(result('hot BOOLEAN', [true]), result('hot INTEGER', ['1']))).toMatchObject({
      kind: 'equal',
      warnings: [{ kind: 'boolean-as-number', column: 'hot' }],
    });
  });
});

const letters = (...values: string[]) => result('v VARCHAR', ...values.map(value => [value]));

describe('rows as a bag', () => {
  it.each<[string, string[], string[]]>([
    ['equal', ['a', 'b', 'b'], ['b', 'a', 'b']],
    ['equal', [], []],
    ['missing-rows', ['a', 'b'], ['a']],
    ['missing-rows', ['a'], []],
    ['extra-rows', ['a'], ['a', 'b']],
    ['extra-rows', [], ['a']],
    ['lost-duplicates', ['a', 'b', 'b'], ['a', 'b']],
    ['duplicate-rows', ['a', 'b'], ['a', 'b', 'b']],
    ['wrong-rows', ['a', 'b'], ['a', 'c']],
    ['wrong-rows', ['a', 'b', 'b'], ['a', 'a', 'b']],
    ['missing-rows', ['a', 'b', 'c'], ['a', 'x']],
    ['extra-rows', ['a', 'b'], ['a', 'x', 'y']],
  ])('%s: expected %j, given %j', (kind, expected, actual) => {
    expect(symptom(letters(...expected), letters(...actual))).toBe(kind);
  });

  it('show the wrong cell beside the expected row most like it', () => {
    const expected = result('id INTEGER; city VARCHAR; paid DECIMAL(12,2)', ['1', '杭州', '10.00'], ['2', '上海', '20.00']);
    const actual = result('id INTEGER; city VARCHAR; paid DECIMAL(12,2)', ['2', '上海', '25.00'], ['1', '杭州', '10.00']);
    expect(compare(expected, actual)).toMatchObject({
      difference: { kind: 'wrong-rows', missing: 1, extra: 1, row: 1, column: 'paid', expectedRow: ['2', '上海', '20.00'] },
    });
  });

  it.each<[string, string, Cell, Cell]>([
    ['case', 'VARCHAR', 'App', 'app'],
    ['space', 'VARCHAR', 'mini program', 'mini  program '],
    ['null-or-empty', 'VARCHAR', null, ''],
    ['null', 'VARCHAR', 'app', null],
    ['sign', 'DECIMAL(12,2)', '5.00', '-5.00'],
    ['factor-100', 'DOUBLE', 0.0973, 9.73],
    ['rounding', 'DECIMAL(12,2)', '12.35', '12.34'],
  ])('give the hint %s', (hint, type, expected, actual) => {
    expect(compare(result(`v ${type}`, [expected]), result(`v ${type}`, [actual]))).toMatchObject({ difference: { hint } });
  });

  it('pair close doubles so that as many fit as can', () => {
    const expected = result('v DOUBLE; w DOUBLE', [1, 5], [1 + 8e-10, 5]);
    const actual = result('v DOUBLE; w DOUBLE', [1 + 8e-10 + 8e-10, 5], [1 + 4e-10, 5]);
    expect(symptom(expected, actual)).toBe('equal');
  });

  it('are never right when the result was cut', () => {
    const cut = { ...letters('a'), truncated: true };
    expect(symptom(letters('a'), cut)).toBe('extra-rows');
  });
});

const scores = (...rows: [string, number][]) =>
  result('name VARCHAR; score INTEGER', ...rows.map(([name, score]) => [name, String(score)]));
const byScore = { order: [{ column: 'score', direction: 'desc' as const }] };

describe('rows in order', () => {
  const expected = scores(['a', 9], ['b', 7], ['c', 7], ['d', 5]);

  it.each<[string, ReturnType<typeof scores>]>([
    ['equal', scores(['a', 9], ['b', 7], ['c', 7], ['d', 5])],
    ['equal', scores(['a', 9], ['c', 7], ['b', 7], ['d', 5])],
    ['wrong-order', scores(['d', 5], ['b', 7], ['c', 7], ['a', 9])],
    ['wrong-order', scores(['b', 7], ['a', 9], ['c', 7], ['d', 5])],
    ['wrong-rows', scores(['a', 9], ['b', 7], ['c', 7], ['x', 5])],
  ])('%s', (kind, actual) => {
    expect(symptom(expected, actual, byScore)).toBe(kind);
  });

  it('name the first misplaced row', () => {
    expect(compare(expected, scores(['a', 9], ['b', 7], ['d', 5], ['c', 7]), byScore)).toMatchObject({
      difference: { kind: 'wrong-order', row: 3, keys: ['score'] },
    });
  });

  it('do not matter when the lab declares none', () => {
    expect(symptom(expected, scores(['d', 5], ['c', 7], ['b', 7], ['a', 9]))).toBe('equal');
  });
});

describe('the first rows of an order with ties', () => {
  const whole = scores(['a', 9], ['b', 7], ['c', 7], ['d', 7], ['e', 5]);
  const top2 = { ...byScore, limit: 2 };

  it.each<[string, ReturnType<typeof scores>]>([
    ['equal', scores(['a', 9], ['b', 7])],
    ['equal', scores(['a', 9], ['d', 7])],
    ['wrong-rows', scores(['a', 9], ['e', 5])],
    ['wrong-rows', scores(['b', 7], ['c', 7])],
    ['wrong-rows', scores(['a', 9], ['x', 7])],
    ['wrong-rows', scores(['a', 9], ['a', 9])],
    ['missing-rows', scores(['a', 9])],
    ['extra-rows', scores(['a', 9], ['b', 7], ['c', 7])],
    ['wrong-order', scores(['b', 7], ['a', 9])],
  ])('%s', (kind, actual) => {
    expect(symptom(whole, actual, top2)).toBe(kind);
  });

  it('are all rows when there are fewer than the limit', () => {
    expect(symptom(whole, whole, { ...byScore, limit: 10 })).toBe('equal');
  });
});

/** Mulberry32: the same seed, the same numbers. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function randomResult(random: () => number): QueryResult {
  const pick = (n: number) => Math.floor(random() * n);
  const rows = Array.from({ length: 2 + pick(30) }, (): Cell[] => [
    random() < 0.1 ? null : String(pick(5)),
    random() < 0.1 ? null : (['app', 'h5', '', 'live'][pick(4)] ?? ''),
    `${pick(3)}.${pick(10)}0`,
    random() < 0.1 ? 'NaN' : pick(4) / 3,
  ]);
  return result('id INTEGER; channel VARCHAR; paid DECIMAL(12,2); rate DOUBLE', ...rows);
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map(item => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

describe('any result', () => {
  it.each(seeds)('equals itself shuffled, with noise in the last bits (seed %i)', seed => {
    const random = generator(seed);
    const original = randomResult(random);
    const noisy = original.rows.map(row => row.map(cell => (typeof cell === 'number' ? cell * (1 + (random() - 0.5) * 1e-10) : cell)));
    expect(symptom(original, { ...original, rows: shuffled(noisy, random) })).toBe('equal');
  });

  it.each(seeds)('differs from itself with one cell changed (seed %i)', seed => {
    const random = generator(seed);
    const original = randomResult(random);
    const at = { row: Math.floor(random() * original.rows.length), column: Math.floor(random() * 4) };
    const changes: Cell[] = ['77', 'elsewhere', '99.99', 123.456];
    const rows = original.rows.map((row, r) => row.map((cell, c) => (r === at.row && c === at.column ? (changes[c] ?? null) : cell)));
    expect(symptom(original, { ...original, rows: shuffled(rows, random) })).toBe('wrong-rows');
  });

  it.each(seeds)('differs from itself with one row less, and with one row twice (seed %i)', seed => {
    const random = generator(seed);
    const original = randomResult(random);
    const one = Math.floor(random() * original.rows.length);
    const less = original.rows.filter((_, i) => i !== one);
    expect(symptom(original, { ...original, rows: shuffled(less, random) })).toMatch(/missing-rows|lost-duplicates/);
    expect(symptom(original, { ...original, rows: [...original.rows, original.rows[one] ?? []] })).toBe('duplicate-rows');
  });
});
