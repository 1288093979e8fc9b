import type { Localized } from '~/i18n/locale';

/** What a term is found by. */
export interface Findable {
  term: Localized;
  also: string[];
  definition: Localized;
  /** Of the Chinese names: whole syllables joined (`fugoulv`), and their first letters (`fgl`). */
  pinyin: { whole: string; initials: string }[];
}

/**
 * The terms a person means, the best first: by the start of a word, then inside it, then by pinyin, then by what the definition says. Everything for
 * nothing typed.
 */
export function findTerms<T extends Findable>(terms: readonly T[], typed: string): T[] {
  const wish = plain(typed);
  if (wish === '') return [...terms];
  return terms
    .map(term => ({ term, rank: rankOf(term, wish) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ term }) => term);
}

function rankOf({ term, also, definition, pinyin }: Findable, wish: string): number | undefined {
  const names = [term['zh-CN'], term.en, ...also].map(plain);
  const ranks = [
    names.some(name => name.startsWith(wish)),
    names.some(name => name.includes(wish)),
    pinyin.some(({ initials, whole }) => initials.startsWith(wish) || whole.startsWith(wish)),
    pinyin.some(({ whole }) => whole.includes(wish)),
    [definition['zh-CN'], definition.en].map(plain).some(text => text.includes(wish)),
  ];
  const first = ranks.indexOf(true);
  return first < 0 ? undefined : first;
}

/** Case, spaces, hyphens and accents do not matter. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s\-_'’·]/g, '');
}
