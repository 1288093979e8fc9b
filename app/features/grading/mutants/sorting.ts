import { isObject, listOf, nodeOf, nodesOf, placesIn, textField, withValueAt } from '~/engine/sql-ast';
import type { AstPath, JsonObject } from '~/engine/sql-ast';
import { columnName, constantInteger, integerConstant, isColumn } from './expressions';
import { without } from './mutation';
import type { KnownTables, Mutate } from './mutation';
import { mayBeNull } from './nullable-columns';

/** One key of ORDER BY in the other direction. */
export const turnSortKey: Mutate = atEachOrder(orders =>
  orders.map((order, key) => ({ key, orders: orders.with(key, turnedRound(order)) })),
);

/** ASC for DESC and the other way round. */
export function turnedRound(order: JsonObject): JsonObject {
  return { ...order, type: order.type === 'DESCENDING' ? 'ORDER_DEFAULT' : 'DESCENDING' };
}

/** One key of ORDER BY forgotten: the only one, the one that breaks ties, or the one before it. */
export const dropSortKey: Mutate = atEachOrder(orders => orders.map((_, key) => ({ key, orders: without(orders, key) })));

/** NULLs at the other end, where a column that is sorted by may be NULL. */
export const moveNulls: Mutate = atEachOrder((orders, { query, tables }) =>
  orders.flatMap((order, key) => {
    const sorted = nodeOf(order, 'expression');
    if (!sorted || !isColumn(sorted) || !canBeNull({ column: sorted, query, tables })) return [];
    const isFirst = order.null_order === 'NULLS_FIRST';
    return [{ key, orders: orders.with(key, { ...order, null_order: isFirst ? 'NULLS_LAST' : 'NULLS_FIRST' }) }];
  }),
);

function canBeNull({ column, query, tables }: { column: JsonObject; query: JsonObject; tables: KnownTables }): boolean {
  const shown = nodesOf(query, 'select_list').find(item => textField(item, 'alias') === columnName(column));
  return (shown === undefined || isColumn(shown)) && mayBeNull({ column: shown ?? column, select: query, query, tables });
}

interface Around {
  query: JsonObject;
  tables: KnownTables;
}

/** At each ORDER BY, what its list of keys may be instead; the path leads to the key at the same place in the list. */
function atEachOrder(alternatives: (orders: JsonObject[], around: Around) => { key: number; orders: JsonObject[] }[]): Mutate {
  return atEachModifier('ORDER_MODIFIER', (modifier, around) =>
    alternatives(nodesOf(modifier, 'orders'), around).map(({ key, orders }) => ({
      within: ['orders', key],
      modifier: orders.length > 0 ? { ...modifier, orders } : undefined,
    })),
  );
}

/** One row more, one fewer, or all of them. */
export const shiftLimit: Mutate = atEachModifier('LIMIT_MODIFIER', modifier => {
  const limit = constantInteger(nodeOf(modifier, 'limit'));
  if (limit === undefined) return [];
  const others = [limit - 1, limit + 1].filter(other => other > 0);
  return [...others.map(other => ({ ...modifier, limit: integerConstant(other) })), undefined].map(other => ({
    within: [],
    modifier: other,
  }));
});

interface OtherModifier {
  /** Undefined: there is none. */
  modifier: JsonObject | undefined;
  within: AstPath;
}

/** At each ORDER BY, or each LIMIT, what may stand there instead. */
function atEachModifier(type: string, alternatives: (modifier: JsonObject, around: Around) => OtherModifier[]): Mutate {
  return (query, tables) =>
    [...placesIn(query)].flatMap(({ node, path }) => {
      const modifiers = listOf(node, 'modifiers');
      return modifiers.flatMap((modifier, i) => {
        if (!isObject(modifier) || modifier.type !== type) return [];
        return alternatives(modifier, { query: node, tables }).flatMap(({ modifier: other, within }) => {
          const changed = withValueAt(query, [...path, 'modifiers'], other ? modifiers.with(i, other) : without(modifiers, i));
          return isObject(changed) ? [{ query: changed, path: [...path, 'modifiers', i, ...within] }] : [];
        });
      });
    });
}
