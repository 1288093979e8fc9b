import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from '~/features/labs/memory/word-diff';
import type { DiffPiece } from '~/features/labs/memory/word-diff';

const marked = (pieces: DiffPiece[]) => pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${text}]`)).join('');

test.each([
  ['SELECT a FROM t', 'SELECT b FROM t', 'SELECT [a] FROM t', 'SELECT [b] FROM t'],
  ['SELECT paid_at', 'SELECT paid_at, city', 'SELECT paid_at', 'SELECT paid_at[, city]'],
  ['SELECT 1', 'SELECT 1', 'SELECT 1', 'SELECT 1'],
  ['', 'SELECT 1', '', '[SELECT 1]'],
  ["city = '杭州'", "city = '宁波'", "city = '[杭州]'", "city = '[宁波]'"],
])('%j beside %j', (mine, theirs, left, right) => {
  const diff = diffWords(mine, theirs);
  expect([marked(diff.mine), marked(diff.theirs)]).toEqual([left, right]);
});

test('any two texts come back whole, and what is the same in one is the same in the other', () => {
  const words = fc
    .array(fc.constantFrom('SELECT', ' ', '\n', 'a', 'b', ',', '城市', '(', ')'), { maxLength: 30 })
    .map(list => list.join(''));
  fc.assert(
    fc.property(words, words, (mine, theirs) => {
      const diff = diffWords(mine, theirs);
      const text = (pieces: DiffPiece[], onlySame = false) =>
        pieces
          .filter(({ kind }) => !onlySame || kind === 'same')
          .map(piece => piece.text)
          .join('');
      expect([text(diff.mine), text(diff.theirs)]).toEqual([mine, theirs]);
      expect(text(diff.mine, true)).toBe(text(diff.theirs, true));
    }),
  );
});

test('texts too long to compare are marked between their equal ends', () => {
  const long = (word: string) => `WITH ${Array.from({ length: 3_000 }, (_, i) => `${word}${i}`).join(',')} END`;
  const diff = diffWords(long('a'), long('b'));
  expect(diff.mine.map(piece => piece.kind)).toEqual(['same', 'only-here', 'same']);
});
