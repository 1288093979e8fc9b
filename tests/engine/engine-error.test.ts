import { expect, it } from 'vitest';
import { readEngineError } from '~/engine/engine-error';

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
