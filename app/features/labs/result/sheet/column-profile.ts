import { int128At } from '~/engine/column-data';
import type { ColumnData } from '~/engine/column-data';
import { sortRows } from './row-order';
import { compareTexts } from './text-order';

export interface ColumnProfile {
  rows: number;
  nulls: number;
  /** Different values, NULL not counted. */
  distinct: number;
  /** The rows that hold the least and the greatest value; undefined where all are NULL. */
  ends: { least: number; greatest: number } | undefined;
  /** In the unit of the column's integers: a DECIMAL's is not divided by its scale. Undefined for texts. */
  mean: number | undefined;
  /** The values met most often, as rows that hold one; ties in the order of the values. */
  top: { row: number; count: number }[];
  /** Counts of equally wide classes from the least value to the greatest; undefined for texts and where all values are the same. */
  histogram: number[] | undefined;
}

const classes = 20;
const topValues = 5;

/** What a column holds in the given rows: one sort, then one walk along the sorted rows. */
export function profileColumn(rows: Uint32Array, data: ColumnData): ColumnProfile {
  const sorted = sortRows(rows, [{ data, descending: false }]);
  const nulls = data.nulls ? rows.reduce((count, row) => count + (data.nulls?.[row] === 1 ? 1 : 0), 0) : 0;
  const present = sorted.subarray(0, sorted.length - nulls);
  const { distinct, top } = countValues(present, data);
  const [least, greatest] = [present[0], present.at(-1)];
  return {
    rows: rows.length,
    nulls,
    distinct,
    ends: least === undefined || greatest === undefined ? undefined : { least, greatest },
    mean: meanOf(present, data),
    top,
    histogram: histogramOf(present, data),
  };
}

function countValues(sorted: Uint32Array, data: ColumnData): Pick<ColumnProfile, 'distinct' | 'top'> {
  const same = sameValue(data);
  let distinct = 0;
  let top: ColumnProfile['top'] = [];
  for (let from = 0; from < sorted.length;) {
    const row = sorted[from] ?? 0;
    let to = from + 1;
    while (to < sorted.length && same(row, sorted[to] ?? 0)) to += 1;
    distinct += 1;
    const count = to - from;
    if (top.length < topValues || count > (top.at(-1)?.count ?? 0)) top = withValue(top, { row, count });
    from = to;
  }
  return { distinct, top };
}

function withValue(top: ColumnProfile['top'], value: ColumnProfile['top'][number]): ColumnProfile['top'] {
  const place = top.findIndex(each => each.count < value.count);
  const at = place < 0 ? top.length : place;
  return [...top.slice(0, at), value, ...top.slice(at)].slice(0, topValues);
}

function sameValue(data: ColumnData): (a: number, b: number) => boolean {
  switch (data.kind) {
    case 'text':
      return (a, b) => compareTexts({ data, a, b }) === 0;
    case 'int128':
      return (a, b) => data.words[2 * a] === data.words[2 * b] && data.words[2 * a + 1] === data.words[2 * b + 1];
    case 'bigint':
      return (a, b) => data.values[a] === data.values[b];
    case 'number':
      // Two NaN are one value to a reader, though not to JavaScript; so are the two zeros.
      return (a, b) => data.values[a] === data.values[b] || Number.isNaN(data.values[a]);
  }
}

/** The numbers of a column as doubles, which is exact enough to draw and to average; integers are summed exactly. */
function numberAt(data: Exclude<ColumnData, { kind: 'text' }>, row: number): number {
  return data.kind === 'int128' ? Number(int128At(data.words, row)) : Number(data.values[row] ?? 0);
}

function meanOf(rows: Uint32Array, data: ColumnData): number | undefined {
  if (data.kind === 'text' || rows.length === 0) return undefined;
  if (data.kind === 'number') return rows.reduce((sum, row) => sum + (data.values[row] ?? 0), 0) / rows.length;
  let sum = 0n;
  for (const row of rows) sum += data.kind === 'int128' ? int128At(data.words, row) : (data.values[row] ?? 0n);
  return Number(sum) / rows.length;
}

function histogramOf(sorted: Uint32Array, data: ColumnData): number[] | undefined {
  if (data.kind === 'text') return undefined;
  const finite = sorted.filter(row => Number.isFinite(numberAt(data, row)));
  const least = numberAt(data, finite[0] ?? 0);
  const width = (numberAt(data, finite.at(-1) ?? 0) - least) / classes;
  if (finite.length === 0 || !(width > 0) || !Number.isFinite(width)) return undefined;
  const counts = Array.from({ length: classes }, () => 0);
  for (const row of finite) {
    const own = Math.min(classes - 1, Math.floor((numberAt(data, row) - least) / width));
    counts[own] = (counts[own] ?? 0) + 1;
  }
  return counts;
}
