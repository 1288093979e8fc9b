import { isObject, nodesOf, textField } from '~/engine/sql-ast';
import type { Json, JsonObject } from '~/engine/sql-ast';
import { allOf, call, conjunctsOf, constantText, isColumn, isConstant, isFunction, negated, textConstant } from './expressions';
import { atEachNode, inEachSelect, without } from './mutation';
import type { Mutate } from './mutation';

const conditionClauses = ['where_clause', 'having', 'qualify'] as const;

/** A SELECT without one of the conditions it filters by. */
export const dropCondition: Mutate = inEachSelect(select =>
  conditionClauses.flatMap(clause => {
    const conjuncts = conjunctsOf(select[clause]).filter(conjunct => !isCorrelation(conjunct));
    return conjuncts.map(dropped => ({
      clause,
      select: { ...select, [clause]: allOf(conjunctsOf(select[clause]).filter(conjunct => conjunct !== dropped)) },
    }));
  }),
);

/** A condition the wrong way round. */
export const negateCondition: Mutate = inEachSelect(select =>
  conditionClauses.flatMap(clause => {
    const conjuncts = conjunctsOf(select[clause]);
    return conjuncts.flatMap((conjunct, i) =>
      // A comparison the wrong way round is another operator's business.
      conjunct.class === 'COMPARISON' ? [] : [{ clause, select: { ...select, [clause]: allOf(conjuncts.with(i, negated(conjunct))) } }],
    );
  }),
);

/** A column equal to a column: what ties a sub-query to the query around it. */
export function isCorrelation(condition: JsonObject): boolean {
  return (
    condition.type === 'COMPARE_EQUAL' &&
    [condition.left, condition.right].every(side => isObject(side) && isColumn(side) && Array.isArray(side.column_names))
  );
}

/** AND for OR and the other way round: of all parts, and of the last two, as where brackets are forgotten. */
export const swapAndOr: Mutate = atEachNode(node => {
  if (node.class !== 'CONJUNCTION') return [];
  const parts = nodesOf(node, 'children');
  const other = node.type === 'CONJUNCTION_AND' ? 'CONJUNCTION_OR' : 'CONJUNCTION_AND';
  const all: JsonObject = { ...node, type: other };
  if (parts.length < 3) return [all];
  const lastTwo: JsonObject = { ...node, type: other, children: parts.slice(-2) };
  return [all, { ...node, children: [...parts.slice(0, -2), lastTwo] }];
});

/** `a AND (b OR c)` without its brackets is `(a AND b) OR c`. */
export const forgetBrackets: Mutate = atEachNode(node => {
  if (node.type !== 'CONJUNCTION_AND') return [];
  const parts = nodesOf(node, 'children');
  return parts.flatMap((part, i) => {
    const [first, ...others] = part.type === 'CONJUNCTION_OR' ? nodesOf(part, 'children') : [];
    if (!first) return [];
    const bound = allOf([...without(parts, i), first]);
    return bound ? [{ ...part, children: [bound, ...others] }] : [];
  });
});

const likeOperators: Readonly<Record<string, string>> = { '~~': '~~*', '~~*': '~~', '!~~': '!~~*', '!~~*': '!~~' };
const textTests: Readonly<Record<string, readonly string[]>> = {
  starts_with: ['contains'],
  prefix: ['contains'],
  ends_with: ['contains'],
  suffix: ['contains'],
  contains: ['starts_with', 'ends_with'],
};

/** A LIKE whose pattern starts or ends otherwise, or that minds case otherwise; `starts_with` for `contains`. */
export const changePattern: Mutate = atEachNode(node => {
  if (!isFunction(node)) return [];
  const [name, children] = [textField(node, 'function_name'), nodesOf(node, 'children')];
  const [subject, pattern] = children;
  const other = likeOperators[name];
  if (!subject || !pattern || !isConstant(pattern)) return [];
  if (other === undefined) return (textTests[name] ?? []).map(test => call(test, children));
  const text = constantText(pattern) ?? '';
  const patterns = otherPatterns(text).map((changed): JsonObject => ({ ...node, children: [subject, textConstant(changed)] }));
  const mindsCase = /[a-z]/i.test(text);
  return mindsCase ? [...patterns, { ...node, function_name: other }] : patterns;
});

function otherPatterns(pattern: string): string[] {
  const core = pattern.replace(/^%|%$/g, '');
  const candidates = [core, `${core}%`, `%${core}`, `%${core}%`];
  return candidates.filter(candidate => candidate !== pattern && (candidate.includes('%') || pattern.includes('%')));
}

/** The conditions of an aggregate's FILTER: all gone, or one of several. */
export const dropAggregateFilter: Mutate = atEachNode(node => {
  const field = node.class === 'WINDOW' ? 'filter_expr' : 'filter';
  const conjuncts = conjunctsOf(node[field]);
  if (!isObject(node[field]) || (node.class !== 'FUNCTION' && node.class !== 'WINDOW')) return [];
  const fewer: Json[] = conjuncts.length > 1 ? conjuncts.map((_, i) => allOf(without(conjuncts, i))) : [];
  return [null, ...fewer].map((filter): JsonObject => ({ ...node, [field]: filter }));
});
