import { placesIn, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import type { Value } from '../schema/schema-model';
import { constantValue } from './constant-trees';

/** Numbers a computation is made with, and their roots: with them its result is likelier to come out even. */
export function factorsIn(node: JsonObject): number[] {
  const constants = [...placesIn(node)].flatMap(({ node: part }) =>
    textField(part, 'class') === 'CONSTANT' ? [constantValue(part, new Map())] : [],
  );
  const numbers = constants.filter(value => typeof value === 'number').filter(number => number > 1);
  return numbers.flatMap(number => [number, Math.sqrt(number)]).filter(Number.isInteger);
}

/** The length in days of an interval as the engine writes it: `7 days`, `1 year 2 months`, `00:30:00`. */
export function daysIn(value: Value | undefined): number[] {
  if (typeof value !== 'string' || !/^(?:-?\d+ (?:year|month|day)s? ?)*(?:-?\d+:\d\d:\d\d(?:\.\d+)?)?$/.test(value) || value === '')
    return [];
  const of = (unit: string) => Number(new RegExp(`(-?\\d+) ${unit}`).exec(value)?.[1] ?? 0);
  const [, hours = '0', minutes = '0', seconds = '0'] = /(-?\d+):(\d\d):(\d\d)/.exec(value) ?? [];
  const days = of('year') * 365 + of('month') * 30 + of('day') + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return days === 0 ? [] : of('month') + of('year') > 0 ? [days, days + 1] : [days];
}

/** Functions that are a condition on a text. */
export const likes: ReadonlySet<string> = new Set([
  ...[
    '~~',
    '!~~',
    '~~*',
    '!~~*',
    'like_escape',
    'not_like_escape',
    'ilike_escape',
    'contains',
    'starts_with',
    'prefix',
    'suffix',
    'ends_with',
  ],
  ...['~~~', 'regexp_matches', 'regexp_full_match', 'instr', 'strpos', 'position'],
]);
/** Functions of dates: a text column in one holds dates. */
export const dateFunctions: ReadonlySet<string> = new Set([
  ...[
    'strftime',
    'strptime',
    'julianday',
    'julian',
    'date_part',
    'datepart',
    'date_trunc',
    'datetrunc',
    'date_diff',
    'datediff',
    'date_sub',
    'year',
  ],
  ...[
    'month',
    'day',
    'hour',
    'quarter',
    'week',
    'dayofweek',
    'weekday',
    'dow',
    'isodow',
    'date',
    'date_add',
    'dayname',
    'monthname',
    'last_day',
    'age',
  ],
]);
/** Functions one of whose arguments counts rows. */
export const countingArguments: ReadonlySet<string> = new Set(['ntile', 'lag', 'lead', 'nth_value']);
/** Types of numbers: a text column cast to one holds numbers. */
export const numberTypes = /^(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|DOUBLE|FLOAT|DECIMAL|U[A-Z]*INT)/;
