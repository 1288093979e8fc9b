import { describe, expect, it } from 'vitest';
import { castForTransport, formatDataType, parseDataType } from '~/engine/data-type';

describe('a DuckDB type', () => {
  it.each([
    ['DECIMAL(12,2)', 'DECIMAL(12,2)'],
    ['TIMESTAMP WITH TIME ZONE', 'TIMESTAMPTZ'],
    ['INTEGER[3]', 'INTEGER[]'],
    ['VARCHAR[][]', 'VARCHAR[][]'],
    ['STRUCT("a b" INTEGER, "c" STRUCT("d" DECIMAL(4,2)[]))', 'STRUCT("a b" INTEGER, c STRUCT(d DECIMAL(4,2)[]))'],
    ['MAP(VARCHAR, STRUCT("x" INTEGER, "y" INTEGER))[]', 'MAP(VARCHAR, STRUCT(x INTEGER, y INTEGER))[]'],
    [`ENUM('a, b', 'c)')`, `ENUM('a, b', 'c)')`],
    ['"NULL"', 'INTEGER'],
  ])('%s is written %s', (text, written) => {
    expect(formatDataType(parseDataType(text))).toBe(written);
    expect(formatDataType(parseDataType(written))).toBe(written);
  });
});

describe('casting for transport', () => {
  const carried = new Set(['INTEGER', 'VARCHAR']);
  const cast = (sql: string, ...types: string[]) => castForTransport({ sql, types: types.map(parseDataType), carried });

  it('leaves a query alone when everything is carried exactly', () => {
    expect(cast('SELECT 1', 'INTEGER', 'STRUCT(a VARCHAR[])')).toBe('SELECT 1');
  });

  it('turns only what is not carried into text, however deep, and survives a comment at the end', () => {
    expect(cast('SELECT 1 -- x', 'INTEGER', 'HUGEINT', 'STRUCT(a INTERVAL, b INTEGER)[]')).toBe(
      'SELECT c0, CAST(c1 AS VARCHAR), CAST(c2 AS STRUCT(a VARCHAR, b INTEGER)[]) FROM (\nSELECT 1 -- x\n) AS result_set(c0, c1, c2)',
    );
  });
});
