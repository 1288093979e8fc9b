import { isObject, nodeOf, nodesOf, placesIn, textField, valueAt } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { constantInteger, constantText, isConstant } from './expressions';
import { readDay, shiftDays, writeLike } from './iso-time';
import { atEachNode, without } from './mutation';
import type { Mutate, Surroundings } from './mutation';

/**
 * A number or a day one too low and one too high, where it decides something: in a comparison, in arithmetic, as the length of an interval.
 * Constants that are only shown, an alias's `1` in EXISTS, or a rounding's digits are left.
 */
export const shiftConstant: Mutate = atEachNode((node, surroundings) => {
  if (!decides(surroundings)) return [];
  return [-1, 1].flatMap(step => shifted(node, step) ?? []);
});

function shifted(node: JsonObject, step: number): JsonObject | undefined {
  const integer = constantInteger(node);
  if (integer !== undefined) return integer === 0 ? undefined : withValue(node, integer + step);
  const moment = readDay(constantText(node));
  return moment && withValue(node, writeLike(moment, shiftDays(moment, step)));
}

function withValue(constant: JsonObject, value: string | number): JsonObject {
  return { ...constant, value: { ...nodeOf(constant, 'value'), value } };
}

const deciding: ReadonlySet<string> = new Set(['COMPARISON', 'BETWEEN']);
const calculating: ReadonlySet<string> = new Set(['+', '-', '*', '/', '//', '%', 'trunc']);

function decides({ query, path }: Pick<Surroundings, 'query' | 'path'>): boolean {
  const parent = parentOf({ query, path });
  if (!parent) return false;
  if (deciding.has(textField(parent, 'class')) || parent.type === 'COMPARE_IN' || parent.type === 'COMPARE_NOT_IN') return true;
  if (parent.class === 'FUNCTION') return calculating.has(textField(parent, 'function_name'));
  // Casts stand around the constants of intervals and of typed literals such as TIMESTAMP '…'.
  return parent.class === 'CAST' && decides({ query, path: path.slice(0, -1) });
}

/** The node around a node; lists between them do not count. */
function parentOf({ query, path }: Pick<Surroundings, 'query' | 'path'>): JsonObject | undefined {
  const up = path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1);
  const parent = path.length > 0 ? valueAt(query, up) : undefined;
  return isObject(parent) ? parent : undefined;
}

/** One value missing from an IN list, where each in turn. */
export const dropListValue: Mutate = atEachNode(node => {
  if (node.type !== 'COMPARE_IN' && node.type !== 'COMPARE_NOT_IN') return [];
  const children = nodesOf(node, 'children');
  if (children.length < 3 || !children.slice(1).every(isConstant)) return [];
  return children.slice(1).map((_, i) => ({ ...node, children: without(children, i + 1) }));
});

/** A text compared with another text the query also knows: the wrong status, the wrong channel. */
export const swapText: Mutate = (query, tables) => {
  const known = new Set([...placesIn(query)].flatMap(({ node }) => comparedText(node)));
  return atEachNode(node => {
    const [own] = comparedText(node);
    const right = nodeOf(node, 'right');
    if (own === undefined || !right) return [];
    return [...known].filter(text => text !== own).map(text => ({ ...node, right: withValue(right, text) }));
  })(query, tables);
};

function comparedText(node: JsonObject): string[] {
  const text = node.type === 'COMPARE_EQUAL' || node.type === 'COMPARE_NOTEQUAL' ? constantText(nodeOf(node, 'right')) : undefined;
  return text === undefined || readDay(text) ? [] : [text];
}
