import type { Split, SplitCell } from '../measures';
import type { MetricKind } from '../metric-definition';
import { addMonths } from '../months';
import type { SeriesPoint } from '../series';
import { decomposeCount, decomposeRatio } from './decompose';
import type { Decomposition, Part, Sums } from './decompose';

/** Two months as ISO dates of their first day. */
export interface MonthPair {
  before: string;
  after: string;
}

/**
 * What moved the metric between two months, part by part. Undefined where that cannot be said: a month without a value, or a metric whose
 * parts do not add up (a median of medians is no median). Withheld parts are in the rest.
 */
export function compareMonths(options: {
  kind: MetricKind;
  points: readonly SeriesPoint[];
  split: Split;
  months: MonthPair;
}): Decomposition | undefined {
  const { kind, points, split, months } = options;
  const whole = { before: sumsAt(points, months.before), after: sumsAt(points, months.after) };
  if (!whole.before || !whole.after) return undefined;
  const parts = split.cells.flatMap((cell): Part[] =>
    isWithheld(cell, months) || cell.points === 'withheld'
      ? []
      : [{ value: cell.value, before: sumsAt(cell.points, months.before), after: sumsAt(cell.points, months.after) }],
  );
  const given = {
    whole: { before: whole.before, after: whole.after },
    parts: parts.filter(part => part.before !== undefined || part.after !== undefined),
  };
  switch (kind) {
    case 'share':
    case 'ratio':
      return decomposeRatio(given);
    case 'count':
      return decomposeCount(given);
    case 'quantile':
      return undefined;
  }
}

/** Whether one of the two months of a part is not shown: then neither is what it did between them. */
export function isWithheld({ points, withheldPeriods }: SplitCell, { before, after }: MonthPair): boolean {
  return points === 'withheld' || withheldPeriods.includes(before) || withheldPeriods.includes(after);
}

/** The months that can be compared, oldest first: matured, with a value. */
export function comparableMonths(points: readonly SeriesPoint[]): string[] {
  return points.filter(point => point.matured && point.value !== null).map(point => point.period);
}

/** Another month to compare the latest with: the one wished for, else the month before it, else the earliest there is. */
export function monthToCompare(
  months: readonly string[],
  { latest, wished }: { latest: string; wished?: string | undefined },
): string | undefined {
  const earlier = months.filter(month => month < latest);
  return earlier.find(month => month === wished) ?? earlier.find(month => month === addMonths(latest, -1)) ?? earlier.at(-1);
}

function sumsAt(points: readonly SeriesPoint[], month: string): Sums | undefined {
  const point = points.find(candidate => candidate.period === month);
  return point && { numerator: point.numerator, denominator: point.denominator };
}
