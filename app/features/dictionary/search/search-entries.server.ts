import { polyphonic } from 'pinyin-pro';
import type { Dictionary } from '~/sample-company/dictionary';
import type { Readings } from './pinyin-match';
import type { SearchEntry } from './search';

/** Words that mean the same to whoever searches: `['付款', '支付']`. */
export type Synonyms = readonly (readonly string[])[];

/** Everything that can be looked for, tables before their columns. The readings are made here: their dictionary is too large for a browser. */
export function searchEntries({ tables }: Dictionary, synonyms: Synonyms): SearchEntry[] {
  return tables.flatMap(table => [
    { ...wordsOf(table, synonyms), table: table.name, column: null, values: [] },
    ...table.columns.map(column => ({ ...wordsOf(column, synonyms), table: table.name, column: column.name, values: column.values })),
  ]);
}

function wordsOf({ title, meaning }: Pick<SearchEntry, 'title' | 'meaning'>, synonyms: Synonyms) {
  const texts = new Set([title['zh-CN'], ...otherSayings(title['zh-CN'], synonyms)]);
  return { title, meaning, sayings: [...texts].map(text => ({ text, readings: readingsOf(text) })) };
}

function otherSayings(text: string, synonyms: Synonyms): string[] {
  return synonyms.flatMap(words =>
    words.filter(word => text.includes(word)).flatMap(word => words.map(other => text.replace(word, other))),
  );
}

/** All readings of each character: which one is meant depends on the word, and a person who searches may err too. */
export function readingsOf(text: string): Readings {
  return polyphonic(text, { type: 'array', toneType: 'none', v: true })
    .map(readings => readings.map(reading => (/^[a-z0-9]+$/i.test(reading) ? reading.toLowerCase() : '-')).join('|'))
    .join(' ');
}
