import type { Localized } from '~/i18n/locale';
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
  /** The last day for which every feed behind the metric's tables has delivered what its contract promises; nothing later is known. */
  dataUntil: string;
}

/** One value of a dimension. Months in which few people stand behind it are withheld, and so is what would give them away. */
export interface SplitCell {
  value: string;
  title: Localized;
  /** Without the withheld months; `withheld` when there is no other. */
  points: SeriesPoint[] | 'withheld';
  withheldPeriods: string[];
}

export interface Split {
  dimension: string;
  title: Localized;
  /** Those the viewer may see, in the order of the values. */
  cells: SplitCell[];
}

/** How many rows a metric's query reads, has after each of its steps, and returns. */
export interface StepCount {
  name: string;
  kind: 'table' | 'step' | 'result';
  rows: number;
}

/** Some of the rows that were counted in the latest matured month; ids of people and of what they did are masked, times are cut to the day. */
export interface RowSample {
  period: string;
  columns: string[];
  rows: (string | number | boolean | null)[][];
  /** The columns whose values are masked. */
  masked: string[];
}

/** The latest delivery of one source system. */
export interface Batch {
  system: string;
  /** The day it delivers. */
  day: string;
  /** Wall clock of the company; null: it has not come. */
  arrivedAt: string | null;
  promisedAt: string;
  rowsReceived: number;
  rowsRejected: number;
  contractPassed: boolean;
  /** The last day that came and passed its contract. */
  wholeUntil: string | null;
}

/** A number as it was published by the end of a day, and as it is now. */
export interface KnownThen {
  /** When and from what it was computed; undefined when nothing had been published yet. */
  snapshot: { id: number; computedAt: Date; definitionHash: string; watermark: string; asOf: string } | undefined;
  points: SeriesPoint[];
}

/** Why a published number is another one now. `maturing`: its month could still change, and said so. */
export const restatementReasons = ['maturing', 'late-data', 'redefinition', 'correction'] as const;
export type RestatementReason = (typeof restatementReasons)[number];

/** A month as it was published and as the next publication has it; a side is null where the month was not in it. */
export interface Restatement {
  period: string;
  reason: RestatementReason;
  /** Whether the month had been published as final. */
  matured: boolean;
  before: PublishedNumber | null;
  after: PublishedNumber | null;
}

export interface PublishedNumber {
  numerator: number;
  denominator: number;
  value: number | null;
}

/** A line of the ledger. */
export interface RestatementRecord extends Restatement {
  at: Date;
  definitionHash: string;
  watermark: string;
}

/**
 * What a judge of metrics (a goal, a report) asks of them, as one viewer may see it. Routes make it with `measuresFor(viewer)` and hand it
 * over, so that the judge need not know the engine, and no other way leads to a number. Undefined for an unknown metric, and for what the
 * viewer may not see.
 */
export interface Measures {
  /** The last day the data cover. Throws WarehouseMissing before the first build. */
  watermark(): string;
  measure(slug: string, range: MetricRange): Promise<Measured | undefined>;
  /** The common variants beside the frozen definition. */
  variants(slug: string, range: MetricRange): Promise<CompanionSeries[] | undefined>;
  /** Undefined also for a dimension the metric does not have. */
  split(slug: string, range: MetricRange, dimension: string): Promise<Split | undefined>;
  steps(slug: string, range: MetricRange): Promise<StepCount[] | undefined>;
  sample(slug: string, range: MetricRange): Promise<RowSample | undefined>;
  /** One for each source system. */
  batches(): Promise<Batch[]>;
  /** The series as it had been published by the end of `day` (company's clock). */
  asKnown(slug: string, range: MetricRange, day: string): Promise<KnownThen | undefined>;
  /** What publications have changed of earlier ones, the latest first. */
  restatements(slug: string): Promise<RestatementRecord[] | undefined>;
}
