import type { Cell, Column, QueryResult } from '~/engine/query-result';
import { compareCellsOf } from '../compare-cells';
import type { CellComparer } from '../compare-cells';
import { mapColumns } from '../map-columns';
import { matchRows } from '../match-rows';

/** What a reference gives, with all that is free in it. */
export interface ExpectedRows {
  columns: Column[];
  /** All rows in the reference's order, those beyond its LIMIT too; cells behind `columns` are sort keys. */
  rows: Cell[][];
  /** Indexes of the sort keys in the rows, and their types. */
  keys: { index: number; type: string }[];
  offset: number;
  limit: number | undefined;
}

export type RowsVerdict = 'equal' | 'different' | 'other-order';

const rules = { columnOrder: 'any', names: 'ignore', round: {} } as const;

/**
 * Whether a result is one the reference could have given. Rows that tie in all sort keys may stand in any order; where a LIMIT or OFFSET cuts through a
 * tie, any choice of the right size is right (and without ORDER BY all rows tie).
 * @param ordered false: rows are a bag, as far as a LIMIT leaves them one
 */
export function judgeRows(task: { expected: ExpectedRows; actual: QueryResult; ordered: boolean }): RowsVerdict {
  const verdict = judgeExactly(task);
  if (verdict === 'equal' || !task.expected.rows.some(row => row.some(isUndefined))) return verdict;
  const { expected, actual } = task;
  const forgiven = { expected: { ...expected, rows: withoutNaN(expected.rows) }, actual: { ...actual, rows: withoutNaN(actual.rows) } };
  return judgeExactly({ ...task, ...forgiven });
}

/** Zero divided by zero. Engines do not agree about it (NaN in DuckDB, NULL or an error elsewhere), so where the reference has it NULL is as good. */
const isUndefined = (cell: Cell) => cell === 'NaN';

function withoutNaN(rows: Cell[][]): Cell[][] {
  return rows.map(row => (row.some(isUndefined) ? row.map(cell => (isUndefined(cell) ? null : cell)) : row));
}

function judgeExactly({ expected, actual, ordered }: { expected: ExpectedRows; actual: QueryResult; ordered: boolean }): RowsVerdict {
  const mapping = mapColumns({ expected: expected.columns, actual: actual.columns, rules });
  if (mapping.kind === 'different' || actual.truncated) return 'different';
  const comparers = expected.columns.map((column, i) =>
    compareCellsOf({ expected: column.type, actual: actual.columns[mapping.indexes[i] ?? i]?.type ?? column.type }),
  );
  const given = actual.rows.map(row => mapping.indexes.map(index => row[index] ?? null));
  const start = Math.min(expected.offset, expected.rows.length);
  const end = expected.limit === undefined ? expected.rows.length : Math.min(start + expected.limit, expected.rows.length);
  if (given.length !== end - start || hasWrongType({ comparers, expected: expected.rows, given })) return 'different';
  const runs = runsOf(expected).filter(run => run.end > start && run.start < end);
  const inOrder = runs.every(run => {
    const rows = given.slice(Math.max(run.start, start) - start, Math.min(run.end, end) - start);
    return isPartOf({ comparers, rows, whole: expected.rows.slice(run.start, run.end) });
  });
  if (inOrder) return 'equal';
  const asBag = runs.length > 0 && isBagOf({ comparers, given, runs, expected: expected.rows, start, end });
  return asBag ? (ordered && expected.keys.length > 0 ? 'other-order' : 'equal') : 'different';
}

interface Run {
  start: number;
  end: number;
}

/** Stretches of rows that tie in all sort keys; without keys all rows do. */
function runsOf({ rows, keys }: ExpectedRows): Run[] {
  const comparers = keys.map(key => compareCellsOf({ expected: key.type, actual: key.type }));
  const runs: Run[] = [];
  for (const [i, row] of rows.entries()) {
    const last = runs.at(-1);
    const before = rows[i - 1];
    const ties = before && keys.every(({ index }, k) => comparers[k]?.equal(before[index] ?? null, row[index] ?? null));
    if (last && ties) last.end = i + 1;
    else runs.push({ start: i, end: i + 1 });
  }
  return runs;
}

/** Whether each of the rows is one of the whole, none used twice. */
function isPartOf({ comparers, rows, whole }: { comparers: CellComparer[]; rows: Cell[][]; whole: Cell[][] }): boolean {
  return matchRows({ expected: whole, actual: rows, comparers }).extra.length === 0;
}

interface Bag extends Run {
  comparers: CellComparer[];
  given: Cell[][];
  runs: Run[];
  expected: Cell[][];
}

/** Rows that lie wholly inside the cut must all be there; the others must come from the ties at the cut. */
function isBagOf({ comparers, given, runs, expected, start, end }: Bag): boolean {
  const inside = runs.filter(run => run.start >= start && run.end <= end).flatMap(run => expected.slice(run.start, run.end));
  const { missing, extra } = matchRows({ expected: inside, actual: given, comparers });
  if (missing.length > 0) return false;
  const atTheCut = runs.filter(run => run.start < start || run.end > end).flatMap(run => expected.slice(run.start, run.end));
  return isPartOf({ comparers, rows: extra.flatMap(i => (given[i] ? [given[i]] : [])), whole: atTheCut });
}

/** Text against numbers and the like: never equal, unless there is nothing but NULL. */
function hasWrongType({ comparers, expected, given }: { comparers: CellComparer[]; expected: Cell[][]; given: Cell[][] }): boolean {
  return comparers.some(
    (comparer, i) => !comparer.comparable && [expected, given].every(rows => rows.some(row => (row[i] ?? null) !== null)),
  );
}
