import { parseDataType, scalarName } from '~/engine/data-type';
import type { DataType } from '~/engine/data-type';
import type { Cell } from '~/engine/query-result';

/** How the cells of one column of two results are compared, decided once from both types. */
export interface CellComparer {
  /** False when the types can never agree (text and number, say): then only NULL equals NULL. */
  comparable: boolean;
  /** True when BOOLEAN stands against numbers and 0/1 is taken for it. */
  booleanAsNumber: boolean;
  /** True when equal cells may have different keys, because numbers may differ a little. */
  tolerant: boolean;
  /** The same text for equal cells unless `tolerant`. */
  keyOf(cell: Cell): string;
  equal(expected: Cell, actual: Cell): boolean;
  /** For tolerant numbers: where a cell lies on the number line and how far an equal one may be; undefined for nested cells. */
  rangeOf: ((cell: Cell) => { value: number; slack: number }) | undefined;
}

type Family = 'boolean' | 'exact' | 'double' | 'float' | 'time' | 'text' | 'nested';

const integers = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'HUGEINT', 'UHUGEINT'];
const families: Readonly<Record<string, Family>> = {
  BOOLEAN: 'boolean',
  ...Object.fromEntries([...integers, 'DECIMAL', 'BIGNUM'].map(name => [name, 'exact' as const])),
  DOUBLE: 'double',
  FLOAT: 'float',
  ...Object.fromEntries(
    ['DATE', 'TIMESTAMP', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS', 'TIMESTAMPTZ'].map(name => [name, 'time' as const]),
  ),
};

/** Sums of doubles depend on their order in the last digits; a FLOAT has seven of them to begin with. */
const doubleSlack = 1e-9;
const floatSlack = 1e-6;
/** A sum that should be zero may leave this much. */
const absoluteSlack = 1e-12;

/** @param digits declared rounding: half a unit of that digit is forgiven */
export function compareCellsOf({ expected, actual, digits }: { expected: string; actual: string; digits?: number }): CellComparer {
  return comparerOf({ expected: parseDataType(expected), actual: parseDataType(actual), digits });
}

function comparerOf({ expected, actual, digits }: { expected: DataType; actual: DataType; digits?: number }): CellComparer {
  const nested = nestedComparer(expected, actual);
  if (nested) return nested;
  const [wanted, given] = [familyOf(expected), familyOf(actual)];
  const booleanAsNumber = (wanted === 'boolean') !== (given === 'boolean') && isNumeric(wanted) && isNumeric(given);
  if (isNumeric(wanted) && isNumeric(given) && (wanted !== 'boolean' || given !== 'boolean')) {
    return { ...numberComparer({ inexact: [wanted, given], digits }), booleanAsNumber };
  }
  return wanted === given && wanted !== 'nested' ? exactComparer(wanted === 'time' ? instantOf : textOf) : onlyNulls;
}

function familyOf(type: DataType): Family {
  return type.kind === 'scalar' ? (families[scalarName(type)] ?? 'text') : 'nested';
}

function isNumeric(family: Family): boolean {
  return family === 'exact' || family === 'double' || family === 'float' || family === 'boolean';
}

function exactComparer(canonical: (cell: NonNullable<Cell>) => string): CellComparer {
  const keyOf = (cell: Cell) => (cell === null ? 'NULL' : `=${canonical(cell)}`);
  const equal = (expected: Cell, actual: Cell) => keyOf(expected) === keyOf(actual);
  return { comparable: true, booleanAsNumber: false, tolerant: false, keyOf, equal, rangeOf: undefined };
}

const onlyNulls: CellComparer = {
  ...exactComparer(textOf),
  comparable: false,
  equal: (expected, actual) => expected === null && actual === null,
};

function numberComparer({ inexact, digits }: { inexact: Family[]; digits: number | undefined }): CellComparer {
  const exact = exactComparer(numeralOf);
  const relative = inexact.includes('float') ? floatSlack : inexact.includes('double') ? doubleSlack : 0;
  if (relative === 0 && digits === undefined) return exact;
  const rounding = digits === undefined ? 0 : 0.5 * 10 ** -digits;
  const slackOf = (value: number) => Math.max(relative, 1e-15) * Math.abs(value) + rounding * (1 + doubleSlack) + absoluteSlack;
  const equal = (expected: Cell, actual: Cell) => {
    if (expected === null || actual === null) return expected === actual;
    const [a, b] = [toNumber(expected), toNumber(actual)];
    return Object.is(a, b) || Math.abs(a - b) <= Math.max(slackOf(a), slackOf(b));
  };
  const rangeOf = (cell: Cell) => placed(cell === null ? Number.NaN : toNumber(cell), slackOf);
  return { ...exact, tolerant: true, equal, rangeOf };
}

/** NULL and NaN lie below every number, ±Infinity where they are; twice the slack covers the other cell's own. */
function placed(value: number, slackOf: (value: number) => number): { value: number; slack: number } {
  if (Number.isNaN(value)) return { value: Number.NEGATIVE_INFINITY, slack: 0 };
  return { value, slack: Number.isFinite(value) ? 2 * slackOf(value) : 0 };
}

function nestedComparer(expected: DataType, actual: DataType): CellComparer | undefined {
  const parts = partsOf(expected, actual);
  if (!parts) return undefined;
  const equal = (a: Cell, b: Cell): boolean => {
    if (a === null || b === null) return a === b;
    const [left, right] = [inOrder(a, expected), inOrder(b, actual)];
    return left.length === right.length && left.every((item, i) => partAt(parts, i).equal(item, right[i] ?? null));
  };
  const keyOf = (cell: Cell) =>
    cell === null ? 'NULL' : JSON.stringify(inOrder(cell, expected).map((item, i) => partAt(parts, i).keyOf(item)));
  return {
    comparable: parts.every(part => part.comparable),
    booleanAsNumber: false,
    tolerant: parts.some(part => part.tolerant),
    keyOf,
    equal,
    rangeOf: undefined,
  };
}

/** Comparers of a list's items (one for all), a struct's fields, or a map's entries (as structs of key and value). */
function partsOf(expected: DataType, actual: DataType): CellComparer[] | undefined {
  if (expected.kind === 'list' && actual.kind === 'list') return [comparerOf({ expected: expected.item, actual: actual.item })];
  if (expected.kind === 'map' && actual.kind === 'map') return [comparerOf({ expected: entryOf(expected), actual: entryOf(actual) })];
  if (expected.kind !== 'struct' || actual.kind !== 'struct' || expected.fields.length !== actual.fields.length) return undefined;
  const pairs = expected.fields.map((field, i) => ({ field, other: actual.fields[i] }));
  if (pairs.some(({ field, other }) => field.name.toLowerCase() !== other?.name.toLowerCase())) return undefined;
  return pairs.map(({ field, other }) => comparerOf({ expected: field.type, actual: other?.type ?? field.type }));
}

function entryOf({ key, value }: { key: DataType; value: DataType }): DataType {
  const fields = [
    { name: '0', type: key },
    { name: '1', type: value },
  ];
  return { kind: 'struct', fields };
}

function partAt(parts: CellComparer[], index: number): CellComparer {
  return parts[index] ?? parts[0] ?? onlyNulls;
}

/** The parts of a nested cell; a map's entries sorted, for a map has no order. */
function inOrder(cell: NonNullable<Cell>, type: DataType): Cell[] {
  if (type.kind === 'struct') return type.fields.map((field, i) => (Array.isArray(cell) ? cell[i] : fieldOf(cell, field.name)) ?? null);
  const items = Array.isArray(cell) ? cell : [cell];
  return type.kind === 'map' ? items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
}

/** The names of two structs agree but for case, and a cell may be of either. */
function fieldOf(cell: NonNullable<Cell>, name: string): Cell | undefined {
  if (typeof cell !== 'object' || Array.isArray(cell)) return undefined;
  return cell[name] ?? Object.entries(cell).find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
}

function toNumber(cell: NonNullable<Cell>): number {
  return Number(cell);
}

/** Exact digits without what does not count: `1.50` and `1.5`, `007` and `7`, `-0` and `0`, `true` and `1`. */
function numeralOf(cell: NonNullable<Cell>): string {
  const text = typeof cell === 'boolean' ? String(Number(cell)) : String(cell);
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  if (!/^-?[\d.]+$/.test(text)) return text;
  const digits = `${whole || '0'}${fraction ? `.${fraction}` : ''}`;
  return digits === '0' ? '0' : sign + digits;
}

/** A date is its midnight; UTC is the zone both engines print. */
function instantOf(cell: NonNullable<Cell>): string {
  const text = textOf(cell).replace(/\+00$/, '');
  return /^\d{4,}-\d\d-\d\d$/.test(text) ? `${text} 00:00:00` : text;
}

function textOf(cell: NonNullable<Cell>): string {
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
