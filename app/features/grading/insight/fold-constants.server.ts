import type { ScratchDatabase } from '~/engine/scratch-database.server';
import type { JsonObject } from '~/engine/sql-ast';
import { writeSql } from '~/engine/sql-ast.server';
import { constantTrees, treeKey } from '../pairs/constant-trees';
import { singleLimits } from '../pairs/pair-queries.server';
import type { Value } from '../schema/schema-model';

const mostTrees = 40;
const deadlineMs = 200;

/** What the engine says the constant expressions of a query are worth; those it cannot compute are left out. */
export async function foldConstants(query: JsonObject, database: ScratchDatabase): Promise<Map<string, Value>> {
  const folded = new Map<string, Value>();
  for (const node of constantTrees(query).slice(0, mostTrees)) {
    const written = await writeSql(selectOf(node));
    if (written.kind !== 'written') continue;
    const outcome = await database.select({ sql: written.sql, limits: singleLimits, deadlineMs });
    if (outcome.kind !== 'rows') continue;
    const [cell, type] = [outcome.result.rows[0]?.[0], outcome.result.columns[0]?.type ?? ''];
    if (cell === undefined || (typeof cell === 'object' && cell !== null)) continue;
    folded.set(treeKey(node), /^(?:[A-Z]*INT|DECIMAL)/.test(type) && cell !== null ? Number(cell) : cell);
  }
  return folded;
}

function selectOf(expression: JsonObject): JsonObject {
  return {
    type: 'SELECT_NODE',
    modifiers: [],
    cte_map: { map: [] },
    select_list: [expression],
    from_table: { type: 'EMPTY', alias: '', sample: null },
    where_clause: null,
    group_expressions: [],
    group_sets: [],
    aggregate_handling: 'STANDARD_HANDLING',
    having: null,
    sample: null,
    qualify: null,
  };
}
