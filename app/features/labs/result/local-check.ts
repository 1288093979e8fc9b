import type { Cell, QueryResult } from '~/engine/query-result';

/** What the brief promises about the shape of the answer. Nothing here tells the answer itself. */
export interface Expectations {
  columns: string[];
  /** Whether columns are told apart by position. */
  columnOrder: 'any' | 'given';
  names: 'ignore' | 'warn' | 'require';
  order: { column: string; direction: 'asc' | 'desc' }[];
  /** Decimal places by column. */
  round: Record<string, number>;
}

/** One thing that can be checked before handing in, without knowing the reference. */
export type LocalCheck =
  | { about: 'column-count'; ok: boolean; expected: number; found: number }
  | { about: 'names'; ok: boolean; missing: string[] }
  | { about: 'column-order'; ok: boolean; expected: string[] }
  | { about: 'rounding'; ok: boolean; column: string; digits: number }
  | { about: 'order'; ok: boolean; keys: Expectations['order'] }
  | { about: 'rows'; ok: boolean };

/** Holds a result against what the brief says of its shape. Checks whose column is missing are left out. */
export function checkShape(result: QueryResult, expected: Expectations): LocalCheck[] {
  const found = result.columns.map(column => column.name.toLowerCase());
  const at = columnFinder(found, expected);
  const counted = found.length === expected.columns.length;
  const missing = expected.columns.filter(name => !found.includes(name));
  const checks: LocalCheck[] = [{ about: 'column-count', ok: counted, expected: expected.columns.length, found: found.length }];
  if (expected.names !== 'ignore') checks.push({ about: 'names', ok: missing.length === 0, missing });
  if (expected.columnOrder === 'given' && counted && missing.length === 0)
    checks.push({ about: 'column-order', ok: expected.columns.every((name, i) => found[i] === name), expected: expected.columns });
  for (const [column, digits] of Object.entries(expected.round)) {
    const place = at(column);
    if (place >= 0)
      checks.push({ about: 'rounding', ok: result.rows.every(row => decimals(row[place] ?? null) <= digits), column, digits });
  }
  const keys = expected.order.map(({ column, direction }) => ({ place: at(column), direction }));
  if (keys.length > 0 && keys.every(key => key.place >= 0))
    checks.push({ about: 'order', ok: isSorted(result.rows, keys), keys: expected.order });
  if (result.rows.length === 0) checks.push({ about: 'rows', ok: false });
  return checks;
}

/** By name; and by position where the names are free and the count fits. */
function columnFinder(found: string[], { columns, names }: Expectations): (column: string) => number {
  return column => {
    const named = found.indexOf(column);
    return named < 0 && names !== 'require' && found.length === columns.length ? columns.indexOf(column) : named;
  };
}

function decimals(cell: Cell): number {
  const fraction = /^-?\d+\.(\d+)$/.exec(String(cell ?? ''))?.[1] ?? '';
  return fraction.replace(/0+$/, '').length;
}

function isSorted(rows: Cell[][], keys: { place: number; direction: 'asc' | 'desc' }[]): boolean {
  return rows.every((row, i) => {
    const before = rows[i - 1];
    if (!before) return true;
    for (const { place, direction } of keys) {
      const step = compareCells(before[place] ?? null, row[place] ?? null);
      if (step !== 0) return direction === 'asc' ? step < 0 : step > 0;
    }
    return true;
  });
}

/** NULL compares equal to everything: where it belongs is the reference's affair. */
function compareCells(a: Cell, b: Cell): number {
  if (a === null || b === null) return 0;
  const [x, y] = [Number(a), Number(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  const [s, t] = [String(a), String(b)];
  return s < t ? -1 : s > t ? 1 : 0;
}
