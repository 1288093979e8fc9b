import { isObject, nodeOf, nodesOf, textField } from '~/engine/sql-ast';
import type { Json, JsonObject } from '~/engine/sql-ast';

/**
 * A query that does not round, and the digits it rounded to. Two right ways to compute an average may fall on different sides of a half by the last bit
 * of a double; without the rounding they agree.
 */
export interface Unrounded {
  query: JsonObject;
  digits: number[];
}

/** Undefined when the query does not round, or not to a plain number of digits. */
export function withoutRounding(query: JsonObject): Unrounded | undefined {
  const digits: number[] = [];
  const strip = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(strip);
    if (!isObject(value)) return value;
    const [inner, places] = nodesOf(value, 'children');
    if (textField(value, 'class') === 'FUNCTION' && textField(value, 'function_name') === 'round' && inner) {
      digits.push(places ? Number(nodeOf(places, 'value')?.value ?? Number.NaN) : 0);
      const bare = strip(inner);
      return isObject(bare) ? { ...bare, alias: value.alias ?? '' } : bare;
    }
    return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, strip(part)]));
  };
  const stripped = strip(query);
  return isObject(stripped) && digits.length > 0 && digits.every(Number.isFinite)
    ? { query: stripped, digits: digits.toSorted((a, b) => a - b) }
    : undefined;
}
