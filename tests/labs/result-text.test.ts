import { describe, expect, test } from 'vitest';
import type { Cell } from '~/engine/query-result';
import { columnWidths, isNumericType, toCsv, toTsv } from '~/features/labs/result/result-text';

const result = (rows: Cell[][]) => ({
  columns: [
    { name: 'a', type: 'VARCHAR' },
    { name: 'b', type: 'DECIMAL(12,2)' },
  ],
  rows,
  truncated: false,
});

describe('taking a result away', () => {
  test('as CSV begins with a byte order mark and ends lines as spreadsheets do', () => {
    expect(toCsv(result([['杭州', '-12.50']]))).toBe('\uFEFFa,b\r\n杭州,-12.50\r\n');
  });

  test('quotes what would break a line or a cell', () => {
    expect(toCsv(result([['a "b", c\nd', null]]))).toContain('"a ""b"", c\nd",');
  });

  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1'])('makes the formula %j harmless', text => {
    expect(toCsv(result([[text, 1]]))).toContain(`'${text}`);
    expect(toTsv(result([[text, 1]])).split('\n')[1]).toMatch(/^'/);
  });

  test.each(['-12.5', '+3', '1e-7'])('leaves the number %s a number', text => {
    expect(toTsv(result([[text, -3]]))).toBe(`a\tb\n${text}\t-3`);
  });

  test('as lines for pasting keeps one row on one line', () => {
    expect(toTsv(result([['a\tb\nc', 1]]))).toBe('a\tb\na b c\t1');
  });
});

test.each([
  ['BIGINT', true],
  ['DECIMAL(12,2)', true],
  ['DOUBLE', true],
  ['VARCHAR', false],
  ['TIMESTAMP', false],
  ['INTEGER[]', false],
])('%s is a number: %s', (type, numeric) => {
  expect(isNumericType(type)).toBe(numeric);
});

test('a column of Chinese text is twice as wide as one of Latin text of the same length', () => {
  const [latin = 0, chinese = 0] = columnWidths({
    columns: [
      { name: 'x', type: 'VARCHAR' },
      { name: 'y', type: 'VARCHAR' },
    ],
    rows: [['abcdefghijklmnop', '一二三四五六七八九十一二三四五六']],
    truncated: false,
  });
  expect(chinese).toBe(2 * latin);
});
