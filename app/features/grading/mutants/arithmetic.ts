import { nodesOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { constantInteger, integerConstant, isConstant, isFunction, namedLike } from './expressions';
import { atEachNode } from './mutation';
import type { Mutate } from './mutation';

/** `//` for `/` and the other way round: the fraction is lost, or kept. */
export const changeDivision: Mutate = atEachNode(node => {
  if (isFunction(node, '/')) return [{ ...node, function_name: '//' }];
  return isFunction(node, '//') ? [{ ...node, function_name: '/' }] : [];
});

const opposite: Readonly<Record<string, string>> = { '+': '-', '-': '+', '*': '/', '/': '*' };

/** Plus for minus, times for divided by, and the two sides of a difference or a ratio exchanged. */
export const changeArithmetic: Mutate = atEachNode(node => {
  const [name, children] = [textField(node, 'function_name'), nodesOf(node, 'children')];
  const other = opposite[name];
  if (!isFunction(node) || node.is_operator !== true || children.length !== 2 || other === undefined) return [];
  const turned: JsonObject = { ...node, children: children.toReversed() };
  const isTurnable = (name === '-' || name === '/') && !children.some(isInterval);
  return [{ ...node, function_name: other }, ...(isTurnable ? [turned] : [])];
});

/** One side of a sum or difference forgotten. */
export const dropSummand: Mutate = atEachNode(node => {
  const children = nodesOf(node, 'children');
  if (children.length !== 2 || !(isFunction(node, '+') || isFunction(node, '-'))) return [];
  return children.slice(0, 1).map(kept => namedLike(kept, node));
});

function isInterval(node: JsonObject): boolean {
  return isConstant(node) || textField(node, 'function_name').startsWith('to_');
}

/** One digit fewer. */
export const roundMore: Mutate = atEachNode(node => {
  const [value, digits] = isFunction(node, 'round') ? nodesOf(node, 'children') : [];
  const kept = constantInteger(digits);
  return value && kept !== undefined && kept > 0 ? [{ ...node, children: [value, integerConstant(kept - 1)] }] : [];
});
