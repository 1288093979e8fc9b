import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { SchemaTable } from '../../schema-tree';
import { functionNamed } from '../functions/catalogue';
import { messages } from '../messages';
import { columnCandidate, columnsInScope, columnsOfAll, selectAliases, valueCandidates } from './column-candidates';
import { joinConditions } from './join-conditions';
import { afterOperand, afterRelation, beforeOperand, intervalUnits, queryStarts, statementStarts, typeNames } from './keywords';
import { asWanted, matchOf } from './match';
import type { Wanted as Typed } from './match';
import { placeAt } from './place';
import type { Compared, Place } from './place';
import { groups } from './proposal';
import type { Candidate, Proposal } from './proposal';
import type { Select } from './query-tree';
import { columnNamed, cteColumns, same, sourcesOf, tableColumns, visibleCtes } from './resolve';
import type { ScopeColumn, ScopeSource, Surroundings } from './resolve';
import { functionCandidates, keywordCandidates, typeCandidates } from './word-candidates';
import { written } from './words';

export interface Asked {
  sql: string;
  at: number;
  /** Those the lab is about first. */
  tables: readonly SchemaTable[];
  /** How many of them the lab is about. */
  likely?: number;
  locale: Locale;
  /** Asked for with a key, not merely by typing. */
  explicit: boolean;
}

export interface Proposed {
  /** What the proposals take the place of begins here, and ends at the cursor. */
  from: number;
  /** Best first; may be empty. */
  proposals: Proposal[];
}

/** More than anybody scrolls through. */
const mostShown = 80;

/** What may be written at a place of a text, finished or not. Undefined where nothing should pop up. */
export function propose(asked: Asked): Proposed | undefined {
  const place = placeAt(asked.sql, asked.at);
  if (!asked.explicit && !speaksUp(place)) return undefined;
  const typed = asWanted(place.typed);
  const found = candidatesAt(place, asked).flatMap((candidate, order) => scored(candidate, { typed, order }));
  const best = found.toSorted((a, b) => a.rank - b.rank || a.candidate.group - b.candidate.group || a.order - b.order);
  const proposals = distinct(best.map(({ candidate, spans }) => finished(candidate, spans))).slice(0, mostShown);
  return proposals.length > 0 ? { from: place.from, proposals } : undefined;
}

/** Without being asked the editor proposes a word somebody has begun, and names where nothing but a name can stand. */
function speaksUp({ wanted, typed, before }: Place): boolean {
  switch (wanted.kind) {
    case 'nothing':
      return false;
    case 'member':
    case 'relation':
    case 'using':
    case 'value':
      return true;
    case 'operand':
      return typed !== '' || (wanted.condition && before.at(-1)?.key === 'ON');
    // A letter here is most likely an alias.
    case 'after-relation':
    case 'after-operand':
      return typed.length > 1;
    default:
      return typed !== '';
  }
}

function scored(candidate: Candidate, { typed, order }: { typed: Typed; order: number }) {
  const { label, name = label, sayings = [], group } = candidate;
  const match = matchOf({ name, sayings }, typed);
  // Keywords are known by how they begin.
  if (!match || (group === groups.keyword && match.rank > 1)) return [];
  const offset = label.indexOf(name);
  return [{ candidate, order, rank: match.rank, spans: offset > 0 ? match.spans.map(at => at + offset) : match.spans }];
}

function finished({ kind, label, insert, back = 0, detail, meaning, about }: Candidate, spans: number[]): Proposal {
  return { kind, label, insert, back, detail, meaning, spans, about };
}

function distinct(proposals: Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ label, insert }) => !seen.has(`${label}\n${insert}`) && seen.add(`${label}\n${insert}`));
}

function candidatesAt(place: Place, asked: Asked): Candidate[] {
  const { wanted } = place;
  const around = surroundings(place, asked);
  const sources = place.select ? sourcesOf(place.select, around) : [];
  const spaceFollows = /^\s/.test(asked.sql.slice(asked.at, asked.at + 1));
  const keywords = (words: readonly string[]) => keywordCandidates(words, { spaceFollows });
  switch (wanted.kind) {
    case 'nothing':
      return [];
    case 'start':
      return keywords(wanted.inBracket ? queryStarts : statementStarts);
    case 'keywords':
      return keywords(wanted.words);
    case 'type':
      return typeCandidates(typeNames);
    case 'interval-unit':
      return keywords(intervalUnits);
    case 'member':
      return members(wanted.of, { place, around, sources });
    case 'relation':
      return relations(place, { asked, around });
    case 'using':
      return sharedColumns(until(sources, place.from));
    case 'value':
      return valueCandidates(comparedColumn(wanted.compared, { place, around, sources }), wanted.isOpen ? 'open' : 'closed');
    case 'after-relation':
      return [
        ...(wanted.needsCondition ? joins(until(sources, place.from), asked, 'with-keyword') : []),
        ...keywords(afterRelation(wanted.needsCondition)),
      ];
    case 'after-operand':
      return keywords(afterOperand({ ...place, called: calledAt(place) }));
    case 'operand': {
      const { clause, before } = place;
      return [
        ...(wanted.condition ? joins(until(sources, place.from), asked, 'bare') : []),
        ...(wanted.compared ? valueCandidates(comparedColumn(wanted.compared, { place, around, sources }), 'with-quotes') : []),
        ...columns(place, { asked, around, sources }),
        ...aliases(place, asked),
        ...functionCandidates({ locale: asked.locale, hasBracket: asked.sql.startsWith('(', asked.at) }),
        ...keywords(beforeOperand({ clause, before, called: wanted.called })),
      ];
    }
  }
}

function calledAt({ before }: Place): string | undefined {
  let depth = 0;
  for (let at = before.length - 1; at > 0; at--) {
    if (before[at]?.key === ')') depth++;
    if (before[at]?.key === '(' && depth-- === 0) return before[at - 1]?.kind === 'word' ? before[at - 1]?.text.toLowerCase() : '';
  }
  return undefined;
}

function surroundings({ made }: Place, { tables }: Asked): Surroundings {
  return {
    tables: new Map(tables.map(table => [table.name.toLowerCase(), table])),
    made,
    typeOf: call => functionNamed(call)?.returns,
    outputs: new Map(),
  };
}

interface Scope {
  place: Place;
  around: Surroundings;
  sources: readonly ScopeSource[];
}

/** Sources before the cursor: a join speaks of what stands before it. */
function until(sources: readonly ScopeSource[], at: number): ScopeSource[] {
  return sources.filter(({ start }) => start < at);
}

function outerSelects(select: Select | undefined): Select[] {
  const parent = select?.query.parent;
  if (!parent) return [];
  // What stands in WITH sees no table of the query it belongs to.
  return 'selects' in parent ? [] : [parent, ...outerSelects(parent)];
}

function members(of: string, { place, around, sources }: Scope): Candidate[] {
  const outer = outerSelects(place.select).flatMap(select => sourcesOf(select, around));
  const found = [...sources, ...outer].find(({ alias }) => same(alias, of))?.columns ?? columnsNamedAfter(of, { place, around });
  return found.map(column => columnCandidate(column, { group: groups.scope }));
}

/** `orders.` before FROM is written. */
function columnsNamedAfter(of: string, { place, around }: Omit<Scope, 'sources'>): ScopeColumn[] {
  const cte = [...(place.select ? visibleCtes(place.select) : []), ...place.made].find(({ name }) => same(name, of));
  if (cte) return cteColumns(cte, around);
  const table = around.tables.get(of.toLowerCase());
  return table ? tableColumns(table) : [];
}

function relations({ select, made }: Place, { asked: { tables, locale }, around }: { asked: Asked; around: Surroundings }): Candidate[] {
  const t = textOf(messages, locale);
  const named = [
    ...(select ? visibleCtes(select).map(cte => ({ cte, meaning: t.cte })) : []),
    ...made.map(cte => ({ cte, meaning: t.madeTable })),
  ].map(({ cte, meaning }): Candidate => {
    const text = cteColumns(cte, around).map(column => column.name);
    return {
      kind: 'table',
      label: written(cte.name),
      insert: written(cte.name),
      detail: '',
      meaning,
      about: { text: text.join(', ') },
      group: groups.scope,
    };
  });
  const known = tables.map(({ name, title, meaning, sayings, rows }): Candidate => {
    const detail = rows === undefined ? '' : t.rows(rows.toLocaleString('en'));
    return {
      kind: 'table',
      label: written(name),
      insert: written(name),
      detail,
      meaning: title,
      sayings,
      about: { text: meaning },
      group: groups.alias,
    };
  });
  const functions = functionCandidates({ locale, hasBracket: false }).filter(({ label }) =>
    ['range', 'generate_series', 'unnest'].includes(label),
  );
  return [...named, ...known, ...functions];
}

function joins(sources: readonly ScopeSource[], { locale }: Asked, form: 'bare' | 'with-keyword'): Candidate[] {
  const t = textOf(messages, locale);
  return joinConditions(sources).flatMap(({ text, using, key }): Candidate[] => {
    const plain = { kind: 'join', detail: '', meaning: t.joinBy(key), about: {}, group: groups.join } as const;
    if (form === 'bare') return [{ ...plain, label: text, insert: text }];
    const on = `ON ${text}`;
    const short = using === undefined ? undefined : `USING (${written(using)})`;
    return [{ ...plain, label: on, insert: on }, ...(short ? [{ ...plain, label: short, insert: short }] : [])];
  });
}

/** Names that the last table and one before it both have; those that are keys of the same thing first. */
function sharedColumns(sources: readonly ScopeSource[]): Candidate[] {
  const [last, others] = [sources.at(-1), sources.slice(0, -1)];
  const keys = new Set(joinConditions(sources).map(({ using }) => using));
  const shared = last?.columns.filter(({ name }) => others.some(({ columns: theirs }) => theirs.some(each => same(each.name, name)))) ?? [];
  return shared.map(column => columnCandidate(column, { group: keys.has(column.name) ? groups.join : groups.scope }));
}

function comparedColumn(compared: Compared, { place, around, sources }: Scope): ScopeColumn | undefined {
  const outer = outerSelects(place.select).flatMap(select => sourcesOf(select, around));
  const found = columnNamed(compared, [...sources, ...outer]);
  if (found || sources.length > 0) return found;
  // Before FROM: whichever table has it with values.
  const all = [...around.tables.values()].flatMap(tableColumns);
  return all.find(({ name, schema }) => same(name, compared.name) && (schema?.values?.length ?? 0) > 0);
}

function columns(place: Place, { asked, around, sources }: { asked: Asked } & Omit<Scope, 'place'>): Candidate[] {
  const known = columnsInScope(sources, groups.scope);
  const outer = outerSelects(place.select).flatMap(select => sourcesOf(select, around));
  const nothingKnown = known.length === 0 && place.clause !== 'limit';
  const ctes =
    nothingKnown && place.select
      ? visibleCtes(place.select).map(cte => ({ alias: cte.name, columns: cteColumns(cte, around), table: undefined, start: 0, using: [] }))
      : [];
  return [
    ...known,
    ...columnsInScope(ctes, groups.alias),
    ...(nothingKnown ? columnsOfAll(asked.tables, asked.likely ?? 3) : []),
    ...columnsOfOuter(outer),
    ...(sources.length > 1 || outer.length > 0 ? [...sources, ...outer].flatMap(qualifier) : []),
  ];
}

/** A sub-query may use the columns of the query around it; with their table, as they are easily mistaken for its own. */
function columnsOfOuter(outer: readonly ScopeSource[]): Candidate[] {
  return outer.flatMap(({ alias, columns: theirs }) =>
    theirs.map(column => columnCandidate(column, { group: groups.farGuess, of: alias })),
  );
}

function qualifier({ alias, table }: ScopeSource): Candidate[] {
  if (alias === '') return [];
  const insert = `${written(alias)}.`;
  return [
    {
      kind: 'table',
      label: insert,
      insert,
      detail: table && !same(table.name, alias) ? table.name : '',
      meaning: table?.title ?? '',
      about: {},
      group: groups.qualifier,
    },
  ];
}

const aliasClauses: ReadonlySet<string | undefined> = new Set(['select', 'where', 'group', 'having', 'qualify', 'order']);

function aliases({ select, clause, from }: Place, { locale }: Asked): Candidate[] {
  if (!select || !aliasClauses.has(clause)) return [];
  const found = selectAliases(select, { before: clause === 'select' ? from : undefined, meaning: textOf(messages, locale).selectAlias });
  // What is ordered by has most often been computed.
  return clause === 'order' ? found.map(candidate => ({ ...candidate, group: groups.scope })) : found;
}
