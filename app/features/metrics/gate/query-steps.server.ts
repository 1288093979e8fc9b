import { isObject, listOf, nodeOf, placesIn, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { parseSql, writeSql } from '~/engine/sql-ast.server';
import type { Metric } from '../metric-definition';

/** A query over a metric's own common table expressions. */
interface OverSteps {
  sql: string;
  /** Their names, in their order. */
  steps: string[];
}

/** How many rows each table and each step of a metric's query has: one row, first the tables, then the steps. */
export async function countingSql({ sql, sources }: Metric): Promise<OverSteps> {
  const whole = await queryOf(sql);
  const steps = stepsOf(whole);
  const counted = [...sources.map(({ table }) => table), ...steps];
  const counts = counted.map((name, i) => `(SELECT count(*) FROM ${name}) AS count_${i}`);
  return { sql: await written({ ...(await queryOf(`SELECT ${counts.join(', ')}`)), cte_map: whole.cte_map ?? null }), steps };
}

/**
 * The counted rows themselves: those that the outermost SELECT adds up, before it does. `limit` of them, always the same, and picked without regard
 * to what is in them.
 */
export async function countedRowsSql({ sql, definition: { counted } }: Metric, limit: number): Promise<string> {
  const whole = await queryOf(sql);
  const plain = await queryOf(`SELECT ${counted.rows}.* FROM ${counted.rows}`);
  const from = nodeOf(whole, 'from_table');
  const isNamed = from && [...placesIn(from)].some(({ node }) => textField(node, 'table_name') === counted.rows);
  const rows = isNamed ? { ...plain, from_table: from, where_clause: whole.where_clause ?? null } : plain;
  const inner = await written({ ...rows, cte_map: whole.cte_map ?? null });
  return `SELECT * FROM (${inner}) ORDER BY hash(${counted.key.join(', ')}) LIMIT ${limit}`;
}

async function queryOf(sql: string): Promise<JsonObject> {
  const parsed = await parseSql(sql);
  if (parsed.kind === 'unreadable') throw new Error(parsed.reason);
  return parsed.query;
}

async function written(query: JsonObject): Promise<string> {
  const result = await writeSql(query);
  if (result.kind === 'unwritable') throw new Error(result.reason);
  return result.sql;
}

function stepsOf(query: JsonObject): string[] {
  const named = listOf(nodeOf(query, 'cte_map') ?? {}, 'map');
  return named.filter(isObject).map(step => textField(step, 'key'));
}
