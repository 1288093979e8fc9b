import { topLevel } from './statement-text';
import type { Text } from './statement-text';
import type { Clause, SelectItem } from './query-tree';
import { isName } from './words';
import type { Word } from './words';

/** The entries of a SELECT list. */
export function readItems(text: Text, { from, to }: Pick<Clause, 'from' | 'to'>): SelectItem[] {
  const commas = topLevel(text, { from, to }).filter(at => text.words[at]?.key === ',');
  const starts = [from, ...commas.map(at => at + 1)];
  return starts.flatMap((start, i) => {
    const item = readItem(text, afterDistinct(text.words, start), commas[i] ?? to);
    return item ? [item] : [];
  });
}

function afterDistinct(words: Word[], at: number): number {
  return ['DISTINCT', 'ALL'].includes(words[at]?.key ?? '') ? at + 1 : at;
}

function readItem(text: Text, from: number, to: number): SelectItem | undefined {
  const words = text.words.slice(from, to);
  const [first, second, third] = words;
  if (!first) return undefined;
  if (first.key === '*') return { kind: 'star', of: undefined, without: excluded(words) };
  if (isName(first) && second?.key === '.' && third?.key === '*') return { kind: 'star', of: first.text, without: excluded(words) };
  const { as, body } = nameOf(words);
  const [one, dot, two] = body;
  const start = first.start;
  if (body.length === 1 && isName(one)) return { kind: 'column', of: undefined, name: one.text, as: as ?? one.text, start };
  if (body.length === 3 && dot?.key === '.' && isName(one) && isName(two)) {
    return { kind: 'column', of: one.text, name: two.text, as: as ?? two.text, start };
  }
  const written = body.length > 0 ? text.sql.slice(body[0]?.start, body.at(-1)?.end).replace(/\s+/g, ' ') : '';
  return { kind: 'expression', as, text: written, call: callOf(text, { from: from + words.indexOf(body[0] ?? first), to, body }), start };
}

/** The name an entry has been given, and the rest of it. */
function nameOf(words: Word[]): { as: string | undefined; body: Word[] } {
  const last = words.at(-1);
  const before = words.at(-2);
  if (isName(words[0]) && words[1]?.key === ':' && words[2]?.key !== ':') return { as: words[0].text, body: words.slice(2) };
  if (before?.key === 'AS' && last && (last.kind === 'string' || isName(last))) return { as: last.text, body: words.slice(0, -2) };
  if (last?.key === 'AS') return { as: undefined, body: words.slice(0, -1) };
  if (words.length > 1 && isName(last) && before && endsOperand(before)) return { as: last.text, body: words.slice(0, -1) };
  return { as: undefined, body: words };
}

/** After it, a bare name is an alias. */
function endsOperand(word: Word): boolean {
  return ['number', 'string'].includes(word.kind) || [')', ']', 'END', 'NULL', 'TRUE', 'FALSE'].includes(word.key) || isName(word);
}

/** The function, where the whole entry is one call of it. */
function callOf({ words, close }: Text, { from, to, body }: { from: number; to: number; body: Word[] }): string | undefined {
  if (body[0]?.kind !== 'word' || body[1]?.key !== '(') return undefined;
  const end = close.get(from + 1) ?? to;
  return words[end] === body.at(-1) ? body[0].text.toLowerCase() : undefined;
}

/** `EXCLUDE (a, b)` or `EXCLUDE a`. */
function excluded(words: Word[]): string[] {
  const at = words.findIndex(word => word.key === 'EXCLUDE');
  if (at < 0) return [];
  if (words[at + 1]?.key !== '(') return words.slice(at + 1, at + 2).map(word => word.text);
  const end = words.findIndex((word, i) => i > at && word.key === ')');
  return words.slice(at + 2, end < 0 ? undefined : end).flatMap(word => (isName(word) ? [word.text] : []));
}
