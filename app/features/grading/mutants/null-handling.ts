import { nodesOf } from '~/engine/sql-ast';
import { comparison, isFunction, namedLike, nullConstant } from './expressions';
import { atEachNode } from './mutation';
import type { Mutate } from './mutation';

/** `coalesce(a, 0)` as `a`: what is missing stays missing. */
export const dropCoalesce: Mutate = atEachNode(node => {
  const [first] = nodesOf(node, 'children');
  return first && (node.type === 'OPERATOR_COALESCE' || isFunction(node, 'ifnull')) ? [namedLike(first, node)] : [];
});

/** `nullif(a, 0)` as `a`. */
export const dropNullIf: Mutate = atEachNode(node => {
  const [first] = nodesOf(node, 'children');
  return first && (node.type === 'OPERATOR_NULLIF' || isFunction(node, 'nullif')) ? [namedLike(first, node)] : [];
});

/** `IS NULL` for `IS NOT NULL` and the other way round, and the NULL that is looked for with an equals sign. */
export const changeNullTest: Mutate = atEachNode(node => {
  const [tested] = nodesOf(node, 'children');
  if (!tested) return [];
  if (node.type === 'OPERATOR_IS_NULL') {
    return [{ ...node, type: 'OPERATOR_IS_NOT_NULL' }, comparison('COMPARE_EQUAL', tested, nullConstant())];
  }
  if (node.type !== 'OPERATOR_IS_NOT_NULL') return [];
  return [{ ...node, type: 'OPERATOR_IS_NULL' }, comparison('COMPARE_NOTEQUAL', tested, nullConstant())];
});
