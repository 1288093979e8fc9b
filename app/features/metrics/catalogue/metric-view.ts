import type { RestatementRecord } from '../measures';
import type { MetricDefinition, MetricKind } from '../metric-definition';
import { addMonths } from '../months';
import type { SeriesPoint } from '../series';

/** What the page of one metric knows of it, beside where its number comes from. Safe to return from a loader. */
export interface MetricView {
  metric: Pick<
    MetricDefinition,
    'id' | 'standing' | 'title' | 'meaning' | 'format' | 'unit' | 'direction' | 'owner' | 'steward' | 'guardrails'
  > & { kind: MetricKind };
  points: SeriesPoint[];
  guardrails: { slug: string; latest: { period: string; value: number } | undefined }[];
  /** Metrics this one is a guardrail of. */
  guards: Pick<MetricDefinition, 'id' | 'title'>[];
  restatements: Omit<RestatementRecord, 'definitionHash' | 'watermark'>[];
  watermark: string;
}

/** The latest matured value with its distance from the month before and from the same month of the year before. */
export interface Standing {
  period: string;
  value: number;
  onMonthBefore: number | null;
  onYearBefore: number | null;
}

export function standingOf(points: readonly SeriesPoint[]): Standing | undefined {
  const latest = points.findLast(point => point.matured && point.value !== null);
  if (!latest || latest.value === null) return undefined;
  const { period, value } = latest;
  const distance = (months: number): number | null => {
    const other = points.find(point => point.period === addMonths(period, -months))?.value ?? null;
    return other === null ? null : value - other;
  };
  return { period, value, onMonthBefore: distance(1), onYearBefore: distance(12) };
}

/** Whether a change is for the better; undefined where there is none. */
export function isBetter(change: number, direction: 'up' | 'down'): boolean | undefined {
  return change === 0 ? undefined : change > 0 === (direction === 'up');
}
