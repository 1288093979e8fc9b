import type { Split } from '../measures';
import type { MetricDefinition, MetricKind } from '../metric-definition';
import type { SeriesPoint } from '../series';

/** A metric with its months and its splits: all that is needed to take a change of it apart. */
export interface Breakdown {
  metric: Pick<MetricDefinition, 'title' | 'format' | 'unit'> & { kind: MetricKind };
  points: SeriesPoint[];
  /** One for each dimension the metric has and the viewer may see. */
  splits: Split[];
}
