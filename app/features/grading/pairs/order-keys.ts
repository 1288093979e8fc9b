import { nodeOf, nodesOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { namesOf } from './expression-origins';
import { treeKey } from './constant-trees';

/** Where in the rows of the widened query a sort key stands, and which way it sorts. */
export interface SortKey {
  index: number;
  descending: boolean;
  nulls: 'first' | 'last';
}

/**
 * A query whose rows tell how it is sorted: the expressions it sorts by stand as further columns behind its own, and a LIMIT of plain numbers is taken
 * off, so that all rows tying at a cut are there.
 */
export interface SortedQuery {
  query: JsonObject;
  keys: SortKey[];
  /** Columns of the query's own result. */
  width: number;
  offset: number;
  /** Undefined: no limit, or one that was left on. */
  limit: number | undefined;
  /** A LIMIT stands in the query still, so the rows at its cut are whichever the engine chose. */
  cutInside: boolean;
}

/**
 * @param columns the names of the query's own result
 * @param keepLimit leaves the LIMIT on: what the query gives, with its keys
 * @returns undefined when the keys cannot be put beside the rows (an ORDER BY of a DISTINCT query over what it does not give)
 */
export function withSortKeys({
  query,
  columns,
  keepLimit,
}: {
  query: JsonObject;
  columns: string[];
  keepLimit: boolean;
}): SortedQuery | undefined {
  const modifiers = nodesOf(query, 'modifiers');
  const orders = modifiers
    .filter(modifier => textField(modifier, 'type') === 'ORDER_MODIFIER')
    .flatMap(modifier => nodesOf(modifier, 'orders'));
  const cut = cutOf(modifiers);
  const takeOff = !keepLimit && cut.plain;
  const left = takeOff ? modifiers.filter(modifier => textField(modifier, 'type') !== 'LIMIT_MODIFIER') : modifiers;
  const isSelect = textField(query, 'type') === 'SELECT_NODE';
  const distinct = modifiers.some(modifier => textField(modifier, 'type') === 'DISTINCT_MODIFIER');
  const added: JsonObject[] = [];
  const keys: SortKey[] = [];
  for (const order of orders) {
    const expression = nodeOf(order, 'expression');
    if (!expression || textField(expression, 'class') === 'STAR') return undefined;
    const known = outputIndex({ expression, query, columns });
    if (known === undefined && (!isSelect || distinct || textField(query, 'aggregate_handling') !== 'STANDARD_HANDLING')) return undefined;
    if (known === undefined) added.push({ ...expression, alias: `__key${added.length}` });
    keys.push({ index: known ?? columns.length + added.length - 1, ...directionOf(order) });
  }
  return {
    query: { ...query, ...(added.length > 0 && { select_list: [...nodesOf(query, 'select_list'), ...added] }), modifiers: left },
    keys,
    width: columns.length,
    offset: takeOff ? cut.offset : 0,
    limit: takeOff ? cut.limit : undefined,
    cutInside: cut.there && !takeOff,
  };
}

function directionOf(order: JsonObject): { descending: boolean; nulls: 'first' | 'last' } {
  const nulls = textField(order, 'null_order').replaceAll(' ', '_');
  return { descending: textField(order, 'type') === 'DESCENDING', nulls: nulls === 'NULLS_FIRST' ? 'first' : 'last' };
}

function cutOf(modifiers: JsonObject[]): { there: boolean; plain: boolean; limit: number | undefined; offset: number } {
  const cut = modifiers.find(modifier => textField(modifier, 'type').startsWith('LIMIT'));
  if (!cut) return { there: false, plain: false, limit: undefined, offset: 0 };
  const [limit, offset] = [plainNumber(nodeOf(cut, 'limit')), plainNumber(nodeOf(cut, 'offset'))];
  const plain = textField(cut, 'type') === 'LIMIT_MODIFIER' && limit !== 'other' && offset !== 'other';
  return { there: true, plain, limit: typeof limit === 'number' ? limit : undefined, offset: typeof offset === 'number' ? offset : 0 };
}

function plainNumber(node: JsonObject | undefined): number | 'none' | 'other' {
  if (!node) return 'none';
  const value = nodeOf(node, 'value')?.value;
  return textField(node, 'class') === 'CONSTANT' && typeof value === 'number' ? value : 'other';
}

/** The column of the result a sort expression is: by its number, by its name, or because the SELECT list holds the same expression. */
function outputIndex({ expression, query, columns }: { expression: JsonObject; query: JsonObject; columns: string[] }): number | undefined {
  const number = plainNumber(textField(expression, 'class') === 'CONSTANT' ? expression : undefined);
  if (typeof number === 'number') return number >= 1 && number <= columns.length ? number - 1 : undefined;
  const list = nodesOf(query, 'select_list');
  const names = namesOf(expression);
  const [name = ''] = names;
  if (textField(expression, 'class') === 'COLUMN_REF' && names.length === 1) {
    const matching = columns.flatMap((column, i) => (column.toLowerCase() === name.toLowerCase() ? [i] : []));
    if (matching.length > 0) return matching[0];
  }
  const hasStar = list.some(item => textField(item, 'class') === 'STAR' || textField(item, 'function_name') === 'unnest');
  const same = list.findIndex(item => treeKey(item) === treeKey(expression));
  return same >= 0 && !hasStar ? same : undefined;
}
