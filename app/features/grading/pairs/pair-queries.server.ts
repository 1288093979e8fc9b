import type { ResultLimits, SandboxOutcome } from '~/engine/outcome';
import type { Cell, Column, QueryResult } from '~/engine/query-result';
import { parseSql, writeSql } from '~/engine/sql-ast.server';
import type { JsonObject } from '~/engine/sql-ast';
import type { SchemaModel } from '../schema/schema-model';
import { alwaysQuoted } from '../schema/world-text';
import { forAllWorlds, forWorld, worldColumn, worldsTable } from './batch-query';
import type { ExpectedRows } from './judge-rows';
import { withSortKeys } from './order-keys';
import type { SortedQuery } from './order-keys';

export const singleLimits: ResultLimits = { rows: 20_000, columns: 200, cell: 20_000, size: 4_000_000, whenTooManyRows: 'refuse' };
export const batchLimits: ResultLimits = { rows: 60_000, columns: 250, cell: 20_000, size: 12_000_000, whenTooManyRows: 'refuse' };

/** One of the two queries, ready to be run on a world or on many at once. */
export interface PreparedQuery {
  sql: string;
  /** Missing when the text cannot be read as a tree: then it runs on one world at a time, and its order stands as it comes. */
  tree: JsonObject | undefined;
  columns: Column[];
  sorted: SortedQuery | undefined;
  /** The widened query on one world; for the reference. */
  sortedSql: string | undefined;
  /** The query on all worlds of a batch; missing when it cannot be put so. */
  batchSql: string | undefined;
  /** The query on the first so many worlds of a batch, one after the other in one statement; slower, but for queries of any kind. */
  chainSql: ((worlds: number) => string) | undefined;
}

/** @param columns of the query's result, as the engine bound it */
export async function prepareQuery({
  sql,
  columns,
  schema,
  keepLimit,
}: {
  sql: string;
  columns: Column[];
  schema: SchemaModel;
  keepLimit: boolean;
}): Promise<PreparedQuery> {
  const parsed = await parseSql(sql);
  const tree = parsed.kind === 'parsed' ? parsed.query : undefined;
  const sorted = tree && withSortKeys({ query: tree, columns: columns.map(column => column.name), keepLimit });
  const written = sorted && (await writeSql(sorted.query));
  const spread = tree && forAllWorlds(sorted?.query ?? tree, schema);
  const batch = spread && (await writeSql(spread));
  const one = tree && forWorld(sorted?.query ?? tree, { schema, world: placeholder });
  const chain = one && (await writeSql(one));
  return {
    sql,
    tree,
    columns,
    sorted,
    sortedSql: written?.kind === 'written' ? written.sql : undefined,
    batchSql: batch?.kind === 'written' ? batchText(batch.sql, { width: widthOf(sorted, columns), sorted }) : undefined,
    chainSql: chain?.kind === 'written' ? worlds => chainText(chain.sql, { width: widthOf(sorted, columns), sorted, worlds }) : undefined,
  };
}

/** A number no query holds, put in the place of a world's. */
const placeholderNumber = 987_654_321;
const placeholder = {
  class: 'CONSTANT',
  type: 'VALUE_CONSTANT',
  alias: '',
  value: { type: { id: 'INTEGER', type_info: null }, is_null: false, value: placeholderNumber },
};

function chainText(sql: string, { width, sorted, worlds }: { width: number; sorted: SortedQuery | undefined; worlds: number }): string {
  const names = Array.from({ length: width }, (_, i) => `c${i}`).join(', ');
  const keys = sortTerms(sorted);
  const place = keys.length > 0 ? `row_number() OVER (ORDER BY ${keys.join(', ')})` : '0';
  const parts = Array.from(
    { length: worlds },
    (_, i) => `SELECT ${i}, q.*, ${place} FROM (${sql.replaceAll(String(placeholderNumber), String(i))}) AS q(${names})`,
  );
  return parts.join(' UNION ALL ');
}

function sortTerms(sorted: SortedQuery | undefined): string[] {
  return (sorted?.keys ?? []).map(key => `q.c${key.index} ${key.descending ? 'DESC' : 'ASC'} NULLS ${key.nulls.toUpperCase()}`);
}

function widthOf(sorted: SortedQuery | undefined, columns: Column[]): number {
  return Math.max(columns.length, ...(sorted?.keys ?? []).map(key => key.index + 1));
}

/** Rows of all worlds, each with its world before it and its place in that world's order behind it. */
function batchText(sql: string, { width, sorted }: { width: number; sorted: SortedQuery | undefined }): string {
  const names = Array.from({ length: width }, (_, i) => `c${i}`).join(', ');
  const keys = sortTerms(sorted);
  const [worlds, world] = [alwaysQuoted(worldsTable), alwaysQuoted(worldColumn)];
  const place = keys.length > 0 ? `row_number() OVER (PARTITION BY ${worlds}.${world} ORDER BY ${keys.join(', ')})` : '0';
  return `SELECT ${worlds}.${world}, q.*, ${place} FROM ${worlds}, LATERAL (${sql}) AS q(${names})`;
}

/** The reference's rows with their keys, from the widened query's result. */
export function expectedFrom({ columns, sorted }: PreparedQuery, result: { columns: Column[]; rows: Cell[][] }): ExpectedRows {
  const keys = (sorted?.keys ?? []).map(({ index }) => ({ index, type: result.columns[index]?.type ?? 'VARCHAR' }));
  return { columns: result.columns.slice(0, columns.length), rows: result.rows, keys, offset: sorted?.offset ?? 0, limit: sorted?.limit };
}

/** The rows of each world of a batch, in its order. */
export function splitByWorld(result: QueryResult, worlds: number): { columns: Column[]; rows: Cell[][] }[] {
  const columns = result.columns.slice(1, -1);
  const split: Cell[][][] = Array.from({ length: worlds }, () => []);
  for (const row of result.rows) split[Number(row[0])]?.push(row);
  const last = result.columns.length - 1;
  return split.map(rows => ({
    columns,
    rows: rows.toSorted((a, b) => Number(a[last]) - Number(b[last])).map(row => row.slice(1, -1)),
  }));
}

/** The engine's words about an outcome that gave no rows. */
export function messageOf(outcome: Exclude<SandboxOutcome, { kind: 'rows' }>): string {
  switch (outcome.kind) {
    case 'sql-error':
      return `${outcome.errorType} Error: ${outcome.message}`;
    case 'refused':
      return `refused: ${Object.values(outcome).slice(1).join(' ')}`;
    case 'timeout':
      return `longer than ${Math.round(outcome.deadlineMs)} ms`;
    case 'too-large':
      return `more than ${outcome.most} in ${outcome.limit}`;
    case 'crashed':
      return 'the engine crashed';
    case 'unavailable':
      return outcome.detail;
  }
}
