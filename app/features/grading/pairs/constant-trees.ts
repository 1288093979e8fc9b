import { isObject, listOf, nodeOf, nodesOf, placesIn, textField } from '~/engine/sql-ast';
import type { Json, JsonObject } from '~/engine/sql-ast';
import type { Value } from '../schema/schema-model';

/** An expression as a key for what the engine says it is worth. */
export function treeKey(node: JsonObject): string {
  return JSON.stringify({ ...node, alias: '' });
}

const changing = new Set(['random', 'uuid', 'gen_random_uuid', 'nextval', 'count_star', 'row_number', 'rank', 'dense_rank', 'error']);
/** Words that look like columns and say what time it is. */
const clockWords = new Set(['current_date', 'current_timestamp', 'current_time', 'localtimestamp', 'localtime']);
const constantClasses = new Set(['CONSTANT', 'CAST', 'FUNCTION', 'OPERATOR', 'COMPARISON', 'CASE']);

/** The largest expressions of a query that name no column and are no plain constant: `DATE '2024-01-01' + INTERVAL 1 MONTH`. */
export function constantTrees(root: Json): JsonObject[] {
  const found = new Map<string, JsonObject>();
  const look = (value: Json): void => {
    if (Array.isArray(value)) for (const item of value) look(item);
    else if (isObject(value)) {
      if (isConstant(value) && textField(value, 'class') !== 'CONSTANT') found.set(treeKey(value), value);
      else for (const part of Object.values(value)) look(part);
    }
  };
  look(root);
  return [...found.values()];
}

function isConstant(node: JsonObject): boolean {
  if (!constantClasses.has(textField(node, 'class')) && !isClockWord(node)) return false;
  for (const { node: part } of placesIn(node)) {
    const kind = textField(part, 'class');
    if (kind === 'COLUMN_REF' && isClockWord(part)) continue;
    if (kind !== '' && !constantClasses.has(kind)) return false;
    if (kind === 'FUNCTION' && changing.has(textField(part, 'function_name'))) return false;
  }
  return true;
}

function isClockWord(node: JsonObject): boolean {
  const names = listOf(node, 'column_names');
  return names.length === 1 && clockWords.has(String(names[0]).toLowerCase());
}

/** A plain constant's value, or what the engine said about a larger one; undefined when the expression is no constant. */
export function constantValue(node: JsonObject, folded: ReadonlyMap<string, Value>): Value | undefined {
  if (textField(node, 'class') === 'CONSTANT') return plainConstant(node);
  return folded.get(treeKey(node));
}

function plainConstant(node: JsonObject): Value | undefined {
  const holder = nodeOf(node, 'value');
  if (!holder) return undefined;
  if (holder.is_null === true) return null;
  const { value } = holder;
  const info = nodeOf(nodeOf(holder, 'type') ?? {}, 'type_info');
  if (info && typeof info.scale === 'number') return Number(value) / 10 ** info.scale;
  if (typeof value === 'string') return value.startsWith('\u0001') ? value.slice(1) : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** The nodes in some fields of a node, without those that are missing. */
export function partsOf(node: JsonObject, fields: readonly string[]): JsonObject[] {
  return fields.map(field => nodeOf(node, field)).filter(part => part !== undefined);
}

/** The children of an expression, wherever its kind keeps them. */
export function childrenOf(node: JsonObject): JsonObject[] {
  const cases = nodesOf(node, 'case_checks').flatMap(check => partsOf(check, ['when_expr', 'then_expr']));
  return [...nodesOf(node, 'children'), ...partsOf(node, ['child', 'left', 'right', 'input', 'lower', 'upper', 'else_expr']), ...cases];
}
