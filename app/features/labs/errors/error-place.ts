import { wordsOf } from '../editor/completion/words';
import type { Word } from '../editor/completion/words';
import type { Mistake } from './mistake';
import type { Suggestion } from './suggestion';

/** A stretch of a statement, in characters. */
export interface Stretch {
  from: number;
  to: number;
}

interface Failed {
  sql: string;
  mistake: Mistake;
  /** Where the engine points. */
  offset: number | undefined;
  suggestion: Suggestion | undefined;
}

/** The words an error is about: a whole word or qualified name at the engine's place, or, where it names none, what is to be changed. */
export function placeOfError({ sql, mistake, offset, suggestion }: Failed): Stretch | undefined {
  const words = wordsOf(sql);
  // With LIMIT a, b the engine points at its own memory.
  const known = mistake.kind === 'limit-comma' ? undefined : offset;
  if (known !== undefined) return wordAt(words, known);
  const change = suggestion?.replacement ?? suggestion?.choices?.[0]?.replacement;
  if (change) return change.to > change.from ? { from: change.from, to: change.to } : wordAt(words, Math.max(0, change.from - 1));
  if (mistake.kind === 'syntax' && mistake.near === undefined) return stretchOf(words.at(-1));
  if ('name' in mistake) return onlyPlace(words, mistake.name);
  return undefined;
}

function wordAt(words: Word[], offset: number): Stretch | undefined {
  const at = words.findIndex(word => word.end > offset);
  const word = words[at] ?? words.at(-1);
  if (!word) return undefined;
  // `o.paid_amout`: the engine points at the table, the trouble is the column.
  let last = at;
  while (words[last + 1]?.key === '.' && words[last + 2] && words[last + 1]?.start === words[last]?.end) last += 2;
  return { from: word.start, to: (at < 0 ? word : (words[last] ?? word)).end };
}

function onlyPlace(words: Word[], name: string): Stretch | undefined {
  const found = words.filter(({ text }) => text.toLowerCase() === name.toLowerCase());
  return found.length === 1 ? stretchOf(found[0]) : undefined;
}

function stretchOf(word: Word | undefined): Stretch | undefined {
  return word && { from: word.start, to: word.end };
}

/** The line a place is in, cut to what is around it where it is long. */
export interface ShownLine {
  /** Counts from 1, in the text the statement belongs to. */
  number: number;
  before: string;
  wrong: string;
  after: string;
}

const mostBefore = 48;
const mostAfter = 48;

/** @param text the whole text; the stretch is one of it. Only its first line is shown of a stretch over several. */
export function lineAround(text: string, { from, to }: Stretch): ShownLine {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', from);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const wrongEnd = Math.min(to, end);
  const [before, after] = [text.slice(start, from).trimStart(), text.slice(wrongEnd, end).trimEnd()];
  return {
    number: text.slice(0, start).split('\n').length,
    before: before.length > mostBefore ? `…${before.slice(-mostBefore)}` : before,
    wrong: text.slice(from, wrongEnd),
    after: after.length > mostAfter ? `${after.slice(0, mostAfter)}…` : after,
  };
}
