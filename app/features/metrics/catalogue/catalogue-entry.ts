import { asPinyin, findPinyin } from '~/features/dictionary/search/pinyin-match';
import type { Readings } from '~/features/dictionary/search/pinyin-match';
import type { Localized } from '~/i18n/locale';
import type { MetricDefinition } from '../metric-definition';

/** A metric as the catalogue lists it. Safe to return from a loader. */
export interface CatalogueEntry extends Pick<MetricDefinition, 'id' | 'standing' | 'title' | 'meaning' | 'format' | 'unit' | 'owner'> {
  /** The tables it reads. */
  tables: string[];
  /** How the Chinese title sounds, then the same with other words for its parts. */
  sayings: { text: string; readings: Readings }[];
  /** The latest matured month with a value, and the month before. */
  latest: { period: string; value: number; before: number | null } | undefined;
  /** The last twelve matured months, oldest first; null where there is no value. */
  months: (number | null)[];
  /** Whether a goal is bound to it. */
  bound: boolean;
  /** Whether a lesson or a lab teaches it. */
  taught: boolean;
}

export type Standing = CatalogueEntry['standing'];

export interface CatalogueQuery {
  text: string;
  standing: Standing | undefined;
}

/** The metrics that a reader looks for, in the order given. */
export function searchCatalogue(entries: readonly CatalogueEntry[], { text, standing }: CatalogueQuery): CatalogueEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(entry => (!standing || entry.standing === standing) && words.every(word => mentions(entry, word)));
}

function mentions({ id, title, meaning, owner, tables, sayings }: CatalogueEntry, word: string): boolean {
  const texts = [id, ...[title, meaning, owner].flatMap(each => Object.values(each)), ...tables, ...sayings.map(saying => saying.text)];
  if (texts.some(each => each.toLowerCase().includes(word))) return true;
  const typed = asPinyin(word);
  // One letter begins too many syllables to say anything.
  return typed !== undefined && typed.length > 1 && sayings.some(({ readings }) => findPinyin(readings, typed) !== undefined);
}

interface Group {
  owner: Localized;
  entries: CatalogueEntry[];
}

/** By the team that answers for the definition: the teams of goals first, then in the order met; within a team metrics of goals first. */
export function groupByOwner(entries: readonly CatalogueEntry[]): Group[] {
  const groups = new Map<string, Group>();
  const goalsFirst = entries.toSorted((a, b) => Number(b.standing === 'goal') - Number(a.standing === 'goal'));
  for (const entry of goalsFirst) {
    const group = groups.get(entry.owner['zh-CN']);
    if (group) group.entries.push(entry);
    else groups.set(entry.owner['zh-CN'], { owner: entry.owner, entries: [entry] });
  }
  return [...groups.values()];
}
