import type { ColumnFacts } from './column-facts';

export type ChartKind = 'number' | 'line' | 'bar' | 'stacked' | 'scatter';

/** What a chart shows; columns by their place in the result. */
export interface ChartSpec {
  kind: ChartKind;
  /** Undefined for a big number. */
  x: number | undefined;
  /** One or several measures. */
  ys: number[];
  /** A category that splits one measure into series. */
  series: number | undefined;
  sort: 'given' | 'value';
}

/** Series beyond these cannot be told apart. */
export const mostSeries = 6;
/** Measures that differ more in size than this need axes of their own. */
const comparable = 20;
const mostNumbers = 4;

/** The chart that fits a result: time → line, category → bar, two measures → scatter, parts of a whole → stacked, one row → its numbers. */
export function suggestChart(columns: readonly ColumnFacts[], rows: number): ChartSpec | undefined {
  const of = (role: ColumnFacts['role']) => columns.flatMap((column, i) => (column.role === role ? [i] : []));
  const [measures, times, categories, ids] = [of('measure'), of('time'), of('category'), of('id')];
  const [measure] = measures;
  if (rows === 0 || measure === undefined) return undefined;
  const base = { ys: [measure], series: undefined, sort: 'given' as const };
  if (rows === 1 && measures.length <= mostNumbers && times.length + categories.length <= 1)
    return { ...base, kind: 'number', x: undefined, ys: measures };

  const together = alike(columns, measures);
  const [time] = times;
  if (time !== undefined) {
    const split = categories.find(i => splits(columns[i]));
    if (split === undefined) return { ...base, kind: 'line', x: time, ys: together };
    return { ...base, kind: isPart(columns[measure]) ? 'stacked' : 'line', x: time, series: split };
  }
  const [category, second] = byDistinct(columns, categories);
  // Dots say more than bars of which each stands for one of many.
  if (measures.length >= 2 && (category === undefined || (columns[category]?.distinct ?? 0) > 40)) return scatter(measures);
  if (category !== undefined) {
    if (second !== undefined && splits(columns[second]))
      return { ...base, kind: isPart(columns[measure]) ? 'stacked' : 'bar', x: category, series: second };
    return { ...base, kind: 'bar', x: category, ys: together };
  }
  return ids[0] === undefined ? undefined : { ...base, kind: 'bar', x: ids[0], sort: 'value' };
}

function scatter([x, y = x]: number[]): ChartSpec {
  return { kind: 'scatter', x, ys: y === undefined ? [] : [y], series: undefined, sort: 'given' };
}

/** The category with more values stands along the axis; the other splits it. */
function byDistinct(columns: readonly ColumnFacts[], categories: number[]): number[] {
  return [...categories].sort((a, b) => (columns[b]?.distinct ?? 0) - (columns[a]?.distinct ?? 0));
}

function splits(column: ColumnFacts | undefined): boolean {
  return column !== undefined && column.distinct >= 2 && column.distinct <= mostSeries * 2;
}

/** Measures of about the size of the first, as they share its axis. */
function alike(columns: readonly ColumnFacts[], measures: number[]): number[] {
  const first = columns[measures[0] ?? -1]?.largest ?? 0;
  const near = measures.filter(i => {
    const own = columns[i]?.largest ?? 0;
    return Math.max(own, first) <= comparable * Math.min(own, first);
  });
  const kept = near.length > 0 ? near : measures.slice(0, 1);
  return kept.slice(0, mostSeries);
}

const shareName = /(?:^|_)(?:rate|ratio|share|pct|percent|avg|mean|median|price|max|min|p\d+)(?:_|$)|率|均|占比|比例|中位|单价/i;

/** Whether a measure's values may be added up: a sum of rates means nothing. */
export function isPart(column: ColumnFacts | undefined): boolean {
  return column !== undefined && !shareName.test(column.name) && !column.negative;
}
