import type { Metric } from './metric-definition';
import type { SeriesPoint } from './series';

/** First day of the first month, the day after the last, and the last day that is known; all ISO dates. */
export interface MetricRange {
  from: string;
  to: string;
  asOf: string;
}

/** A variant or a guardrail, by the slug its metric gives it. */
export interface CompanionSeries {
  slug: string;
  points: SeriesPoint[];
}

export interface Measured {
  metric: Metric;
  points: SeriesPoint[];
  guardrails: CompanionSeries[];
  /** Every fixture of the definition gives its number, on the engine that computed the points. */
  fixturesPass: boolean;
}

/** What a judge of metrics (a goal, a report) asks of them. Routes hand it over, so that the judge need not know the engine. */
export interface Measures {
  /** The last day the data cover. Throws WarehouseMissing before the first build. */
  watermark(): string;
  /** Undefined for an unknown metric. */
  measure(slug: string, range: MetricRange): Promise<Measured | undefined>;
}
