import { isObject, nodesOf, valueAt } from '~/engine/sql-ast';
import type { AstPath, JsonObject } from '~/engine/sql-ast';

export const clauses = ['with', 'from', 'where', 'group-by', 'having', 'qualify', 'select', 'order-by', 'limit', 'set-operation'] as const;
export type Clause = (typeof clauses)[number];

const clauseOfField: Readonly<Record<string, Clause>> = {
  from_table: 'from',
  where_clause: 'where',
  group_expressions: 'group-by',
  group_sets: 'group-by',
  having: 'having',
  qualify: 'qualify',
  select_list: 'select',
};

/** The clause of the innermost SELECT that a place of a query belongs to. */
export function clauseOf(query: JsonObject, path: AstPath): Clause {
  for (let length = path.length; length > 0; length -= 1) {
    const around = valueAt(query, path.slice(0, length - 1));
    const field = path[length - 1];
    const clause = isObject(around) && around.type === 'SELECT_NODE' && typeof field === 'string' ? clauseOfField[field] : undefined;
    if (clause) return clause;
    if (isObject(around) && field === 'modifiers') return ofModifier(around, path[length]);
  }
  // A whole SELECT was changed, or a side of a UNION.
  const node = valueAt(query, path);
  return isObject(node) && node.type === 'SET_OPERATION_NODE' ? 'set-operation' : 'limit';
}

function ofModifier(select: JsonObject, index: string | number | undefined): Clause {
  const modifier = typeof index === 'number' ? nodesOf(select, 'modifiers')[index] : undefined;
  if (modifier?.type === 'DISTINCT_MODIFIER') return 'select';
  return modifier?.type === 'ORDER_MODIFIER' ? 'order-by' : 'limit';
}
