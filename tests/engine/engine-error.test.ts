import { expect, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { offsetOf, readEngineError } from '~/engine/engine-error';

it('an error with a picture gives its class, its words and its place', () => {
  const text =
    'Binder Error: Referenced column "nope" not found in FROM clause!\nCandidate bindings: "range"\n\nLINE 1: select nope from range(1)\n               ^';
  expect(readEngineError(text, 'select nope from range(1)')).toEqual({
    kind: 'sql-error',
    errorType: 'Binder',
    message: 'Referenced column "nope" not found in FROM clause!\nCandidate bindings: "range"',
    position: { line: 1, column: 8 },
  });
});

it('Chinese characters before the place are two columns wide in the picture and one in the answer', () => {
  const sql = "select 1,\n  '数量' as x, nope2 from range(1)";
  const text = `Binder Error: no\n\nLINE 2:   '数量' as x, nope2 from range(1)\n                       ^`;
  expect(readEngineError(text, sql)).toMatchObject({ position: { line: 2, column: 14 } });
});

it('a place in a line the engine shows shortened is found in the whole line', () => {
  const before = `select '${'a'.repeat(100)}', `;
  const sql = `${before}nope3, '${'b'.repeat(100)}' from range(1)`;
  const text = `Binder Error: no\n\nLINE 1: ...${sql.slice(50, 150)}...\n${' '.repeat('LINE 1: ...'.length + before.length - 50)}^`;
  expect(readEngineError(text, sql)).toMatchObject({ position: { line: 1, column: before.length + 1 } });
});

it('an error the browser’s engine reports as JSON reads the same', () => {
  const text = String.raw`{"exception_type":"Parser","exception_message":"syntax error at or near \"selec\"\n\nLINE 1: selec 1\n        ^","position":"0"}`;
  expect(readEngineError(text, 'selec 1')).toEqual({
    kind: 'sql-error',
    errorType: 'Parser',
    message: 'syntax error at or near "selec"',
    position: { line: 1, column: 1 },
  });
});

it.each([
  ['Out of Memory Error: failed to allocate', 'Out of Memory', 'failed to allocate'],
  ['Parser Error: syntax error at end of input', 'Parser', 'syntax error at end of input'],
  ['something else', 'Unknown', 'something else'],
])('%s has no place', (text, errorType, message) => {
  expect(readEngineError(text, 'x')).toEqual({ kind: 'sql-error', errorType, message });
});

const connection = await (await DuckDBInstance.create()).connect();

/** What the engine itself says of the statement, read. */
async function errorOf(sql: string) {
  const error: unknown = await connection.run(sql).then(
    () => new Error('it ran'),
    reason => reason,
  );
  return readEngineError(error instanceof Error ? error.message : String(error), sql);
}

it.each([
  ['on one line', 'SELECT nope FROM range(1)'],
  ['behind Chinese', "SELECT '数量，多少' AS 数, nope FROM range(1)"],
  ['on the third line', "SELECT 1,\n  '中文',\n  nope\nFROM range(1)"],
  ['behind Windows line ends', 'SELECT 1,\r\n  2,\r\n  nope\r\nFROM range(1)'],
  ['behind a lone carriage return', 'SELECT 1,\r nope FROM range(1)'],
  ['behind tabs', "SELECT\t'\t',\t\tnope FROM range(1)"],
  ['behind emoji', "SELECT '😀😀', nope FROM range(1)"],
  ['behind a family of emoji and a flag', "SELECT '👨‍👩‍👧🇨🇳', nope FROM range(1)"],
  ['behind letters beyond the basic plane', "SELECT '𝒳𠮷', nope FROM range(1)"],
  ['behind combining accents', "SELECT 'e\u0301a\u0308', nope FROM range(1)"],
  ['behind a full-width blank', 'SELECT 1,\u3000nope FROM range(1)'],
  ['behind full-width letters', "SELECT 'ａｂ，（）', nope FROM range(1)"],
  ['in a comment-laden text', '-- 第一行：注释\nSELECT 1, /* 两数 */ nope FROM range(1)'],
  ['far behind Chinese in a long line', `SELECT '${'中'.repeat(80)}', nope, '${'文'.repeat(80)}' FROM range(1)`],
  ['far behind emoji in a long line', `SELECT '${'😀'.repeat(60)}', nope, '${'b'.repeat(80)}' FROM range(1)`],
])('a place %s is found again in the text', async (_, sql) => {
  const { position, message } = await errorOf(sql);
  expect(message).toContain('"nope"');
  expect(position && offsetOf(sql, position)).toBe(sql.indexOf('nope'));
});

it('a parser draws its picture twice; the place is still right, in a long line too', async () => {
  const sql = `SELECT '${'a'.repeat(100)}', 1 FORM orders x y, '${'b'.repeat(100)}'`;
  const { position } = await errorOf(sql);
  expect(position && offsetOf(sql, position)).toBe(sql.indexOf('orders'));
});

it('a statement that was wrapped before it ran has its place in its own text', () => {
  const text = `Conversion Error: Could not convert string 'x' to INT32\n\nLINE 2: SELECT 1, 'x'::INT\n                    ^`;
  const sql = "SELECT 1, 'x'::INT";
  expect(readEngineError(text, sql)).toMatchObject({ position: { line: 1, column: 13 } });
});
