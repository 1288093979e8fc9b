import type { ScratchDatabase } from '~/engine/scratch-database.server';
import type { JsonObject } from '~/engine/sql-ast';
import { writeSql } from '~/engine/sql-ast.server';
import type { Value } from '../schema/schema-model';
import { constantTrees, treeKey } from './constant-trees';
import { singleLimits } from './pair-queries.server';

/** A query has few; one made to have thousands must not take the pair's time. */
const mostTrees = 40;
const deadlineMs = 200;
const numberType = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT|U?INTEGER|DECIMAL)\b/;

/** What the engine says the constant expressions of a query are worth, by `treeKey`; those it cannot compute are left out. */
export async function foldConstants(tree: JsonObject, database: ScratchDatabase): Promise<Map<string, Value>> {
  const folded = new Map<string, Value>();
  for (const node of constantTrees(tree).slice(0, mostTrees)) {
    const written = await writeSql(selectOf(node));
    if (written.kind !== 'written') continue;
    const outcome = await database.select({ sql: written.sql, limits: singleLimits, deadlineMs });
    if (outcome.kind !== 'rows') continue;
    const cell = outcome.result.rows[0]?.[0];
    if (cell === undefined || (typeof cell === 'object' && cell !== null)) continue;
    folded.set(treeKey(node), cell !== null && numberType.test(outcome.result.columns[0]?.type ?? '') ? Number(cell) : cell);
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
