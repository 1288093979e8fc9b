import { placeAt } from '../editor/completion/place';
import type { Select } from '../editor/completion/query-tree';
import { sourcesOf, visibleCtes } from '../editor/completion/resolve';
import type { ScopeSource, Surroundings } from '../editor/completion/resolve';
import { wordsOf } from '../editor/completion/words';
import type { Word } from '../editor/completion/words';
import type { SchemaTable } from '../schema-tree';
import type { Mistake } from './mistake';

/** A statement that failed, as the rules look at it. Offsets and indexes are those of the statement. */
export interface Scene {
  sql: string;
  words: Word[];
  mistake: Mistake;
  /** Index of the word the engine points at, the number of words for the end; undefined where it points nowhere. */
  place: number | undefined;
  tables: readonly SchemaTable[];
}

export interface SceneFacts {
  sql: string;
  mistake: Mistake;
  /** Offset the engine points at. */
  offset: number | undefined;
  tables: readonly SchemaTable[];
}

export function sceneOf({ sql, mistake, offset, tables }: SceneFacts): Scene {
  const words = wordsOf(sql);
  return { sql, words, mistake, tables, place: placeOf({ sql, words, mistake, offset }) };
}

/** The end is the place of a statement that stops too early. Elsewhere the word at the offset, or the next one. */
function placeOf({ words, mistake, offset }: Omit<SceneFacts, 'tables'> & { words: Word[] }): number | undefined {
  if (offset === undefined) return mistake.kind === 'syntax' && mistake.near === undefined ? words.length : undefined;
  const at = words.findIndex(word => word.end > offset);
  return at < 0 ? words.length : at;
}

/** The capitals of a bare word or a symbol; empty for texts, quoted names and beyond the ends. */
export function keyAt({ words }: Pick<Scene, 'words'>, index: number): string {
  return words[index]?.key ?? '';
}

export function textAt({ words }: Pick<Scene, 'words'>, index: number): string {
  return words[index]?.text ?? '';
}

/** The text from one word to another, both included. */
export function slice({ sql, words }: Pick<Scene, 'sql' | 'words'>, from: number, to: number): string {
  return sql.slice(words[from]?.start ?? sql.length, words[to]?.end ?? sql.length);
}

/** Where a word begins; the end of the last word beyond the last. */
export function startOf({ words }: Pick<Scene, 'words'>, index: number): number {
  return words[index]?.start ?? words.at(-1)?.end ?? 0;
}

export function endOf({ words }: Pick<Scene, 'words'>, index: number): number {
  return words[index]?.end ?? words.at(-1)?.end ?? 0;
}

/** The bracket around a word, as the indexes of both; `close` is the number of words where it is not closed. */
export function bracketAround({ words }: Pick<Scene, 'words'>, index: number): { open: number; close: number } | undefined {
  let depth = 0;
  for (let at = index - 1; at >= 0; at--) {
    if (words[at]?.key === ')') depth++;
    if (words[at]?.key === '(' && depth-- === 0) return { open: at, close: closingOf({ words }, at) };
  }
  return undefined;
}

export function closingOf({ words }: Pick<Scene, 'words'>, open: number): number {
  let depth = 0;
  for (let at = open; at < words.length; at++) {
    if (words[at]?.key === '(') depth++;
    if (words[at]?.key === ')' && --depth === 0) return at;
  }
  return words.length;
}

export function openingOf({ words }: Pick<Scene, 'words'>, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (words[at]?.key === ')') depth++;
    if (words[at]?.key === '(' && --depth === 0) return at;
  }
  return undefined;
}

export interface Scope {
  select: Select | undefined;
  /** What FROM holds at this place, under the names it has there. */
  sources: ScopeSource[];
  /** Names of the CTEs that could be read here. */
  ctes: string[];
}

/** What can be named at a place of the statement. */
export function scopeAt({ sql, words, tables }: Pick<Scene, 'sql' | 'words' | 'tables'>, index: number): Scope {
  const { select } = placeAt(sql, startOf({ words }, index));
  if (!select) return { select, sources: [], ctes: [] };
  const around: Surroundings = {
    tables: new Map(tables.map(table => [table.name, table])),
    made: [],
    typeOf: () => undefined,
    outputs: new Map(),
  };
  return { select, sources: sourcesOf(select, around), ctes: visibleCtes(select).map(cte => cte.name) };
}
