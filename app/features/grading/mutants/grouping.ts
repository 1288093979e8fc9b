import { isObject, listOf, nodesOf, textField } from '~/engine/sql-ast';
import type { Json, JsonObject } from '~/engine/sql-ast';
import {
  allOf,
  call,
  columnName,
  columnsIn,
  conjunctsOf,
  hasAggregate,
  isAggregate,
  isColumn,
  isConstant,
  namedLike,
  replaceIn,
} from './expressions';
import { inEachSelect, without } from './mutation';
import type { Mutate } from './mutation';

/** One key of GROUP BY forgotten: groups fall together. Where the key is shown, any of its values is. */
export const dropGroupKey: Mutate = inEachSelect(select => {
  const keys = nodesOf(select, 'group_expressions');
  if (!isPlainGrouping(select)) return [];
  return keys.map((key, i) => ({ clause: 'group_expressions', select: showAny({ ...select, ...groupedBy(without(keys, i)) }, key) }));
});

/** One more key in GROUP BY: groups fall apart. */
export const addGroupKey: Mutate = inEachSelect(select => {
  const keys = nodesOf(select, 'group_expressions');
  const isAlone = keys.length === 0 && nodesOf(select, 'select_list').every(hasAggregate);
  if (!isPlainGrouping(select) || isAlone) return [];
  const known = new Set(keys.flatMap(columnsIn).map(columnName));
  const aliases = new Set(nodesOf(select, 'select_list').map(item => textField(item, 'alias')));
  const candidates = columnsIn({ ...select, modifiers: [], cte_map: null }).filter(
    column => !known.has(columnName(column)) && !aliases.has(columnName(column)),
  );
  return candidates.map(column => ({ clause: 'group_expressions', select: { ...select, ...groupedBy([...keys, column]) } }));
});

/** GROUP BY a, b: no grouping sets, no GROUP BY ALL. */
function isPlainGrouping(select: JsonObject): boolean {
  return listOf(select, 'group_sets').length === 1 && select.aggregate_handling === 'STANDARD_HANDLING';
}

function groupedBy(keys: JsonObject[]): { group_expressions: Json; group_sets: Json } {
  return { group_expressions: keys, group_sets: keys.length === 0 ? [] : [keys.map((_, i) => i)] };
}

function showAny(select: JsonObject, key: JsonObject): JsonObject {
  // GROUP BY 1 groups by what is shown first.
  const shown = nodesOf(select, 'select_list');
  const isKey = (item: JsonObject, i: number) =>
    isConstant(key) ? nodesOf({ of: [key] }, 'of').some(node => ordinal(node) === i + 1) : sameColumn(item, key);
  return {
    ...select,
    select_list: shown.map((item, i) => (isKey(item, i) ? namedLike(call('any_value', [{ ...item, alias: '' }]), item) : item)),
  };
}

function ordinal(constant: JsonObject): number {
  const value = constant.value;
  return isObject(value) ? Number(value.value) : Number.NaN;
}

function sameColumn(item: JsonObject, key: JsonObject): boolean {
  if (JSON.stringify({ ...item, alias: '' }) === JSON.stringify({ ...key, alias: '' })) return true;
  return isColumn(key) && (isColumn(item) ? columnName(item) === columnName(key) : textField(item, 'alias') === columnName(key));
}

/** A condition on groups written as a condition on rows: `HAVING sum(x) > 5000` as `WHERE x > 5000`. */
export const moveHavingToWhere: Mutate = inEachSelect(select => {
  const conjuncts = conjunctsOf(select.having);
  return conjuncts.map(moved => ({
    clause: 'having',
    select: {
      ...select,
      having: allOf(conjuncts.filter(conjunct => conjunct !== moved)),
      where_clause: allOf([...conjunctsOf(select.where_clause), ofRows(moved, select)]),
    },
  }));
});

/** The condition with names of the result written out and every aggregate replaced by what it is made of. */
function ofRows(condition: JsonObject, select: JsonObject): JsonObject {
  const named = new Map(nodesOf(select, 'select_list').map(item => [textField(item, 'alias'), { ...item, alias: '' }]));
  const plain = replaceIn(condition, node => (isColumn(node) ? named.get(columnName(node)) : undefined));
  return replaceIn(plain, node => (isAggregate(node) ? nodesOf(node, 'children')[0] : undefined));
}

/** A condition on rows written as one on groups: `WHERE x > 100` as `HAVING sum(x) > 100`, where the query sums x anyway. */
export const moveWhereToHaving: Mutate = inEachSelect(select => {
  const aggregateOf = new Map(
    nodesOf(select, 'select_list').flatMap(item => {
      const [argument] = isAggregate(item) ? nodesOf(item, 'children') : [];
      return argument && isColumn(argument) ? [[columnName(argument), { ...item, alias: '' }] as const] : [];
    }),
  );
  const conjuncts = conjunctsOf(select.where_clause);
  return conjuncts.flatMap(moved => {
    const columns = columnsIn(moved);
    if (columns.length === 0 || !columns.every(column => aggregateOf.has(columnName(column)))) return [];
    const ofGroups = replaceIn(moved, node => (isColumn(node) ? aggregateOf.get(columnName(node)) : undefined));
    const where = allOf(conjuncts.filter(conjunct => conjunct !== moved));
    return [
      { clause: 'where_clause', select: { ...select, where_clause: where, having: allOf([...conjunctsOf(select.having), ofGroups]) } },
    ];
  });
});
