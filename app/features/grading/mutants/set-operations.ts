import { isObject, nodeOf, textField } from '~/engine/sql-ast';
import { atEachNode } from './mutation';
import type { Mutate } from './mutation';

const others: Readonly<Record<string, readonly string[]>> = {
  UNION: ['INTERSECT'],
  INTERSECT: ['UNION', 'EXCEPT'],
  EXCEPT: ['INTERSECT'],
};

/** UNION for UNION ALL, EXCEPT for INTERSECT, and the two sides of an EXCEPT exchanged. */
export const changeSetOperation: Mutate = atEachNode(node => {
  if (node.type !== 'SET_OPERATION_NODE') return [];
  const type = textField(node, 'setop_type');
  const swapped = type === 'EXCEPT' ? [{ ...node, left: node.right ?? null, right: node.left ?? null }] : [];
  return [
    { ...node, setop_all: node.setop_all !== true },
    ...(others[type] ?? []).map(other => ({ ...node, setop_type: other, setop_all: false })),
    ...swapped,
  ];
});

/** One side of a set operation forgotten. */
export const dropSetSide: Mutate = atEachNode(node => {
  if (node.type !== 'SET_OPERATION_NODE') return [];
  const sides = [nodeOf(node, 'left'), node.setop_type === 'EXCEPT' ? undefined : nodeOf(node, 'right')];
  return sides.filter(isObject).map(side => ({ ...side, modifiers: node.modifiers ?? [], cte_map: node.cte_map ?? null }));
});
