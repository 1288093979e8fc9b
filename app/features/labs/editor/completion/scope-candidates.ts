import { textOf } from '~/i18n/messages';
import { shortType } from '../../schema-tree';
import type { SchemaTable } from '../../schema-tree';
import { messages } from '../messages';
import { columnCandidate, columnsInScope, columnsOfAll, selectAliases } from './column-candidates';
import { joinConditions } from './join-conditions';
import type { Place } from './place';
import { groups } from './proposal';
import type { Asked, Candidate } from './proposal';
import type { Select } from './query-tree';
import { columnNamed, cteColumns, same, sourcesOf, tableColumns, visibleCtes } from './resolve';
import type { ScopeColumn, ScopeSource, Surroundings } from './resolve';
import type { Compared } from './wanted';
import { functionCandidates } from './word-candidates';
import { written } from './words';

interface Scope {
  place: Place;
  around: Surroundings;
  sources: readonly ScopeSource[];
}

/** Sources before the cursor: a join speaks of what stands before it. */
export function until(sources: readonly ScopeSource[], at: number): ScopeSource[] {
  return sources.filter(({ start }) => start < at);
}

function outerSelects(select: Select | undefined): Select[] {
  const parent = select?.query.parent;
  if (!parent) return [];
  // What stands in WITH sees no table of the query it belongs to.
  return 'selects' in parent ? [] : [parent, ...outerSelects(parent)];
}

/** What may stand behind `of.`. */
export function members(of: string, { place, around, sources }: Scope): Candidate[] {
  const outer = outerSelects(place.select).flatMap(select => sourcesOf(select, around));
  const named = [...sources, ...outer].find(({ alias }) => same(alias, of));
  const found = named?.columns ?? columnsNamedAfter(of, { place, around });
  if (named || found.length > 0 || (sources.length > 0 && !awaitsFrom(place.select)))
    return found.map(column => columnCandidate(column, { group: groups.scope }));
  return columnsBehindNewAlias(of, [...around.tables.values()]);
}

/** A query around this one has no FROM yet: its tables are still to be named. */
function awaitsFrom(select: Select | undefined): boolean {
  return outerSelects(select).some(({ sources }) => sources.length === 0);
}

/** `o.` before FROM is written: `o` is most likely a table that begins so, or whose words do (`oi` for `order_items`). */
function columnsBehindNewAlias(alias: string, tables: SchemaTable[]): Candidate[] {
  const letters = alias.toLowerCase();
  const isMeant = ({ name }: SchemaTable) => name.startsWith(letters) || name.replace(/(?<=[a-z])[a-z]+_?/g, '') === letters;
  const meant = tables.filter(isMeant);
  return [...meant, ...tables.filter(table => !meant.includes(table))].flatMap((table, i) =>
    tableColumns(table).map(column => ({
      ...columnCandidate(column, { group: i < meant.length ? groups.guess : groups.farGuess }),
      detail: `${table.name} · ${shortType(column.type ?? '')}`,
    })),
  );
}

/** `orders.` before FROM is written. */
function columnsNamedAfter(of: string, { place, around }: Omit<Scope, 'sources'>): ScopeColumn[] {
  const cte = [...(place.select ? visibleCtes(place.select) : []), ...place.made].find(({ name }) => same(name, of));
  if (cte) return cteColumns(cte, around);
  const table = around.tables.get(of.toLowerCase());
  return table ? tableColumns(table) : [];
}

/** CTEs, tables made above, the sample's tables, and functions that give rows. */
export function relations(
  { select, made }: Place,
  { asked: { tables, locale }, around }: { asked: Asked; around: Surroundings },
): Candidate[] {
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

/** Whole conditions of a join. */
export function joins(sources: readonly ScopeSource[], { locale }: Asked, form: 'bare' | 'with-keyword'): Candidate[] {
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
export function sharedColumns(sources: readonly ScopeSource[]): Candidate[] {
  const [last, others] = [sources.at(-1), sources.slice(0, -1)];
  const keys = new Set(joinConditions(sources).map(({ using }) => using));
  const shared = last?.columns.filter(({ name }) => others.some(({ columns: theirs }) => theirs.some(each => same(each.name, name)))) ?? [];
  return shared.map(column => columnCandidate(column, { group: keys.has(column.name) ? groups.join : groups.scope }));
}

/** The column a value is compared with. */
export function comparedColumn(compared: Compared, { place, around, sources }: Scope): ScopeColumn | undefined {
  const outer = outerSelects(place.select).flatMap(select => sourcesOf(select, around));
  const found = columnNamed(compared, [...sources, ...outer]);
  if (found || sources.length > 0) return found;
  // Before FROM: whichever table has it with values.
  const all = [...around.tables.values()].flatMap(tableColumns);
  return all.find(({ name, schema }) => same(name, compared.name) && (schema?.values?.length ?? 0) > 0);
}

/** Every column that can be named at the place, the likeliest first. */
export function columns(place: Place, { asked, around, sources }: { asked: Asked } & Omit<Scope, 'place'>): Candidate[] {
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
    ...(nothingKnown || awaitsFrom(place.select)
      ? [...columnsOfAll(asked.tables, asked.likely ?? 3), ...asked.tables.map(tableQualifier)]
      : []),
    ...columnsOfOuter(outer),
    ...[...sources, ...outer].flatMap(qualifier),
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

/** A table whose column one means to name before FROM is written. */
function tableQualifier({ name, title, sayings }: SchemaTable): Candidate {
  const insert = `${written(name)}.`;
  return { kind: 'table', label: insert, insert, sayings, detail: '', meaning: title, about: {}, group: groups.qualifier };
}

const aliasClauses: ReadonlySet<string | undefined> = new Set(['select', 'where', 'group', 'having', 'qualify', 'order']);

/** Names that the SELECT list gives, where they may be used. */
export function aliases({ select, clause, from }: Place, { locale }: Asked): Candidate[] {
  if (!select || !aliasClauses.has(clause)) return [];
  const found = selectAliases(select, { before: clause === 'select' ? from : undefined, meaning: textOf(messages, locale).selectAlias });
  // What is ordered by has most often been computed.
  return clause === 'order' ? found.map(candidate => ({ ...candidate, group: groups.scope })) : found;
}
