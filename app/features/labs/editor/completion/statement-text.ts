import type { Word } from './words';

/** The words of a statement with the partner of each bracket. */
export interface Text {
  sql: string;
  words: Word[];
  /** For an opening bracket the index of its closing one, or of what ends it where that is missing. */
  close: Map<number, number>;
}

export interface Span {
  /** Indexes of words, the end not included. */
  from: number;
  to: number;
  /** Offsets in the text, wider than the words: blanks at the edges belong to it. */
  start: number;
  end: number;
}

const queryStarts: ReadonlySet<string> = new Set(['SELECT', 'WITH', 'FROM', 'VALUES']);
/** Keywords that end a bracket somebody has not closed yet, unless a query began in it. */
const enders: ReadonlySet<string> = new Set(['FROM', 'WHERE', 'GROUP', 'HAVING', 'QUALIFY', 'LIMIT', 'UNION', 'INTERSECT', 'JOIN']);
/** Functions whose arguments are joined by FROM. */
const fromTakers: ReadonlySet<string> = new Set(['EXTRACT', 'TRIM', 'SUBSTRING', 'OVERLAY', 'POSITION']);

export function isQueryStart(word: Word | undefined): boolean {
  return word !== undefined && queryStarts.has(word.key);
}

/** The partner of each opening round bracket. One that is not closed ends at the next clause, where the person will close it. */
export function closings(words: Word[]): Map<number, number> {
  const close = new Map<number, number>();
  const open: number[] = [];
  for (const [at, { key }] of words.entries()) {
    if (key === '(') open.push(at);
    const partner = key === ')' ? open.pop() : undefined;
    if (partner !== undefined) close.set(partner, at);
  }
  for (const at of open) close.set(at, endOfOpen({ words, at, close }));
  return close;
}

function endOfOpen({ words, at, close }: { words: Word[]; at: number; close: Map<number, number> }): number {
  if (isQueryStart(words[at + 1])) return words.length;
  for (let i = at + 1; i < words.length; i++) {
    const key = words[i]?.key ?? '';
    const partner = key === '(' ? close.get(i) : undefined;
    if (partner !== undefined) i = partner;
    else if (enders.has(key) && !(key === 'FROM' && fromTakers.has(words[at - 1]?.key ?? ''))) return i;
  }
  return words.length;
}

/** The words between a bracket and its partner, and the text between them. */
export function insideOf({ words, close }: Text, open: number, outer: Span): Span {
  const to = Math.min(close.get(open) ?? outer.to, outer.to);
  const start = words[open]?.end ?? outer.start;
  return { from: open + 1, to, start, end: to < outer.to ? (words[to]?.start ?? outer.end) : outer.end };
}

/** Places of the words at the span's own depth. */
export function topLevel({ words, close }: Text, { from, to }: Pick<Span, 'from' | 'to'>): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at++) {
    places.push(at);
    if (words[at]?.key !== '(') continue;
    const partner = Math.min(close.get(at) ?? to, to);
    at = words[partner]?.key === ')' ? partner : partner - 1;
  }
  return places;
}
