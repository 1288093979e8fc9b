import type { Cell } from '~/engine/query-result';
import type { CellComparer } from './compare-cells';
import type { CellHint, Difference } from './difference';
import type { Unmatched } from './match-rows';

interface Rows {
  columns: string[];
  expected: Cell[][];
  actual: Cell[][];
  comparers: CellComparer[];
}

/** Puts unmatched rows into one symptom: too few, too many, lost or needless duplicates, or the right number with other contents. */
export function describeRows(rows: Rows, { missing, extra }: Unmatched): Difference {
  const { columns, expected, actual } = rows;
  const counts = { columns, expectedRows: expected.length, actualRows: actual.length, missing: missing.length, extra: extra.length };
  const lost = pick(expected, missing);
  const needless = pick(actual, extra);
  const [firstLost, firstNeedless] = [lost[0], needless[0]];
  if (firstLost && extra.length === 0) {
    return { kind: lost.every(row => includesRow(rows, actual, row)) ? 'lost-duplicates' : 'missing-rows', ...counts, example: firstLost };
  }
  if (firstNeedless && missing.length === 0) {
    return {
      kind: needless.every(row => includesRow(rows, expected, row)) ? 'duplicate-rows' : 'extra-rows',
      ...counts,
      example: firstNeedless,
    };
  }
  if (expected.length !== actual.length) {
    return actual.length < expected.length
      ? { kind: 'missing-rows', ...counts, example: firstLost }
      : { kind: 'extra-rows', ...counts, example: firstNeedless };
  }
  return { kind: 'wrong-rows', ...counts, ...closestPair(rows, { missing, extra }) };
}

function pick(rows: Cell[][], indexes: number[]): Cell[][] {
  return indexes.flatMap(i => (rows[i] ? [rows[i]] : []));
}

function includesRow({ comparers }: Rows, rows: Cell[][], wanted: Cell[]): boolean {
  return rows.some(row => agreeing(comparers, wanted, row) === comparers.length);
}

function agreeing(comparers: CellComparer[], a: Cell[], b: Cell[]): number {
  return comparers.filter((comparer, i) => comparer.equal(a[i] ?? null, b[i] ?? null)).length;
}

/** So many expected rows are looked through for the one most like the first wrong row. */
const lookedThrough = 500;

function closestPair({ columns, expected, actual, comparers }: Rows, { missing, extra }: Unmatched) {
  const index = extra[0] ?? 0;
  const actualRow = actual[index] ?? [];
  const closest = pick(expected, missing.slice(0, lookedThrough)).reduce<{ row: Cell[]; agreed: number }>(
    (best, row) => {
      const agreed = agreeing(comparers, row, actualRow);
      return agreed > best.agreed ? { row, agreed } : best;
    },
    { row: expected[missing[0] ?? 0] ?? [], agreed: 0 },
  );
  const column = comparers.findIndex((comparer, i) => !comparer.equal(closest.row[i] ?? null, actualRow[i] ?? null));
  const hint = hintOf(closest.row[column] ?? null, actualRow[column] ?? null);
  return { row: index + 1, actualRow, expectedRow: closest.row, column: columns[column] ?? '', ...(hint && { hint }) };
}

/** Why two cells that look alike, or differ by something simple, are not equal. */
export function hintOf(expected: Cell, actual: Cell): CellHint | undefined {
  if (expected === null || actual === null) return expected === '' || actual === '' ? 'null-or-empty' : 'null';
  if (typeof expected === 'object' || typeof actual === 'object') return undefined;
  const [wanted, given] = [Number(expected), Number(actual)];
  if (expected !== '' && actual !== '' && !Number.isNaN(wanted) && !Number.isNaN(given)) return numberHint(wanted, given);
  const [text, other] = [String(expected), String(actual)];
  if (text.toLowerCase() === other.toLowerCase()) return 'case';
  return text.replace(/\s+/g, '') === other.replace(/\s+/g, '') ? 'space' : undefined;
}

function numberHint(wanted: number, given: number): CellHint | undefined {
  const near = (a: number, b: number, slack: number) => Math.abs(a - b) <= slack * Math.max(Math.abs(a), Math.abs(b));
  if (wanted === 0 || given === 0) return Math.abs(wanted - given) <= 0.5 ? 'rounding' : undefined;
  if (near(wanted, -given, 1e-9)) return 'sign';
  if (near(wanted * 100, given, 1e-6) || near(wanted, given * 100, 1e-6)) return 'factor-100';
  return near(wanted, given, 0.005) ? 'rounding' : undefined;
}
