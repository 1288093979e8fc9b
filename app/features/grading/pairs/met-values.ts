import type { Value } from '../schema/schema-model';
import { bareText, patternOps } from './column-values';
import type { Atom } from './query-clues';
import { textOf } from './turn-round';

/** Texts in which two patterns meet: `a%` and not `%b` need an `ab`. */
export function bothPatterns(conditions: Atom[]): string[] {
  const words = [
    ...new Set(conditions.flatMap(({ op, values }) => (patternOps.has(op) ? values.map(value => bareText(String(value))) : []))),
  ];
  const pairs = words.flatMap(first => words.flatMap(second => (first === second ? [] : [`${first} ${second}`])));
  return pairs.slice(0, 6);
}

/** Where parts of dates are asked for, the same day of another year and of another month. */
export function sameDayElsewhere(values: Value[]): string[] {
  const days = [...new Set(values.filter(value => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)))].slice(0, 4);
  return days.flatMap(value => {
    const [year = 2024, month = 1, day = 1] = String(value).slice(0, 10).split('-').map(Number);
    return [Date.UTC(year - 1, month - 1, day), Date.UTC(year, month, day)].map(textOf);
  });
}
