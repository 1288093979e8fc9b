import { describe, expect, it } from 'vitest';
import { calledNames, firstKeyword, splitStatements } from '~/engine/sql-text';

describe('splitting a text into statements', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' ;; -- nothing\n', []],
    ['SELECT 1', ['SELECT 1']],
    ['SELECT 1;', ['SELECT 1']],
    ['SELECT 1; SELECT 2', ['SELECT 1', 'SELECT 2']],
    ["SELECT ';' ; SELECT 'it''s;'", ["SELECT ';'", "SELECT 'it''s;'"]],
    [`SELECT 1 AS "a;""b"; x`, [`SELECT 1 AS "a;""b"`, 'x']],
    ['SELECT 1 -- a; b\n; SELECT 2', ['SELECT 1', 'SELECT 2']],
    ['SELECT /* ; /* ; */ ; */ 1; SELECT 2', ['SELECT /* ; /* ; */ ; */ 1', 'SELECT 2']],
    ['SELECT $$a;b$$; SELECT $x$;$$;$x$', ['SELECT $$a;b$$', 'SELECT $x$;$$;$x$']],
    [`SELECT E'\\';' ; y`, [`SELECT E'\\';'`, 'y']],
    ["SELECT 'never closed; SELECT 2", ["SELECT 'never closed; SELECT 2"]],
    ['/* never closed; SELECT 2', []],
  ])('%j gives %j', (text, statements) => {
    expect(splitStatements(text)).toEqual(statements);
  });
});

it.each([
  ['select 1', 'SELECT'],
  ['/* x */ -- y\n ((WITH a AS (SELECT 1) FROM a))', 'WITH'],
  ['"select" 1', ''],
  ['', ''],
])('the first keyword of %j is %j', (text, keyword) => {
  expect(firstKeyword(text)).toBe(keyword);
});

it('finds the functions a statement calls, also quoted, spaced and commented ones, and none in texts', () => {
  const sql = `SELECT sum (x), "Read_Text"('a'), main.glob/* */('b'), 'getenv(1)' -- query(1)`;
  expect(calledNames(sql)).toEqual(['sum', 'read_text', 'glob']);
});
