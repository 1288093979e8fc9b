import { describe, expect, test } from 'vitest';
import { highlightSql } from '~/ui/sql-highlight';

const text = (sql: string) =>
  highlightSql(sql)
    .map(line => line.map(piece => piece.text).join(''))
    .join('\n');

describe('highlighting SQL', () => {
  test.each([
    "SELECT tier, count(*) AS n\nFROM members -- everybody\nWHERE city = '杭州'\nGROUP BY tier",
    '/* two\nlines */ SELECT 1;\n\n',
    'SELECT \'a string\nover two lines\', "a column"',
    "SELECT 'not closed",
    '',
  ])('keeps every character of %j', sql => {
    expect(text(sql)).toBe(sql);
  });

  test('tells keywords, calls, strings, numbers and comments apart', () => {
    const [line] = highlightSql("SELECT count(*) FROM t WHERE a IN ('x', 2) -- why");
    const kinds = Object.fromEntries((line ?? []).map(piece => [piece.text.trim(), piece.kind]));
    expect(kinds).toMatchObject({
      SELECT: 'keyword',
      count: 'function',
      IN: 'keyword',
      "'x'": 'string',
      '2': 'number',
      '-- why': 'comment',
      t: 'plain',
    });
  });

  test('a comment over two lines is a comment on both', () => {
    expect(highlightSql('/* a\nb */').map(line => line.map(piece => piece.kind))).toEqual([['comment'], ['comment']]);
  });
});
