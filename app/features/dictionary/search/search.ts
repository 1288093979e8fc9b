import { locales } from '~/i18n/locale';
import type { Locale, Localized } from '~/i18n/locale';
import type { TableName } from '~/sample-company/tables';
import { asPinyin, findPinyin } from './pinyin-match';
import type { Readings } from './pinyin-match';

/** A table or a column as it can be looked for. */
export interface SearchEntry {
  table: TableName;
  /** null for the table itself. */
  column: string | null;
  title: Localized;
  meaning: Localized;
  /** The values a column takes, with what they mean. */
  values: readonly { value: string; meaning: Localized }[];
  /** The Chinese title first, then the same with other words for its parts. */
  sayings: readonly { text: string; readings: Readings }[];
}

/** Where the text was found: `label` is the SQL name, `alias` another way to say the title, `mention` its meaning or a value. */
export interface Found {
  where: 'label' | 'title' | 'alias' | 'mention';
  text: string;
  /** In UTF-16 units of `text`, the end not included. */
  start: number;
  end: number;
}

export interface Hit {
  entry: SearchEntry;
  found: Found;
}

/** The better, the earlier. */
const ranks = ['exact', 'prefix', 'inside', 'pinyin-exact', 'pinyin-prefix', 'pinyin-inside', 'mention'] as const;
type Rank = (typeof ranks)[number];
type Match = Found & { rank: Rank };

/** The SQL name, of a column with its table: `orders.paid_at`. */
export function labelOf({ table, column }: Pick<SearchEntry, 'table' | 'column'>): string {
  return column === null ? table : `${table}.${column}`;
}

/**
 * What the text finds, best first, and where, if possible in the reader's language: equal before beginning before containing, then pinyin, then what only mentions it; among equals tables
 * before columns, and otherwise the order given. Nothing for an empty text.
 */
export function searchDictionary(entries: readonly SearchEntry[], { text, locale }: { text: string; locale: Locale }): Hit[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const languages = locales.toSorted((a, b) => Number(b === locale) - Number(a === locale));
  const matched = entries.flatMap(entry => {
    const match = bestMatch(entry, { wanted, languages });
    return match ? [{ entry, match }] : [];
  });
  const place = ({ entry, match }: (typeof matched)[number]) => ranks.indexOf(match.rank) * 2 + (entry.column === null ? 0 : 1);
  return matched
    .toSorted((a, b) => place(a) - place(b))
    .map(({ entry, match: { where, text: found, start, end } }) => ({ entry, found: { where, text: found, start, end } }));
}

interface Wanted {
  wanted: string;
  /** The reader's first. */
  languages: readonly Locale[];
}

function bestMatch(entry: SearchEntry, { wanted, languages }: Wanted): Match | undefined {
  const matches = [...inLabel(entry, wanted), ...inTitles(entry, { wanted, languages }), ...inPinyin(entry, wanted)];
  const [best] = matches.toSorted((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank));
  return best ?? inMentions(entry, { wanted, languages });
}

/** A column is found by its own name; by its table's too where the text says both (`orders.p`). Spaces stand for underscores. */
function inLabel(entry: SearchEntry, wanted: string): Match[] {
  const text = labelOf(entry);
  const offset = entry.column === null || wanted.includes('.') ? 0 : entry.table.length + 1;
  const match = literal(text.slice(offset), wanted.replace(/\s+/g, '_'));
  return match ? [{ where: 'label', text, rank: match.rank, start: match.start + offset, end: match.end + offset }] : [];
}

function inTitles({ title, sayings }: SearchEntry, { wanted, languages }: Wanted): Match[] {
  const texts = [
    ...languages.map(locale => ({ where: 'title', text: title[locale] }) as const),
    ...sayings.slice(1).map(({ text }) => ({ where: 'alias', text }) as const),
  ];
  return texts.flatMap(place => {
    const match = literal(place.text, wanted);
    return match ? [{ ...place, ...match }] : [];
  });
}

function inPinyin({ sayings }: SearchEntry, wanted: string): Match[] {
  const typed = asPinyin(wanted);
  if (typed === undefined) return [];
  return sayings.flatMap(({ text, readings }, index) => {
    const span = findPinyin(readings, typed);
    // One letter begins too many syllables to say anything, except as the first.
    if (!span || (typed.length === 1 && span.start > 0)) return [];
    const characters = [...text];
    const start = characters.slice(0, span.start).join('').length;
    const end = characters.slice(0, span.end).join('').length;
    const rank = start > 0 ? 'pinyin-inside' : end < text.length ? 'pinyin-prefix' : 'pinyin-exact';
    return [{ where: index === 0 ? 'title' : 'alias', text, rank, start, end } as const];
  });
}

function inMentions({ meaning, values }: SearchEntry, { wanted, languages }: Wanted): Match | undefined {
  const said = languages.flatMap(locale => [meaning[locale], ...values.map(each => `${each.value} ${each.meaning[locale]}`)]);
  for (const text of said) {
    const match = literal(text, wanted);
    if (match) return { where: 'mention', text, rank: 'mention', start: match.start, end: match.end };
  }
  return undefined;
}

function literal(text: string, wanted: string): { rank: Rank; start: number; end: number } | undefined {
  const start = text.toLowerCase().indexOf(wanted);
  if (start < 0) return undefined;
  const end = start + wanted.length;
  return { rank: start > 0 ? 'inside' : end < text.length ? 'prefix' : 'exact', start, end };
}
