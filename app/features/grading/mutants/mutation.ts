import { isObject, placesIn, valueAt, withValueAt } from '~/engine/sql-ast';
import type { AstPath, Json, JsonObject } from '~/engine/sql-ast';

/** A column as the DDL has it. */
export interface KnownColumn {
  name: string;
  type: string;
  isNullable: boolean;
}

/** What is known of the tables: it makes wrong columns and fan-outs possible that the query's text alone does not suggest. */
export type KnownTables = Readonly<Record<string, { columns: readonly KnownColumn[]; key: readonly string[] }>>;

export interface Mutation {
  /** The whole query with one change. */
  query: JsonObject;
  /** Where it was changed. */
  path: AstPath;
}

/** All ways to make one kind of mistake in a query. Pure: nothing it is given is changed. */
export type Mutate = (query: JsonObject, tables: KnownTables) => Mutation[];

/** At each node of a query, each of the nodes that may stand in its place. */
export function atEachNode(alternatives: (node: JsonObject, surroundings: Surroundings) => readonly Json[]): Mutate {
  return (query, tables) =>
    [...placesIn(query)].flatMap(({ node, path }) =>
      alternatives(node, { query, path, tables }).flatMap(value => changed({ query, path, value })),
    );
}

export interface Surroundings {
  query: JsonObject;
  path: AstPath;
  tables: KnownTables;
}

/** One part of a SELECT that is to be changed, and the SELECT after that. */
export interface SelectChange {
  clause: string;
  select: JsonObject;
}

/** In each SELECT of a query, each of the changes; the path leads to the clause. */
export function inEachSelect(changes: (select: JsonObject, surroundings: Surroundings) => readonly SelectChange[]): Mutate {
  return (query, tables) =>
    [...placesIn(query)]
      .filter(({ node }) => node.type === 'SELECT_NODE')
      .flatMap(({ node, path }) =>
        changes(node, { query, path, tables }).flatMap(({ clause, select }) =>
          changed({ query, path, value: select }).map(mutation => ({ ...mutation, path: [...path, clause] })),
        ),
      );
}

function changed({ query, path, value }: { query: JsonObject; path: AstPath; value: Json }): Mutation[] {
  const next = withValueAt(query, path, value);
  return isObject(next) ? [{ query: next, path }] : [];
}

/** The SELECT a node stands in. */
export function selectAround({ query, path }: Pick<Surroundings, 'query' | 'path'>): JsonObject | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = valueAt(query, path.slice(0, length));
    if (isObject(node) && node.type === 'SELECT_NODE') return node;
  }
  return undefined;
}

/** Whether a node stands directly in an EXISTS or IN: there it does not matter how often a row comes. */
export function isInMembershipTest({ query, path }: Pick<Surroundings, 'query' | 'path'>): boolean {
  const start = path.lastIndexOf('subquery');
  const around = start < 0 ? undefined : valueAt(query, path.slice(0, start));
  return isObject(around) && ['EXISTS', 'NOT_EXISTS', 'ANY'].includes(String(around.subquery_type));
}

/** The list without one item. */
export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, i) => i !== index);
}
