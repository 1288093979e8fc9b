import { isObject, nodeOf, nodesOf, valueAt } from '~/engine/sql-ast';
import { constantInteger, isConstant, isFunction, nullConstant } from './expressions';
import { atEachNode, without } from './mutation';
import type { Mutate } from './mutation';

/** A branch of CASE forgotten, or tried after the next one. */
export const changeCaseBranch: Mutate = atEachNode(node => {
  const checks = node.class === 'CASE' ? nodesOf(node, 'case_checks') : [];
  if (checks.length < 2) return [];
  const dropped = checks.map((_, i) => ({ ...node, case_checks: without(checks, i) }));
  const swapped = checks.slice(1).map((later, i) => ({
    ...node,
    case_checks: checks.flatMap((check, at) => (at === i ? [later, check] : at === i + 1 ? [] : [check])),
  }));
  return [...dropped, ...swapped];
});

/** ELSE forgotten: NULL where a value belongs. */
export const dropElse: Mutate = atEachNode((node, { query, path }) => {
  const value = node.class === 'CASE' ? nodeOf(node, 'else_expr') : undefined;
  if (!value || (isConstant(value) && nodeOf(value, 'value')?.is_null === true)) return [];
  // A sum passes over NULL as it does over 0.
  const around = valueAt(query, path.slice(0, -2));
  const isSummedZero = constantInteger(value) === 0 && isObject(around) && isFunction(around, 'sum');
  return isSummedZero ? [] : [{ ...node, else_expr: nullConstant() }];
});
