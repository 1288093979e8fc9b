import type { Localized } from '~/i18n/locale';
import type { SplitCell } from '../measures';
import type { Metric } from '../metric-definition';
import type { SeriesPoint, SplitSeries } from '../series';
import { maySeeCell } from './access';
import type { Sight } from './access';
import { countsPeople, shownCells } from './suppression';

interface Seen {
  metric: Metric;
  dimension: string;
  sight: Sight;
  titleOf: (value: string) => Localized;
}

/** What a viewer may see of a split: rows out of sight are left out, small ones withheld month by month. */
export function cellsInSight(splits: SplitSeries[], { metric, dimension, sight, titleOf }: Seen): SplitCell[] {
  const periods = [...new Set(splits.flatMap(({ points }) => points.map(({ period }) => period)))];
  const inSight = (value: string): boolean => maySeeCell(sight, { metric, dimension, value });
  const shown = new Map(
    periods.map(period => {
      const cells = splits.map(({ value, points }) => ({ value, size: sizeAt(points, { period, metric }), denied: !inSight(value) }));
      return [period, shownCells(cells, { people: countsPeople(metric.definition) })];
    }),
  );
  return splits
    .filter(({ value }) => inSight(value))
    .map(({ value, points }) => {
      const open = points.filter(({ period }) => shown.get(period)?.has(value));
      const withheldPeriods = points.filter(point => !open.includes(point)).map(({ period }) => period);
      return { value, title: titleOf(value), points: open.length === 0 && points.length > 0 ? 'withheld' : open, withheldPeriods };
    });
}

/** How many are behind a value in a month: of a count they are the number itself. */
function sizeAt(points: SeriesPoint[], { period, metric }: { period: string; metric: Metric }): number {
  const point = points.find(candidate => candidate.period === period);
  return (metric.definition.kind === 'count' ? point?.numerator : point?.denominator) ?? 0;
}
