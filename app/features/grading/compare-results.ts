import type { Cell, QueryResult } from '~/engine/query-result';
import { compareCellsOf } from './compare-cells';
import type { CellComparer } from './compare-cells';
import { describeRows } from './describe-rows';
import type { ComparisonWarning, Difference } from './difference';
import type { CompareRules } from './lab-rules';
import { mapColumns } from './map-columns';
import { matchRows } from './match-rows';

export type Comparison =
  { kind: 'equal'; warnings: ComparisonWarning[] } | { kind: 'different'; difference: Difference; warnings: ComparisonWarning[] };

/** Two results brought into one shape: the columns of `actual` stand in the order of `expected`. */
export interface Aligned {
  columns: string[];
  expected: Cell[][];
  actual: Cell[][];
  comparers: CellComparer[];
}

/**
 * Whether a result is right, and if not, the first symptom: columns, then rows as bags, then order (design: grading.md, "Comparing").
 *
 * Integers and decimals compare exactly by value (`1.50` is `1.5`, `3` is `3.00`), doubles within 1e-9 relatively, FLOAT within
 * 1e-6, rounded columns within half a unit; NULL equals only NULL, NaN only NaN, −0 is 0; a DATE is its midnight; text is exact; BOOLEAN against
 * 0/1 is taken with a warning.
 *
 * @param expected the reference's whole result. With `rules.limit` it is the result of the reference *without* its LIMIT, so that every row tying
 *   at the cut is known; it must be sorted by `rules.order`.
 * @param actual the whole result to judge; a truncated one is never right.
 */
export function compareResults({
  expected,
  actual,
  rules,
}: {
  expected: QueryResult;
  actual: QueryResult;
  rules: CompareRules;
}): Comparison {
  const mapping = mapColumns({ expected: expected.columns, actual: actual.columns, rules });
  if (mapping.kind === 'different') return { ...mapping, warnings: [] };
  const aligned = align({ expected, actual, indexes: mapping.indexes, rules });
  const warnings = [...mapping.warnings, ...booleanWarnings(aligned)];
  const wrong = wrongType({ expected, actual, indexes: mapping.indexes, aligned });
  const found =
    wrong ??
    (rules.limit === undefined ? differentBags(aligned) : differentTop(aligned, rules)) ??
    differentOrder(aligned, rules) ??
    cutShort(actual, aligned);
  return found ? { kind: 'different', difference: found, warnings } : { kind: 'equal', warnings };
}

interface Pair {
  expected: QueryResult;
  actual: QueryResult;
  indexes: number[];
}

function align({ expected, actual, indexes, rules }: Pair & { rules: CompareRules }): Aligned {
  const digitsOf = new Map(Object.entries(rules.round).map(([name, digits]) => [name.toLowerCase(), digits]));
  const comparers = expected.columns.map((column, i) =>
    compareCellsOf({
      expected: column.type,
      actual: actual.columns[indexes[i] ?? i]?.type ?? column.type,
      digits: digitsOf.get(column.name.toLowerCase()),
    }),
  );
  const moved = indexes.some((index, i) => index !== i);
  return {
    columns: expected.columns.map(column => column.name),
    expected: expected.rows,
    actual: moved ? actual.rows.map(row => indexes.map(index => row[index] ?? null)) : actual.rows,
    comparers,
  };
}

function booleanWarnings({ columns, comparers }: Aligned): ComparisonWarning[] {
  return columns.flatMap((column, i) => (comparers[i]?.booleanAsNumber ? [{ kind: 'boolean-as-number' as const, column }] : []));
}

/** A column whose type can never agree is said so at once, if it has values at all: a column of NULLs has any type. */
function wrongType({ expected, actual, indexes, aligned }: Pair & { aligned: Aligned }): Difference | undefined {
  const index = aligned.comparers.findIndex(
    (comparer, i) => !comparer.comparable && [aligned.expected, aligned.actual].every(rows => rows.some(row => row[i] !== null)),
  );
  const [wanted, given] = [expected.columns[index], actual.columns[indexes[index] ?? index]];
  return wanted && given ? { kind: 'column-type', column: wanted.name, expected: wanted.type, actual: given.type } : undefined;
}

function differentBags(aligned: Aligned): Difference | undefined {
  const unmatched = matchRows(aligned);
  return unmatched.missing.length + unmatched.extra.length > 0 ? describeRows(aligned, unmatched) : undefined;
}

/**
 * With a limit the right answers are: the first `limit` rows of the whole, where of the rows tying with the last of them any may be chosen. So rows may
 * be exchanged exactly where those given up and those taken instead have the keys of the last row within.
 */
function differentTop(aligned: Aligned, rules: CompareRules): Difference | undefined {
  const limit = Math.min(rules.limit ?? 0, aligned.expected.length);
  const top = { ...aligned, expected: aligned.expected.slice(0, limit) };
  if (matchRows(aligned).extra.length > 0 || aligned.actual.length !== limit) return differentBags(top);
  const { missing, extra } = matchRows(top);
  const keys = keyColumns(aligned, rules);
  const last = top.expected.at(-1) ?? [];
  const tiesWithLast = (row: Cell[] = []) => sameKeys({ aligned, keys, expected: last, actual: row });
  const atTheCut = missing.every(i => tiesWithLast(top.expected[i])) && extra.every(i => tiesWithLast(top.actual[i]));
  return atTheCut ? undefined : differentBags(top);
}

/** The bags agree, so the order is right exactly when the keys agree place by place; inside equal keys any order is right. */
function differentOrder(aligned: Aligned, rules: CompareRules): Difference | undefined {
  const keys = keyColumns(aligned, rules);
  if (keys.length === 0) return undefined;
  const row = aligned.actual.findIndex((actual, i) => !sameKeys({ aligned, keys, expected: aligned.expected[i] ?? [], actual }));
  const [actualRow, expectedRow] = [aligned.actual[row], aligned.expected[row]];
  if (!actualRow || !expectedRow) return undefined;
  return {
    kind: 'wrong-order',
    columns: aligned.columns,
    keys: keys.flatMap(key => aligned.columns[key] ?? []),
    row: row + 1,
    actualRow,
    expectedRow,
  };
}

/** Rows the reader did not take may hold anything. */
function cutShort({ truncated }: QueryResult, { columns, expected, actual }: Aligned): Difference | undefined {
  if (!truncated) return undefined;
  return { kind: 'extra-rows', columns, expectedRows: expected.length, actualRows: actual.length, missing: 0, extra: 0 };
}

function keyColumns({ columns }: Aligned, rules: CompareRules): number[] {
  const names = columns.map(name => name.toLowerCase());
  return (rules.order ?? []).map(({ column }) => names.indexOf(column.toLowerCase())).filter(index => index >= 0);
}

function sameKeys({ aligned, keys, expected, actual }: { aligned: Aligned; keys: number[]; expected: Cell[]; actual: Cell[] }): boolean {
  return keys.every(key => aligned.comparers[key]?.equal(expected[key] ?? null, actual[key] ?? null));
}
