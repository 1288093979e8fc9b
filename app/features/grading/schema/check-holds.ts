import { isObject, nodeOf, nodesOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { columnIndex } from './schema-model';
import type { CheckRule, Row, TableModel, Value } from './schema-model';

/** Thrown inside for an expression that is not understood; never leaves this file. */
class NotUnderstood extends Error {}

type Reader = (name: string) => Value;

/** Whether a row keeps a CHECK: as in SQL, NULL keeps it. `undefined` when the condition is beyond this reader and only the engine can tell. */
export function checkHolds({ check, table, row }: { check: CheckRule; table: TableModel; row: Row }): boolean | undefined {
  if (!check.expression) return undefined;
  try {
    return evaluate(check.expression, name => row[columnIndex(table, name)] ?? null) !== false;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

function evaluate(node: JsonObject, read: Reader): Value {
  switch (textField(node, 'class')) {
    case 'CONSTANT':
      return constantOf(node);
    case 'COLUMN_REF':
      return read(String((Array.isArray(node.column_names) ? node.column_names : []).at(-1) ?? ''));
    case 'CAST':
      return evaluate(childOf(node, 'child'), read);
    case 'COMPARISON':
      return compare(textField(node, 'type'), evaluate(childOf(node, 'left'), read), evaluate(childOf(node, 'right'), read));
    case 'BETWEEN':
      return between(node, read);
    case 'CONJUNCTION':
      return conjunction(node, read);
    case 'OPERATOR':
      return operator(node, read);
    case 'FUNCTION':
      return called(node, read);
    default:
      throw new NotUnderstood();
  }
}

/** The value of a constant node; decimals come as whole numbers with their scale beside them. */
export function constantOf(node: JsonObject): Value {
  const holder = nodeOf(node, 'value');
  if (!holder || holder.is_null === true) return null;
  const { value } = holder;
  const info = nodeOf(nodeOf(holder, 'type') ?? {}, 'type_info');
  if (info && typeof info.scale === 'number') return Number(value) / 10 ** info.scale;
  if (isObject(value) || Array.isArray(value) || value === undefined) throw new NotUnderstood();
  return value;
}

function childOf(node: JsonObject, field: string): JsonObject {
  const child = nodeOf(node, field);
  if (!child) throw new NotUnderstood();
  return child;
}

function between(node: JsonObject, read: Reader): Value {
  const input = evaluate(childOf(node, 'input'), read);
  const low = compare('COMPARE_GREATERTHANOREQUALTO', input, evaluate(childOf(node, 'lower'), read));
  const high = compare('COMPARE_LESSTHANOREQUALTO', input, evaluate(childOf(node, 'upper'), read));
  return low === false || high === false ? false : low === null || high === null ? null : true;
}

function conjunction(node: JsonObject, read: Reader): Value {
  const parts = nodesOf(node, 'children').map(child => evaluate(child, read));
  const decisive = textField(node, 'type') === 'CONJUNCTION_OR';
  if (parts.includes(decisive)) return decisive;
  return parts.includes(null) ? null : !decisive;
}

function operator(node: JsonObject, read: Reader): Value {
  const [first, ...others] = nodesOf(node, 'children');
  if (!first) throw new NotUnderstood();
  const value = evaluate(first, read);
  switch (textField(node, 'type')) {
    case 'OPERATOR_NOT':
      return value === null ? null : value === false;
    case 'OPERATOR_IS_NULL':
      return value === null;
    case 'OPERATOR_IS_NOT_NULL':
      return value !== null;
    case 'COMPARE_IN':
      return isIn(value, others, read);
    case 'COMPARE_NOT_IN': {
      const found = isIn(value, others, read);
      return found === null ? null : !found;
    }
    default:
      throw new NotUnderstood();
  }
}

function isIn(value: Value, list: JsonObject[], read: Reader): Value {
  const found = list.map(item => compare('COMPARE_EQUAL', value, evaluate(item, read)));
  return found.includes(true) ? true : found.includes(null) ? null : false;
}

function called(node: JsonObject, read: Reader): Value {
  const values = nodesOf(node, 'children').map(child => evaluate(child, read));
  const [a = null, b = null] = values;
  const name = textField(node, 'function_name');
  if (values.includes(null)) return null;
  const numbers = values.map(Number);
  const [x = Number.NaN, y = Number.NaN] = numbers;
  switch (name) {
    case '~~':
      return likeMatches(String(a), String(b));
    case '!~~':
      return !likeMatches(String(a), String(b));
    case 'length':
    case 'len':
    case 'char_length':
      return [...String(a)].length;
    case 'lower':
      return String(a).toLowerCase();
    case 'upper':
      return String(a).toUpperCase();
    case 'trim':
      return String(a).trim();
  }
  if (numbers.some(Number.isNaN)) throw new NotUnderstood();
  switch (name) {
    case '+':
      return x + y;
    case '-':
      return values.length === 1 ? -x : x - y;
    case '*':
      return x * y;
    case '/':
      return y === 0 ? null : x / y;
    case '%':
      return y === 0 ? null : x % y;
    case 'abs':
      return Math.abs(x);
    default:
      throw new NotUnderstood();
  }
}

export function likeMatches(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '[\\s\\S]*')
    .replaceAll('_', '[\\s\\S]');
  return new RegExp(`^${source}$`, 'u').test(text);
}

/** SQL's comparison of two plain values; numbers by size, dates and texts as texts. */
export function compare(type: string, a: Value, b: Value): Value {
  if (type === 'COMPARE_DISTINCT_FROM') return a !== b;
  if (type === 'COMPARE_NOT_DISTINCT_FROM') return a === b;
  if (a === null || b === null) return null;
  const order = orderOf(a, b);
  switch (type) {
    case 'COMPARE_EQUAL':
      return order === 0;
    case 'COMPARE_NOTEQUAL':
      return order !== 0;
    case 'COMPARE_LESSTHAN':
      return order < 0;
    case 'COMPARE_LESSTHANOREQUALTO':
      return order <= 0;
    case 'COMPARE_GREATERTHAN':
      return order > 0;
    case 'COMPARE_GREATERTHANOREQUALTO':
      return order >= 0;
    default:
      throw new NotUnderstood();
  }
}

const midnight = / 00:00:00(?:\.0*)?$/;

function orderOf(a: NonNullable<Value>, b: NonNullable<Value>): number {
  if (typeof a === 'string' && typeof b === 'string') {
    const [left, right] = [a.replace(midnight, ''), b.replace(midnight, '')];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  return x - y;
}
