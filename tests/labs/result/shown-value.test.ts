import { describe, expect, test } from 'vitest';
import { plainTable } from '~/engine/result-table';
import { columnWidths } from '~/features/labs/result/grid/column-widths';
import { readableText } from '~/features/labs/result/readable-text';
import { isNumericType } from '~/features/labs/result/result-text';
import { columnLook, isRightAligned, shownText } from '~/features/labs/result/shown-value';

test.each([
  ['BIGINT', true],
  ['DECIMAL(12,2)', true],
  ['DOUBLE', true],
  ['VARCHAR', false],
  ['DATE', false],
  ['INTEGER[]', false],
])('a column of %s is numeric: %s', (type, numeric) => {
  expect(isNumericType(type)).toBe(numeric);
});

describe('a value is shown by its type', () => {
  test.each([
    ['DECIMAL(12,2)', '3200.00', '3,200.00', true],
    ['DECIMAL(38,2)', '-1234567.05', '-1,234,567.05', true],
    ['DECIMAL(12,2)', '-12.00', '-12.00', true],
    ['DECIMAL(5,0)', '20260', '20260', true],
    ['BIGINT', '202606', '202606', true],
    ['DOUBLE', 0.30000000000000004, '0.30000000000000004', true],
    ['DOUBLE', 'NaN', 'NaN', true],
    ['VARCHAR', '杭州', '杭州', false],
    ['VARCHAR', '1234', '1234', false],
    ['BOOLEAN', true, 'true', false],
    ['DATE', '2026-06-30', '2026-06-30', false],
    ['TIMESTAMP', '2026-06-30 23:59:59', '2026-06-30 23:59:59', false],
    ['VARCHAR[]', ['a', null], '[a, NULL]', false],
    ['STRUCT(city VARCHAR)', { city: '杭州' }, '{city: 杭州}', false],
  ])('%s %j as %s', (type, cell, shown, right) => {
    const look = columnLook(type);
    expect(shownText(cell, look)).toBe(shown);
    expect(isRightAligned(look)).toBe(right);
  });
});

describe('a cell on its own', () => {
  test.each([
    ['two\nlines', 'two\nlines'],
    [['a', null], '[\n  "a",\n  null\n]'],
    ['{"a":1}', '{\n  "a": 1\n}'],
    ['{not json', '{not json'],
    ['{"id":12345678901234567890}', '{"id":12345678901234567890}'],
    ['42', '42'],
    [null, ''],
  ])('%j reads %j', (cell, text) => {
    expect(readableText(cell)).toBe(text);
  });
});

test('a column is as wide as what it holds, within reason', () => {
  const columns = [
    { name: 'n', type: 'INTEGER' },
    { name: 'city', type: 'VARCHAR' },
    { name: 'note', type: 'VARCHAR' },
  ];
  const rows = [['1', '乌鲁木齐市天山区', 'x'.repeat(400)]];
  const [number = 0, city = 0, note = 0] = columnWidths(plainTable({ columns, rows, truncated: false }));
  expect(number).toBeLessThan(city);
  expect(city).toBeLessThan(note);
  expect(note).toBeLessThanOrEqual(400);
});
