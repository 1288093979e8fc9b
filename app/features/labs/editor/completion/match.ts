import { asPinyin, findPinyin } from '../../../dictionary/search/pinyin-match';
import type { Saying } from '../../schema-tree';

export interface Wanted {
  /** As typed. */
  text: string;
  lower: string;
  /** The same if it can be pinyin of more than one letter. */
  pinyin: string | undefined;
}

export interface Match {
  /** The lower, the surer. */
  rank: number;
  /** Pairs of places in the name, the end not included: what was typed of it. */
  spans: number[];
}

const ranks = { exact: 0, prefix: 1, wordPrefix: 2, title: 3, initials: 4, pinyin: 5, inside: 6, pinyinInside: 7, scattered: 8 } as const;

export function asWanted(typed: string): Wanted {
  return { text: typed, lower: typed.toLowerCase(), pinyin: typed.length > 1 && !typed.includes('_') ? asPinyin(typed) : undefined };
}

/** More than letters that happen to come in the same order. */
export function isSure(match: Match | undefined): boolean {
  return match !== undefined && match.rank < ranks.scattered;
}

/**
 * How something is found by what was typed: by its name, by what it is called in Chinese or English, or by how the Chinese sounds
 * (`zhifu`, `zfsj` and 支付 all find `paid_at`). With nothing typed everything is found.
 */
export function matchOf({ name, sayings }: { name: string; sayings: readonly Saying[] }, wanted: Wanted): Match | undefined {
  if (wanted.text === '') return { rank: ranks.prefix, spans: [] };
  return [inName(name.toLowerCase(), wanted.lower), inSayings(sayings, wanted)].reduce(better, undefined);
}

function better(a: Match | undefined, b: Match | undefined): Match | undefined {
  if (!a || !b) return a ?? b;
  return b.rank < a.rank ? b : a;
}

function inName(name: string, typed: string): Match | undefined {
  if (name.startsWith(typed)) return { rank: name === typed ? ranks.exact : ranks.prefix, spans: [0, typed.length] };
  const word = wordStarts(name).find(start => name.startsWith(typed, start));
  if (word !== undefined) return { rank: ranks.wordPrefix, spans: [word, word + typed.length] };
  const initials = initialSpans(name, typed);
  if (initials) return { rank: ranks.initials, spans: initials };
  if (typed.length < 3) return undefined;
  const inside = name.indexOf(typed);
  if (inside >= 0) return { rank: ranks.inside, spans: [inside, inside + typed.length] };
  const scattered = scatteredSpans(name, typed);
  return scattered && { rank: ranks.scattered, spans: scattered };
}

/** Where a word of the name begins, the first aside. */
function wordStarts(name: string): number[] {
  return [...name.matchAll(/[_.\s]+(?=[^_.\s])/g)].map(found => found.index + found[0].length);
}

/** `oi` for `order_items`, `pamt` is no initials. */
function initialSpans(name: string, typed: string): number[] | undefined {
  const starts = [0, ...wordStarts(name)];
  if (typed.length < 2 || typed.length > starts.length) return undefined;
  const taken = starts.slice(0, typed.length);
  return taken.every((start, i) => name[start] === typed[i]) ? taken.flatMap(start => [start, start + 1]) : undefined;
}

/** The typed letters in their order, the first of them at the beginning of a word: `pdat` for `paid_at`. */
function scatteredSpans(name: string, typed: string): number[] | undefined {
  for (const start of [0, ...wordStarts(name)]) {
    if (name[start] !== typed[0]) continue;
    const spans: number[] = [];
    let at = start;
    for (const letter of typed) {
      const found = name.indexOf(letter, at);
      if (found < 0) break;
      spans.push(found, found + 1);
      at = found + 1;
    }
    // Letters too far apart are chance.
    if (spans.length === typed.length * 2 && at - start <= typed.length * 2 + 2) return spans;
  }
  return undefined;
}

function inSayings(sayings: readonly Saying[], { lower, pinyin }: Wanted): Match | undefined {
  const found = sayings.map(({ text, readings }): Match | undefined => {
    const at = text.toLowerCase().indexOf(lower);
    // A letter or two of an English title say nothing.
    if (at >= 0 && (/[^a-z0-9_\s]/.test(lower) || lower.length > 2)) return { rank: ranks.title, spans: [] };
    const span = pinyin === undefined ? undefined : findPinyin(readings, pinyin);
    return span && { rank: span.start === 0 ? ranks.pinyin : ranks.pinyinInside, spans: [] };
  });
  return found.reduce(better, undefined);
}
