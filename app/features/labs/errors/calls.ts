import type { Word } from '../editor/completion/words';
import { closingOf, slice } from './scene';
import type { Scene } from './scene';

/** A call as it is written: `DATE_FORMAT(paid_at, '%Y')`. */
export interface Call {
  /** In small letters. */
  name: string;
  args: string[];
  /** The words of each argument. */
  parts: Word[][];
  start: number;
  end: number;
}

/** The call whose name is at this word; undefined where no closed bracket follows. */
export function callAt(scene: Pick<Scene, 'sql' | 'words'>, index: number): Call | undefined {
  const { words } = scene;
  const name = words[index];
  if (!name || (name.kind !== 'word' && name.kind !== 'quoted') || words[index + 1]?.key !== '(') return undefined;
  const close = closingOf(scene, index + 1);
  const last = words[close];
  if (!last) return undefined;
  const ranges = splitAt(words, { from: index + 2, to: close }, ',');
  return {
    name: name.text.toLowerCase(),
    args: ranges.map(({ from, to }) => (to > from ? slice(scene, from, to - 1) : '')),
    parts: ranges.map(({ from, to }) => words.slice(from, to)),
    start: name.start,
    end: last.end,
  };
}

interface Range {
  from: number;
  /** Not included. */
  to: number;
}

/** The pieces between separators that stand in no bracket; none for an empty range. */
export function splitAt(words: readonly Word[], { from, to }: Range, separator: string): Range[] {
  if (from >= to) return [];
  const ranges: Range[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    const key = words[at]?.key ?? '';
    if (key === '(' || key === '[') depth++;
    if (key === ')' || key === ']') depth--;
    if (depth === 0 && key === separator) {
      ranges.push({ from: start, to: at });
      start = at + 1;
    }
  }
  return [...ranges, { from: start, to }];
}
