import type { Dictionary } from '~/sample-company/dictionary';
import { sayingsOf } from '~/server/sayings.server';
import type { Synonyms } from '~/server/sayings.server';
import type { SearchEntry } from './search';

/** Everything that can be looked for, tables before their columns. */
export function searchEntries({ tables }: Dictionary, synonyms: Synonyms): SearchEntry[] {
  return tables.flatMap(table => [
    { ...wordsOf(table, synonyms), table: table.name, column: null, values: [] },
    ...table.columns.map(column => ({ ...wordsOf(column, synonyms), table: table.name, column: column.name, values: column.values })),
  ]);
}

function wordsOf({ title, meaning }: Pick<SearchEntry, 'title' | 'meaning'>, synonyms: Synonyms) {
  return { title, meaning, sayings: sayingsOf(title['zh-CN'], synonyms) };
}
