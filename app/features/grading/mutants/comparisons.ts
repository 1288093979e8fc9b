import { nodeOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { allOf, comparison, isColumn, negated } from './expressions';
import { atEachNode } from './mutation';
import type { Mutate } from './mutation';

const inclusive: Readonly<Record<string, string>> = {
  COMPARE_LESSTHAN: 'COMPARE_LESSTHANOREQUALTO',
  COMPARE_LESSTHANOREQUALTO: 'COMPARE_LESSTHAN',
  COMPARE_GREATERTHAN: 'COMPARE_GREATERTHANOREQUALTO',
  COMPARE_GREATERTHANOREQUALTO: 'COMPARE_GREATERTHAN',
};

/** `<` for `<=` and so on: the value at the boundary is in or out. BETWEEN loses one end. */
export const moveBoundary: Mutate = atEachNode(node => {
  if (node.class === 'BETWEEN') return halfOpenRanges(node);
  const type = isComparison(node) ? inclusive[textField(node, 'type')] : undefined;
  return type ? [{ ...node, type }] : [];
});

function halfOpenRanges(between: JsonObject): JsonObject[] {
  const [input, lower, upper] = [nodeOf(between, 'input'), nodeOf(between, 'lower'), nodeOf(between, 'upper')];
  if (!input || !lower || !upper) return [];
  const ranges = [
    [comparison('COMPARE_GREATERTHANOREQUALTO', input, lower), comparison('COMPARE_LESSTHAN', input, upper)],
    [comparison('COMPARE_GREATERTHAN', input, lower), comparison('COMPARE_LESSTHANOREQUALTO', input, upper)],
  ];
  return ranges.map(allOf).filter(range => range !== null);
}

const reversed: Readonly<Record<string, string>> = {
  COMPARE_EQUAL: 'COMPARE_NOTEQUAL',
  COMPARE_NOTEQUAL: 'COMPARE_EQUAL',
  COMPARE_LESSTHAN: 'COMPARE_GREATERTHAN',
  COMPARE_LESSTHANOREQUALTO: 'COMPARE_GREATERTHANOREQUALTO',
  COMPARE_GREATERTHAN: 'COMPARE_LESSTHAN',
  COMPARE_GREATERTHANOREQUALTO: 'COMPARE_LESSTHANOREQUALTO',
};

/** The comparison the wrong way round; not of a join's key, which nobody writes so. */
export const turnComparison: Mutate = atEachNode(node => {
  if (node.class === 'BETWEEN') return [negated(node)];
  const type = isComparison(node) && !comparesColumns(node) ? reversed[textField(node, 'type')] : undefined;
  return type ? [{ ...node, type }] : [];
});

/** `IS DISTINCT FROM` as `<>`, `IS NOT DISTINCT FROM` as `=`: NULLs are no longer compared. */
export const forgetNullSafety: Mutate = atEachNode(node => {
  if (node.type === 'COMPARE_DISTINCT_FROM') return [{ ...node, type: 'COMPARE_NOTEQUAL' }];
  return node.type === 'COMPARE_NOT_DISTINCT_FROM' ? [{ ...node, type: 'COMPARE_EQUAL' }] : [];
});

function isComparison(node: JsonObject): boolean {
  return node.class === 'COMPARISON';
}

function comparesColumns(node: JsonObject): boolean {
  const [left, right] = [nodeOf(node, 'left'), nodeOf(node, 'right')];
  return left !== undefined && right !== undefined && isColumn(left) && isColumn(right);
}
