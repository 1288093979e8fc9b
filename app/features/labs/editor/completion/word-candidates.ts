import type { Locale } from '~/i18n/locale';
import { functionCatalogue } from '../functions/catalogue';
import type { SqlFunction } from '../functions/sql-function';
import { groups } from './proposal';
import type { Candidate } from './proposal';

const popular: ReadonlySet<string> = new Set([
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'round',
  'coalesce',
  'date_trunc',
  'strftime',
  'row_number',
]);

/** Functions with their brackets; where these stand already, only the name. */
export function functionCandidates({ locale, hasBracket }: { locale: Locale; hasBracket: boolean }): Candidate[] {
  return functionCatalogue.map(each => ({
    kind: 'function',
    label: each.name,
    ...(hasBracket ? { insert: each.name } : calling(each)),
    detail: argumentsOf(each),
    meaning: each.meaning[locale],
    about: { sqlFunction: each },
    group: popular.has(each.name) ? groups.popular : groups.function,
  }));
}

function argumentsOf({ name, signature }: SqlFunction): string {
  return signature.slice(name.length);
}

/** The cursor stands where the first argument belongs, or in the window of a function that takes none. */
function calling({ name, signature }: SqlFunction): { insert: string; back: number } {
  if (!signature.includes(' OVER ')) return { insert: `${name}()`, back: 1 };
  return { insert: `${name}() OVER ()`, back: signature.startsWith(`${name}()`) ? 1 : ' OVER ()'.length + 1 };
}

const templates: Readonly<Record<string, { insert: string; back: number }>> = {
  USING: { insert: 'USING ()', back: 1 },
  CAST: { insert: 'CAST( AS )', back: ' AS )'.length },
  EXISTS: { insert: 'EXISTS ()', back: 1 },
  OVER: { insert: 'OVER ()', back: 1 },
  FILTER: { insert: 'FILTER (WHERE )', back: 1 },
  IN: { insert: 'IN ()', back: 1 },
  'NOT IN': { insert: 'NOT IN ()', back: 1 },
  ROLLUP: { insert: 'ROLLUP ()', back: 1 },
  CUBE: { insert: 'CUBE ()', back: 1 },
  'GROUPING SETS': { insert: 'GROUPING SETS ()', back: 1 },
  DATE: { insert: "DATE ''", back: 1 },
  TIMESTAMP: { insert: "TIMESTAMP ''", back: 1 },
};
/** After them a name follows, and is proposed at once. */
const openers = /(?:^|\s)(?:FROM|JOIN|ON|BY|WHERE|AND|SELECT|INTO|DESCRIBE|SUMMARIZE)$/;

export function keywordCandidates(words: readonly string[], { spaceFollows }: { spaceFollows: boolean }): Candidate[] {
  return [...new Set(words)].map(word => ({
    kind: 'keyword',
    label: word,
    ...(templates[word] ?? { insert: openers.test(word) && !spaceFollows ? `${word} ` : word }),
    detail: '',
    meaning: '',
    about: {},
    group: groups.keyword,
  }));
}

export function typeCandidates(names: readonly string[]): Candidate[] {
  return names.map(name => ({ kind: 'type', label: name, insert: name, detail: '', meaning: '', about: {}, group: groups.keyword }));
}
