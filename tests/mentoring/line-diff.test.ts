import { expect, test } from 'vitest';
import { countChanges, diffLines } from '~/features/mentoring/line-diff';

const shown = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`);

test.each([
  ['a\nb\nc', 'a\nb\nc', [' a', ' b', ' c']],
  ['a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
  ['a\nc', 'a\nb\nc', [' a', '+b', ' c']],
  ['a\nb\nc', 'a\nc', [' a', '-b', ' c']],
  ['a\nb', 'b\na', ['-a', ' b', '+a']],
  ['x', 'y', ['-x', '+y']],
  ['a\na', 'a\na\na', [' a', ' a', '+a']],
  ['a\r\nb', 'a\nb\n\n', [' a', ' b']],
])('from %j to %j', (before, after, lines) => {
  expect(shown(before, after)).toEqual(lines);
});

test('numbers the lines of the later text', () => {
  expect(diffLines('a\nb\nc', 'a\nx\nc').map(({ line }) => line)).toEqual([1, undefined, 2, 3]);
});

test('counts what was added and removed', () => {
  expect(countChanges(diffLines('a\nb\nc', 'a\nx\ny\nc'))).toEqual({ added: 2, removed: 1 });
});

test('without the removed lines it is the later text, without the added ones the earlier', () => {
  const texts = Array.from({ length: 40 }, (_, seed) =>
    Array.from({ length: 30 }, (__, i) => 'abc'[(i * i + seed * (i % 7)) % 3]).join('\n'),
  );
  for (const [index, after] of texts.entries()) {
    const before = texts[(index * 7 + 3) % texts.length] ?? '';
    const diff = diffLines(before, after);
    const without = (kind: string) => diff.filter(line => line.kind !== kind).map(line => line.text);
    expect(without('removed').join('\n')).toBe(after);
    expect(without('added').join('\n')).toBe(before);
  }
});

test('very long texts that share nothing are replaced whole', () => {
  const long = (mark: string) => Array.from({ length: 3_000 }, (_, i) => `${mark}${i}`).join('\n');
  expect(countChanges(diffLines(long('a'), long('b')))).toEqual({ added: 3_000, removed: 3_000 });
});
