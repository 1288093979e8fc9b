import { isObject, listOf, nodeOf, nodesOf, textField, withValueAt } from '~/engine/sql-ast';
import type { AstPath, JsonObject } from '~/engine/sql-ast';
import { isCorrelation } from './conditions';
import { allOf, comparison, conjunctsOf, isColumn, negated } from './expressions';
import { atEachNode, inEachSelect, selectAround } from './mutation';
import type { Mutate } from './mutation';

const selectInside: AstPath = ['subquery', 'node'];

/** NOT EXISTS for NOT IN and the other way round: they differ where a NULL is in the list. EXISTS and IN alike differ nowhere. */
export const swapNotInNotExists: Mutate = atEachNode((node, surroundings) => {
  const [inner] = node.type === 'OPERATOR_NOT' ? nodesOf(node, 'children') : [];
  const swapped =
    inner && inner.class === 'SUBQUERY'
      ? inner.subquery_type === 'ANY'
        ? asExists(inner, selectAround(surroundings))
        : asIn(inner)
      : undefined;
  return swapped ? [negated(swapped)] : [];
});

function asExists(subQuery: JsonObject, around: JsonObject | undefined): JsonObject | undefined {
  const [child, select] = [nodeOf(subQuery, 'child'), selectOf(subQuery)];
  const [looked] = select ? nodesOf(select, 'select_list') : [];
  if (!child || !around || !select || !looked || !isColumn(looked) || listOf(select, 'group_expressions').length > 0) return undefined;
  const [inside, outside] = [qualified(looked, select), qualified(child, around)];
  const tie = comparison('COMPARE_EQUAL', { ...inside, alias: '' }, { ...outside, alias: '' });
  const where = allOf([...conjunctsOf(select.where_clause), tie]);
  return withSelect({ ...subQuery, subquery_type: 'EXISTS', child: null, comparison_type: 'INVALID' }, { ...select, where_clause: where });
}

/** With the name of the only table it can be from; the same name inside and outside would else mean the inner column. */
function qualified(column: JsonObject, select: JsonObject): JsonObject {
  const [table, names] = [nodeOf(select, 'from_table'), listOf(column, 'column_names')];
  if (!isColumn(column) || names.length !== 1 || table?.type !== 'BASE_TABLE') return column;
  return { ...column, column_names: [textField(table, 'alias') || textField(table, 'table_name'), ...names] };
}

function asIn(subQuery: JsonObject): JsonObject | undefined {
  const select = selectOf(subQuery);
  const conjuncts = select ? conjunctsOf(select.where_clause) : [];
  const ties = conjuncts.filter(isCorrelation);
  const [tie] = ties;
  if (!select || !tie || ties.length > 1) return undefined;
  const sides = [nodeOf(tie, 'left'), nodeOf(tie, 'right')].filter(isObject);
  const inside = sides.find(side => belongsTo(side, nodeOf(select, 'from_table'))) ?? sides[0];
  const outside = sides.find(side => side !== inside);
  if (!inside || !outside) return undefined;
  const changed = { ...select, select_list: [inside], where_clause: allOf(conjuncts.filter(conjunct => conjunct !== tie)) };
  return withSelect({ ...subQuery, subquery_type: 'ANY', child: outside, comparison_type: 'COMPARE_EQUAL' }, changed);
}

function belongsTo(column: JsonObject, table: JsonObject | undefined): boolean {
  const names = listOf(column, 'column_names');
  return names.length > 1 && (table?.alias || table?.table_name) === names.at(-2);
}

function selectOf(subQuery: JsonObject): JsonObject | undefined {
  const query = nodeOf(subQuery, 'subquery');
  const select = query && nodeOf(query, 'node');
  return select?.type === 'SELECT_NODE' ? select : undefined;
}

function withSelect(subQuery: JsonObject, select: JsonObject): JsonObject {
  const changed = withValueAt(subQuery, selectInside, select);
  return isObject(changed) ? changed : subQuery;
}

/** What ties a sub-query to the row outside forgotten: it is then the same for every row. */
export const unCorrelate: Mutate = atEachNode(node => {
  const select = node.class === 'SUBQUERY' ? selectOf(node) : undefined;
  const conjuncts = select ? conjunctsOf(select.where_clause) : [];
  return conjuncts
    .filter(isCorrelation)
    .flatMap(dropped =>
      select ? [withSelect(node, { ...select, where_clause: allOf(conjuncts.filter(conjunct => conjunct !== dropped)) })] : [],
    );
});

/** A sub-query or CTE without any of its conditions: it looks at more than the question does. */
export const widenSubQuery: Mutate = inEachSelect((select, { path }) => {
  const conjuncts = conjunctsOf(select.where_clause);
  const ties = conjuncts.filter(isCorrelation);
  if (path.length === 0 || conjuncts.length - ties.length < 2) return [];
  return [{ clause: 'where_clause', select: { ...select, where_clause: allOf(ties) } }];
});

/** A condition on the outer row written inside the EXISTS or IN: the wrong scope. */
export const moveConditionIntoSubQuery: Mutate = inEachSelect(select => {
  const conjuncts = conjunctsOf(select.where_clause);
  return conjuncts.flatMap((conjunct, i) => {
    const subQuery = existsIn(conjunct);
    const inner = subQuery && selectOf(subQuery);
    if (!subQuery || !inner) return [];
    return conjuncts
      .filter(moved => moved !== conjunct && !existsIn(moved))
      .map(moved => {
        const inside = withSelect(subQuery, { ...inner, where_clause: allOf([...conjunctsOf(inner.where_clause), moved]) });
        const changed = conjunct === subQuery ? inside : negated(inside);
        const kept = conjuncts.with(i, changed).filter(other => other !== moved);
        return { clause: 'where_clause', select: { ...select, where_clause: allOf(kept) } };
      });
  });
});

function existsIn(condition: JsonObject): JsonObject | undefined {
  const node = condition.type === 'OPERATOR_NOT' ? nodesOf(condition, 'children')[0] : condition;
  return node?.class === 'SUBQUERY' ? node : undefined;
}
