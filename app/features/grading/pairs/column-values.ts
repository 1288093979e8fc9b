import { likeMatches } from '../schema/check-holds';
import { placesIn, textField } from '~/engine/sql-ast';
import { sampleToday } from '~/engine/session-rules';
import type { ColumnModel, TableModel, Value } from '../schema/schema-model';
import { constantValue } from './constant-trees';
import type { QueryClues } from './query-clues';
import { caseVariants, textOf } from './turn-round';

const day = 86_400_000;

/** A constant of a query and the values beside it on which a slightly different condition would decide otherwise. */
export function neighboursOf({ value, op, column }: { value: Value; op: string; column: ColumnModel }): Value[] {
  if (value === null || typeof value === 'boolean') return [value];
  if (typeof value === 'number') return numbersBeside(value, column);
  if (/^\d{4}-\d\d-\d\d/.test(value) && column.kind !== 'integer') return momentsBeside(value, column);
  if (column.kind === 'integer' || column.kind === 'decimal' || column.kind === 'double') return numbersBeside(Number(value), column);
  return patternOps.has(op) ? textsFor(value) : textsBeside(value);
}

/** Conditions that look for a pattern in a text. */
export const patternOps: ReadonlySet<string> = new Set([
  '~~',
  '!~~',
  '~~*',
  '!~~*',
  'like_escape',
  'not_like_escape',
  'ilike_escape',
  '~~~',
  'regexp_matches',
  'regexp_full_match',
]);

function numbersBeside(value: number, { kind, scale }: ColumnModel): Value[] {
  if (!Number.isFinite(value)) return [];
  const step = kind === 'integer' ? 1 : kind === 'decimal' ? 10 ** -scale : 0.5;
  return [value, value - step, value + step, ...(kind === 'integer' ? [] : [value + 1, Math.max(0, value - 1)])];
}

function momentsBeside(value: string, { kind }: ColumnModel): string[] {
  const moment = Date.parse(`${value.slice(0, 10)}T${value.slice(11, 19) || '00:00:00'}Z`);
  if (Number.isNaN(moment)) return [];
  const days = [moment, moment - day, moment + day].map(textOf);
  const midnights = days.map(text => (value.length > 10 ? text : text.slice(0, 10)));
  if (kind === 'date') return midnights;
  const lastSecond = textOf(moment + day - 1000);
  const moments = [
    textOf(moment),
    textOf(moment - 1000),
    textOf(moment + 1000),
    lastSecond,
    textOf(moment + day),
    textOf(moment - day),
    textOf(moment + day / 2),
  ];
  return kind === 'text' ? [...midnights, ...(value.length > 10 ? moments : [])] : moments;
}

/** The text in other case, with something before or behind, and without its end. */
function textsBeside(value: string): string[] {
  const otherCase = value === value.toLowerCase() ? value.toUpperCase() : value.toLowerCase();
  return [value, value, otherCase, `${value}x`];
}

/** Texts that match a pattern, closely and loosely, and texts that all but match. */
function textsFor(pattern: string): string[] {
  const bare = bareText(pattern);
  const filled = pattern.replaceAll('%', 'zz').replaceAll('_', 'q');
  const longer = [`${bare}zz`, `zz${bare}`, `zz${bare}zz`, bare.slice(1), bare.slice(0, -1), bare.toUpperCase(), bare.toLowerCase()];
  const matching = [bare, filled, ...longer, ...caseVariants(bare)].filter(text => likeMatches(text, pattern));
  return [...matching, bare, filled, ...longer];
}

/** What a pattern looks for, without its wild cards. */
export function bareText(pattern: string): string {
  return pattern
    .replace(/\\(.)/g, '$1')
    .replaceAll('%', '')
    .replaceAll('_', 'a')
    .replace(/[\^$.*+?()[\]{}|]/g, '');
}

/** Constants of the CHECKs of a column. */
export function ownValues(table: TableModel, column: ColumnModel): Value[] {
  return table.checks.flatMap(({ expression }) => {
    if (!expression) return [];
    const places = [...placesIn(expression)].map(({ node }) => node);
    const own = places.some(
      node =>
        textField(node, 'class') === 'COLUMN_REF' &&
        Array.isArray(node.column_names) &&
        String(node.column_names.at(-1)).toLowerCase() === column.name.toLowerCase(),
    );
    if (!own) return [];
    const constants = places.filter(node => textField(node, 'class') === 'CONSTANT').flatMap(node => constantValue(node, new Map()) ?? []);
    return constants.flatMap(value => (typeof value === 'number' ? numbersBeside(value, column) : [value]));
  });
}

interface Ordinary {
  column: ColumnModel;
  clues: QueryClues;
  edges: Value[];
  datesInText: boolean;
  numbersInText: boolean;
}

const plainDates = ['2024-01-15', '2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01', '2023-12-31', '2024-12-31', '2023-06-10'];
const clockTimes = ['00:00:00', '12:30:00', '23:59:59'];

/** Values of the kind that no query asks about. Dates keep the distances that the queries ask about. */
export function ordinaryValues({ column, clues, edges, datesInText, numbersInText }: Ordinary): Value[] {
  switch (column.kind) {
    case 'integer':
      return [1, 2, 3, 4, 5, 7, 10, 20, 0].filter(value => value <= column.most);
    case 'decimal':
      return [1, 2, 3, 5, 10, 20, 2.5, 7.25, 0]
        .map(value => Math.round(value * 10 ** column.scale) / 10 ** column.scale)
        .filter(value => value <= column.most);
    case 'double':
      return [1, 2, 3, 5, 10, 20, 2.5, 7.25, 0];
    case 'text':
      return textValues({ clues, edges, datesInText, numbersInText });
    case 'boolean':
      return [true, false];
    case 'date':
      return [...new Set(momentsAround(edges, clues).map(moment => moment.slice(0, 10)))];
    case 'timestamp':
      return momentsAround(edges, clues);
    case 'time':
      return [...clockTimes, '08:00:00', '17:59:59'];
    case 'uuid':
      return [1, 2, 3, 4, 5, 6].map(n => `00000000-0000-4000-8000-00000000000${n}`);
    case 'enum':
      return column.labels;
    case 'other':
      return column.type === 'JSON' ? ['{}', '{"a": 1}', '[1, 2]'] : [];
  }
}

function textValues({ clues, edges, datesInText, numbersInText }: Omit<Ordinary, 'column'>): string[] {
  const dated = edges.find(value => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value));
  if (dated !== undefined || datesInText) {
    const moments = momentsAround(edges, clues);
    return String(dated).length > 10 ? moments : [...new Set(moments.map(moment => moment.slice(0, 10)))];
  }
  if (numbersInText) return ['1', '2', '3', '10', '20', '100'];
  return ['a', 'b', 'c', 'd', 'A', 'bb', 'Ab', 'e', ...(edges.includes('') || clues.functions.has('length') ? [''] : [])];
}

/** A few days, at different times, and days and moments as far from them as the queries ask about, a little more and a little less. */
function momentsAround(edges: Value[], { dayOffsets, functions }: QueryClues): string[] {
  const bases = edges.map(value => String(value).slice(0, 10)).filter(text => /^\d{4}-\d\d-\d\d$/.test(text));
  const today = [...functions].some(name => clockFunctions.has(name)) ? [sampleToday] : [];
  const anchors = [...today, ...new Set(bases), '2024-01-15'].slice(0, 3);
  const offsets = [...dayOffsets].filter(days => Math.abs(days) <= 1000 && Number.isFinite(days)).slice(0, 4);
  const around = anchors.flatMap(anchor => {
    const start = Date.parse(`${anchor}T00:00:00Z`);
    const distant = offsets.flatMap(days =>
      [days, days - 1, days + 1, days + 1 / 86_400, days - 1 / 86_400].map(step => textOf(start + Math.round(step * 86_400) * 1000)),
    );
    return [textOf(start), ...distant];
  });
  // Where distances matter, days that keep none only get in the way.
  const others = (offsets.length > 0 ? plainDates.slice(0, 2) : plainDates).flatMap((date, i) => [
    `${date} ${clockTimes[i % 3] ?? '00:00:00'}`,
    `${date} 00:00:00`,
  ]);
  return [...new Set([...around, ...others])];
}

const clockFunctions = new Set(['now', 'today', 'current_date', 'current_timestamp', 'get_current_timestamp']);
