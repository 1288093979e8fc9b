import { nodesOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import type { Value } from '../schema/schema-model';

/** The years invented dates lie in when no query names one. */
const years = [2023, 2024];

/**
 * Values of a column on which `f(column)` is about `value`, to be tried besides others: for functions of dates the edges of the period, for
 * functions of texts texts of that length, beginning or case. Nothing for functions it does not know.
 */
export function turnRound(call: JsonObject, value: Value): Value[] {
  const name = textField(call, 'function_name').toLowerCase();
  const constants = nodesOf(call, 'children').flatMap(child => {
    const holder = child.value;
    return typeof holder === 'object' && holder !== null && !Array.isArray(holder) && typeof holder.value === 'string'
      ? [holder.value]
      : [];
  });
  const part = name === 'date_part' || name === 'datepart' || name === 'date_trunc' ? (constants[0] ?? '').toLowerCase() : name;
  if (typeof value === 'string' && /^\d{4}(-\d\d){0,2}/.test(value)) return periodEdges(value);
  const number = Number(value);
  if (value === null || value === '' || Number.isNaN(number)) return textsLike(name, value);
  switch (part) {
    case 'year':
    case 'strftime':
      return number > 1000 ? periodEdges(String(number)) : number <= 12 ? monthEdges(number) : [];
    case 'month':
    case 'monthname':
      return monthEdges(number);
    case 'quarter':
      return [...monthEdges(number * 3 - 2), ...monthEdges(number * 3)];
    case 'hour':
      return [number - 1, number, number + 1].flatMap(hour =>
        hour >= 0 && hour < 24 ? [`2024-01-15 ${two(hour)}:00:00`, `2024-01-15 ${two(hour)}:59:59`] : [],
      );
    case 'dow':
    case 'isodow':
    case 'weekday':
    case 'dayofweek':
    case 'dayname':
      return oneWeek;
    case 'day':
    case 'dayofmonth':
      return number >= 1 && number <= 28 ? [number - 1, number, number + 1].filter(day => day > 0).map(day => `2024-01-${two(day)}`) : [];
    case 'week':
    case 'weekofyear':
      return oneWeek;
    case 'length':
    case 'len':
    case 'char_length':
    case 'strlen':
      return number < 60
        ? [number - 1, number, number + 1].filter(length => length >= 0).map(length => 'abcdefghij'.repeat(6).slice(0, length))
        : [];
    case '%':
    case 'mod':
      return [0, 1, 2, 3, 4, 5, 6, 7, 10, 12].map(step => step + number);
    default:
      return [value];
  }
}

const oneWeek = Array.from({ length: 8 }, (_, day) => `2024-01-${two(day + 5)}`);

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function monthEdges(month: number): string[] {
  if (!Number.isInteger(month) || month < 1 || month > 12) return [];
  return years.flatMap(year => periodEdges(`${year}-${two(month)}`));
}

/** The first and last moments of a year, a month or a day, the middle, and the moments just outside. */
export function periodEdges(period: string): string[] {
  const [year = 2024, month, day] = period.slice(0, 10).split('-').map(Number);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const end = day !== undefined ? start + 86_400_000 : month !== undefined ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  if (Number.isNaN(start) || Number.isNaN(end)) return [];
  return [start, start + 1000, (start + end) / 2, end - 1000, end, start - 1000].map(moment => textOf(moment));
}

/** A moment as DuckDB writes a timestamp, without a fraction. */
export function textOf(moment: number): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? '2024-01-01 00:00:00' : date.toISOString().slice(0, 19).replace('T', ' ');
}

/** A text in all the cases it is likely, and one in which it is unlikely, to be written. */
export function caseVariants(text: string): string[] {
  const [upper, lower] = [text.toUpperCase(), text.toLowerCase()];
  return [text, upper, lower, upper.charAt(0) + lower.slice(1), lower.charAt(0) + upper.slice(1)];
}

function textsLike(name: string, value: Value): Value[] {
  if (typeof value !== 'string') return [];
  switch (name) {
    case 'lower':
    case 'upper':
    case 'lcase':
    case 'ucase':
      return caseVariants(value);
    case 'trim':
    case 'ltrim':
    case 'rtrim':
      return [value, ` ${value}`, `${value} `];
    default:
      return [value, `${value}a`, `a${value}`, `a${value}a`];
  }
}

/** Days from which it is about a month, a year, or nothing to another, and from which it is a little more or less. */
export function datesNear(value: Value): string[] {
  const [year = 2024, month = 1, day = 1] = String(value).slice(0, 10).split('-').map(Number);
  const steps = [
    [0, 0, 0],
    [0, 0, 1],
    [0, 0, -1],
    [0, -1, 0],
    [0, -1, 1],
    [0, -1, -1],
    [-1, 0, 0],
    [-1, 0, 1],
    [-1, 0, -1],
  ] as const;
  return steps.map(([years, months, days]) => textOf(Date.UTC(year + years, month - 1 + months, day + days)));
}
