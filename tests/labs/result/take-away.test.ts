import { describe, expect, test } from 'vitest';
import type { Cell } from '~/engine/query-result';
import { plainTable } from '~/engine/result-table';
import { byteOrderMark, fileNameOf, toCsvLines, toMarkdown, toTsv, wholeView } from '~/features/labs/result/take-away';

const columns = [
  { name: 'a', type: 'VARCHAR' },
  { name: 'b', type: 'DECIMAL(12,2)' },
];

function excerpt(rows: Cell[][], order?: number[]) {
  return wholeView({ table: plainTable({ columns, rows, truncated: false }), order: order && Uint32Array.from(order) });
}

describe('a CSV file', () => {
  test('ends its lines as RFC 4180 has them, and goes behind a byte order mark', () => {
    expect(toCsvLines(excerpt([['杭州', '-12.50']]))).toBe('a,b\r\n杭州,-12.50\r\n');
    expect(new TextEncoder().encode(byteOrderMark)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  });

  test.each([
    ['a "b", c', '"a ""b"", c"'],
    ['two\nlines', '"two\nlines"'],
    ['with\r', '"with\r"'],
    ['comma,', '"comma,"'],
    ['semi;colon', 'semi;colon'],
    [' spaces ', ' spaces '],
    ['', ''],
    [null, ''],
    [['x', 1], '"[x, 1]"'],
    [{ city: '杭州' }, '{city: 杭州}'],
    [true, 'true'],
  ])('writes %j as %s', (cell, written) => {
    expect(toCsvLines(excerpt([[cell, '1.00']]))).toBe(`a,b\r\n${written},1.00\r\n`);
  });

  test.each(['=1+1', '+cmd', '-2+3', '-12.5', '+8613800000000', '@SUM(A1)', '\t=1', '\rx'])('makes the text %j harmless', text => {
    expect(toCsvLines(excerpt([[text, '1']]))).toContain(`'${text}`);
    expect(toTsv(excerpt([[text, '1']])).split('\n')[1]).toMatch(/^'/);
  });

  test('leaves negative numbers of numeric columns numbers', () => {
    expect(toCsvLines(excerpt([['x', '-3.00']]))).toContain('x,-3.00');
    expect(toTsv(excerpt([['x', '-3.00']]))).toContain('x\t-3.00');
  });

  test('makes a name harmless too', () => {
    const table = plainTable({ columns: [{ name: '=a', type: 'INTEGER' }], rows: [['-1']], truncated: false });
    expect(toCsvLines(wholeView({ table, order: undefined }))).toBe("'=a\r\n-1\r\n");
  });

  test('holds the rows shown, in the order shown', () => {
    const rows = ['x', 'y', 'z'].map((text, i) => [text, String(i)]);
    expect(toCsvLines(excerpt(rows, [2, 0]))).toBe('a,b\r\nz,2\r\nx,0\r\n');
  });
});

describe('rows for pasting', () => {
  test('keep one row on one line', () => {
    expect(toTsv(excerpt([['a\tb\nc', '1']]))).toBe('a\tb\na b c\t1');
  });

  test('may be a part, without the names', () => {
    const whole = excerpt([
      ['x', '1'],
      ['y', '2'],
      ['z', '3'],
    ]);
    expect(toTsv({ ...whole, rows: { from: 1, to: 3 }, columns: { from: 1, to: 2 }, names: false })).toBe('2\n3');
  });

  test('as Markdown stand in a table, numbers to the right', () => {
    expect(toMarkdown(excerpt([['杭州', '12.50']]))).toBe('| a | b |\n| --- | ---: |\n| 杭州 | 12.50 |');
  });

  test.each([
    ['a|b', 'a\\|b'],
    ['a\nb', 'a<br>b'],
    ['a\\b', 'a\\\\b'],
    [null, 'NULL'],
    ['', ''],
  ])('as Markdown write %j as %s', (cell, written) => {
    expect(toMarkdown(excerpt([[cell, '1']])).split('\n')[2]).toBe(`| ${written} | 1 |`);
  });
});

test('a file is named after the lab and the minute', () => {
  expect(fileNameOf('push-click-through', new Date(2026, 5, 30, 9, 5))).toBe('push-click-through-20260630-0905');
});
