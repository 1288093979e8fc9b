import type { SchemaColumn, SchemaTable } from '../../schema-tree';
import type { Cte, Query, Select, SelectItem, Source } from './query-tree';

/** A column as it can be named at some place of a query. */
export interface ScopeColumn {
  name: string;
  type: string | undefined;
  /** Of the sample's tables; undefined for what the query itself computes. */
  schema: SchemaColumn | undefined;
  /** The table and column it is a copy of, however many sub-queries lie between. */
  origin: { table: string; column: string } | undefined;
  /** What computes it, as written. */
  formula: string | undefined;
}

/** A table, CTE or sub-query at some place of a query, under the name it has there. */
export interface ScopeSource {
  alias: string;
  columns: ScopeColumn[];
  /** The sample's table, if it is one itself. */
  table: SchemaTable | undefined;
  start: number;
  using: string[];
}

export interface Surroundings {
  /** By name in small letters. */
  tables: ReadonlyMap<string, SchemaTable>;
  /** Tables and views that earlier statements of the text make. */
  made: readonly Cte[];
  /** The type a function returns, where it always returns the same. */
  typeOf(call: string): string | undefined;
  /** What has been found out so far: many ask for the same query's columns. */
  outputs: Map<Query, ScopeColumn[]>;
}

/** What a query in FROM is made of; a table nobody knows has no columns. */
export function sourcesOf(select: Select, around: Surroundings, seen: readonly Query[] = []): ScopeSource[] {
  return select.sources.map(source => ({
    alias: source.alias,
    ...contentOf(source, { select, around, seen }),
    start: source.start,
    using: source.using.map(name => name.toLowerCase()),
  }));
}

interface Looking {
  select: Select;
  around: Surroundings;
  /** Queries being resolved: one that needs itself is recursive, and tells nothing new. */
  seen: readonly Query[];
}

function contentOf({ of, columns }: Source, { select, around, seen }: Looking): Pick<ScopeSource, 'columns' | 'table'> {
  switch (of.kind) {
    case 'unknown':
      return { columns: columns.map(computed), table: undefined };
    case 'query':
      return { columns: renamed(outputOf(of.query, around, seen), columns), table: undefined };
    case 'table': {
      const cte = visibleCtes(select).find(each => same(each.name, of.name)) ?? around.made.find(each => same(each.name, of.name));
      if (cte) return { columns: renamed(cteColumns(cte, around, seen), columns), table: undefined };
      const table = around.tables.get(of.name.toLowerCase());
      return { columns: renamed(table ? tableColumns(table) : [], columns), table };
    }
  }
}

export function cteColumns(cte: Cte, around: Surroundings, seen: readonly Query[] = []): ScopeColumn[] {
  return renamed(outputOf(cte.query, around, seen), cte.columns);
}

export function tableColumns(table: SchemaTable): ScopeColumn[] {
  return table.columns.map(column => ({
    name: column.name,
    type: column.type,
    schema: column,
    origin: { table: table.name, column: column.name },
    formula: undefined,
  }));
}

/** The CTEs a SELECT may read, nearest first. */
export function visibleCtes(select: Select): Cte[] {
  return ctesFrom(select.query, undefined);
}

/** One CTE sees those before it, and itself. */
function ctesFrom(query: Query, within: Query | undefined): Cte[] {
  const own = within ? query.ctes.findIndex(cte => cte.query === within) + 1 : query.ctes.length;
  const { parent } = query;
  const outer = !parent ? [] : 'selects' in parent ? ctesFrom(parent, query) : ctesFrom(parent.query, undefined);
  return [...query.ctes.slice(0, own).toReversed(), ...outer];
}

/** The columns a query gives. */
function outputOf(query: Query, around: Surroundings, seen: readonly Query[] = []): ScopeColumn[] {
  const known = around.outputs.get(query);
  if (known || seen.includes(query)) return known ?? [];
  const columns = readOutput(query, around, [...seen, query]);
  around.outputs.set(query, columns);
  return columns;
}

function readOutput({ selects: [select] }: Query, around: Surroundings, seen: readonly Query[]): ScopeColumn[] {
  if (!select) return [];
  const [inner] = select.children;
  // A query in brackets of its own.
  if (select.clauses.length === 0 && inner) return outputOf(inner, around, seen);
  const sources = sourcesOf(select, around, seen);
  if (!select.clauses.some(clause => clause.name === 'select')) return allColumns(sources);
  return select.items.flatMap(item => itemColumns(item, sources, around));
}

function itemColumns(item: SelectItem, sources: readonly ScopeSource[], around: Surroundings): ScopeColumn[] {
  switch (item.kind) {
    case 'star': {
      const { of } = item;
      const named =
        of === undefined ? allColumns(sources) : sources.filter(({ alias }) => same(alias, of)).flatMap(({ columns }) => columns);
      return named.filter(column => !item.without.some(name => same(name, column.name)));
    }
    case 'column': {
      const found = columnNamed(item, sources);
      return [found ? { ...found, name: item.as } : computed(item.as)];
    }
    case 'expression':
      return [{ ...computed(item.as ?? ''), type: item.call && around.typeOf(item.call), formula: item.text }];
  }
}

export function columnNamed(
  { of, name }: { of: string | undefined; name: string },
  sources: readonly ScopeSource[],
): ScopeColumn | undefined {
  const meant = of === undefined ? sources : sources.filter(({ alias }) => same(alias, of));
  return meant.flatMap(({ columns }) => columns).find(column => same(column.name, name));
}

/** What `*` stands for: columns that USING joined stand once. */
function allColumns(sources: readonly ScopeSource[]): ScopeColumn[] {
  return sources.flatMap(({ columns, using }) => columns.filter(({ name }) => !using.includes(name.toLowerCase())));
}

/** What has no name then cannot be named. */
function renamed(columns: ScopeColumn[], names: readonly string[]): ScopeColumn[] {
  if (columns.length === 0) return names.map(computed);
  return columns.map((column, i) => ({ ...column, name: names[i] ?? column.name })).filter(({ name }) => name !== '');
}

function computed(name: string): ScopeColumn {
  return { name, type: undefined, schema: undefined, origin: undefined, formula: undefined };
}

export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
