import { isObject, listOf, nodeOf, nodesOf, placesIn, textField } from '~/engine/sql-ast';
import type { Json, JsonObject } from '~/engine/sql-ast';

/** Nodes as the engine's parser makes them, to build and to recognise. */

export function textConstant(value: string): JsonObject {
  return constantOf('VARCHAR', value);
}

export function integerConstant(value: number): JsonObject {
  return constantOf('INTEGER', value);
}

export function nullConstant(): JsonObject {
  return { class: 'CONSTANT', type: 'VALUE_CONSTANT', alias: '', value: { type: { id: 'NULL', type_info: null }, is_null: true } };
}

function constantOf(id: string, value: Json): JsonObject {
  return { class: 'CONSTANT', type: 'VALUE_CONSTANT', alias: '', value: { type: { id, type_info: null }, is_null: false, value } };
}

export function call(name: string, children: readonly JsonObject[], { isOperator = false } = {}): JsonObject {
  return {
    ...{ class: 'FUNCTION', type: 'FUNCTION', alias: '', function_name: name, schema: '', catalog: '', children: [...children] },
    ...{ filter: null, order_bys: { type: 'ORDER_MODIFIER', orders: [] }, distinct: false, is_operator: isOperator, export_state: false },
  };
}

export function comparison(type: string, left: JsonObject, right: JsonObject): JsonObject {
  return { class: 'COMPARISON', type, alias: '', left, right };
}

export function operator(type: string, children: readonly JsonObject[]): JsonObject {
  return { class: 'OPERATOR', type, alias: '', children: [...children] };
}

export function negated(expression: JsonObject): JsonObject {
  if (expression.type === 'OPERATOR_NOT') return nodesOf(expression, 'children')[0] ?? expression;
  return operator('OPERATOR_NOT', [expression]);
}

/** Null for none, the expression itself for one. */
export function allOf(conjuncts: readonly JsonObject[]): JsonObject | null {
  const [first] = conjuncts;
  if (first === undefined) return null;
  return conjuncts.length === 1 ? first : { class: 'CONJUNCTION', type: 'CONJUNCTION_AND', alias: '', children: [...conjuncts] };
}

/** The parts of a condition joined by AND. */
export function conjunctsOf(condition: Json | undefined): JsonObject[] {
  if (!isObject(condition)) return [];
  return condition.type === 'CONJUNCTION_AND' ? nodesOf(condition, 'children') : [condition];
}

/** The same expression under the name that another had in the result. */
export function namedLike(expression: JsonObject, other: JsonObject): JsonObject {
  return { ...expression, alias: textField(other, 'alias') || nameOf(other) };
}

function nameOf(expression: JsonObject): string {
  return isColumn(expression) ? columnName(expression) : '';
}

export function isColumn(node: JsonObject): boolean {
  return node.class === 'COLUMN_REF';
}

/** The last part of a column's name, without its table. */
export function columnName(column: JsonObject): string {
  const last = listOf(column, 'column_names').at(-1);
  return typeof last === 'string' ? last : '';
}

/** The columns an expression or a query names, each once as it is written. */
export function columnsIn(node: JsonObject): JsonObject[] {
  const columns = [...placesIn(node)].map(place => place.node).filter(isColumn);
  const named = new Map(columns.map(column => [listOf(column, 'column_names').join('.'), { ...column, alias: '' }]));
  return [...named.values()];
}

export function isFunction(node: JsonObject, name?: string): boolean {
  return node.class === 'FUNCTION' && (name === undefined || node.function_name === name);
}

export function isConstant(node: JsonObject | undefined): boolean {
  return node?.class === 'CONSTANT';
}

/** The text of a text constant. */
export function constantText(node: JsonObject | undefined): string | undefined {
  const value = isConstant(node) && node ? nodeOf(node, 'value')?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The number of a whole-number constant. */
export function constantInteger(node: JsonObject | undefined): number | undefined {
  const value = isConstant(node) && node ? nodeOf(node, 'value') : undefined;
  const type = value && nodeOf(value, 'type');
  return typeof value?.value === 'number' && type?.type_info === null && Number.isInteger(value.value) ? value.value : undefined;
}

/** The value of a constant that is a number; a DECIMAL is kept as a whole number of its smallest unit. */
export function constantNumber(node: JsonObject | undefined): number | undefined {
  const value = isConstant(node) && node ? nodeOf(node, 'value') : undefined;
  if (typeof value?.value !== 'number') return undefined;
  const type = nodeOf(value, 'type');
  const scale = type && nodeOf(type, 'type_info')?.scale;
  return typeof scale === 'number' ? value.value / 10 ** scale : value.value;
}

const aggregates: ReadonlySet<string> = new Set([
  ...['count', 'count_star', 'sum', 'avg', 'mean', 'min', 'max', 'median', 'mode', 'any_value', 'first', 'last', 'arg_max', 'arg_min'],
  ...['max_by', 'min_by', 'string_agg', 'group_concat', 'listagg', 'list', 'array_agg', 'count_if', 'countif', 'bool_and', 'bool_or'],
  ...['quantile', 'quantile_cont', 'quantile_disc', 'stddev', 'stddev_samp', 'stddev_pop', 'variance', 'var_samp', 'var_pop', 'corr'],
  ...['approx_count_distinct', 'product', 'histogram', 'sum_if', 'fsum', 'kahan_sum', 'favg'],
]);

export function isAggregate(node: JsonObject): boolean {
  return node.class === 'FUNCTION' && aggregates.has(textField(node, 'function_name'));
}

/** Aggregates in an expression; those of a sub-query inside it are its own affair. */
export function hasAggregate(expression: JsonObject): boolean {
  if (expression.class === 'SUBQUERY') return false;
  if (isAggregate(expression)) return true;
  return Object.values(expression).some(value =>
    (Array.isArray(value) ? value : [value]).some(part => isObject(part) && hasAggregate(part)),
  );
}

/** Whether a SELECT makes one row of many. */
export function isGrouped(select: JsonObject): boolean {
  return (
    listOf(select, 'group_expressions').length > 0 ||
    select.aggregate_handling === 'FORCE_AGGREGATES' ||
    nodesOf(select, 'select_list').some(hasAggregate)
  );
}

/** The expression with every node replaced that `replace` gives something else for; what was replaced is not looked into. */
export function replaceNodes(tree: Json, replace: (node: JsonObject) => JsonObject | undefined): Json {
  if (Array.isArray(tree)) return tree.map(item => replaceNodes(item, replace));
  if (!isObject(tree)) return tree;
  return (
    replace(tree) ?? Object.fromEntries(Object.entries(tree).map(([field, value]): [string, Json] => [field, replaceNodes(value, replace)]))
  );
}

/** Like `replaceNodes`, of a node; a tree that is replaced at its root is what was put there. */
export function replaceIn(node: JsonObject, replace: (node: JsonObject) => JsonObject | undefined): JsonObject {
  const replaced = replaceNodes(node, replace);
  return isObject(replaced) ? replaced : node;
}
