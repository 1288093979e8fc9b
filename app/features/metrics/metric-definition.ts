import { z } from 'zod';
import { localizedText, slug } from '~/i18n/localized-text';
import type { MetricFixture } from './metric-fixture';

const sqlName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be the name of a table or a column');
const companion = { slug, title: localizedText, meaning: localizedText };

/** How a value is written: a share of a whole, a whole number of things, or a number with two decimals. */
export const metricFormats = ['percent', 'count', 'decimal'] as const;
export type MetricFormat = (typeof metricFormats)[number];

/**
 * How a value comes of its rows. `share`: sum of numerators ÷ sum of denominators, the one a part of the other. `ratio`: the same of two
 * different things. `count`: sum of numerators; every denominator is 1. `quantile`: of the histogram that the rows are.
 */
export const metricKinds = ['share', 'ratio', 'count', 'quantile'] as const;
export type MetricKind = (typeof metricKinds)[number];

/** The days and seasons a number moves with; a chart marks them. */
const seasons = ['618', 'double-11', 'double-12', 'womens-day', 'new-year-goods', 'spring-festival'] as const;

const calendar = z.strictObject({
  /** Month 1 … 12 in which the financial year begins. */
  fiscalYearStart: z.int().min(1).max(12).default(1),
  /** `working`: public holidays do not count, weekends worked for them (调休) do. */
  days: z.enum(['calendar', 'working']).default('calendar'),
  movedBy: z.array(z.enum(seasons)).default([]),
});

/** A histogram's column, and the quantiles read from it; the first is the metric's value. */
const histogram = z.strictObject({ column: sqlName, quantiles: z.array(z.number().gt(0).lt(1)).min(1) });

/** What decides the number; with the SQL and the fixtures it makes the definition's hash. */
const frozenMeaning = z
  .strictObject({
    kind: z.enum(metricKinds),
    population: localizedText,
    numerator: localizedText,
    denominator: localizedText,
    eventTime: localizedText,
    window: localizedText,
    dedupeKey: localizedText,
    exclusions: z.array(localizedText),
    /** The common table expression of metric.sql with the rows that are counted, and what makes one of them unique. */
    counted: z.strictObject({ rows: sqlName, key: z.array(sqlName).min(1) }),
    grains: z.array(z.literal('month')).min(1),
    histogram: histogram.optional(),
    timeZone: z.literal('Asia/Shanghai'),
    calendar,
    /** Days after an event until it can no longer change the number. */
    maturityDays: z.int().min(0),
    /** `event`: a period matures that many days after its end. `window-end`: periods are named by the day the window closes, so the wait is over then. */
    attributedTo: z.enum(['event', 'window-end']),
  })
  .refine(meaning => (meaning.kind === 'quantile') === (meaning.histogram !== undefined), {
    path: ['histogram'],
    message: 'must be there for a quantile, and only for one',
  });

/** A split that metric.sql returns as a column after the denominator. */
const dimension = z.strictObject({ name: sqlName, title: localizedText, values: z.record(z.string(), localizedText) });

const variant = z.strictObject({ ...companion, kind: z.enum(metricKinds).optional() });

const guardrail = z.strictObject({
  ...companion,
  format: z.enum(metricFormats),
  /** The metric whose SQL computes it; without, guardrails/<slug>.sql does. */
  metric: slug.optional(),
  /** Red beyond these, in the guardrail's own unit; without either it only informs. */
  atMost: z.number().optional(),
  atLeast: z.number().optional(),
});
export type Guardrail = z.output<typeof guardrail>;

const source = z.strictObject({
  table: sqlName,
  system: localizedText,
  columns: z.array(sqlName).min(1),
  /** `settled`: rows of days after a period has matured cannot change it. `open`: they can, so the period is computed anew when there are more. */
  later: z.enum(['settled', 'open']).default('settled'),
});

/** What every value on real data must pass before anybody reads it; in the metric's own unit. */
const dataTests = z.strictObject({
  between: z.tuple([z.number(), z.number()]),
  /** No month without a row from the first to the last. */
  everyPeriod: z.boolean().default(true),
});

/** What `metric.yaml` says of a metric. */
export const metricDefinition = z.strictObject({
  id: slug,
  version: z.int().min(1),
  /** `goal`: one of the nine a goal may be bound to. `supporting`: explains and guards them. */
  standing: z.enum(['goal', 'supporting']),
  title: localizedText,
  meaning: localizedText,
  format: z.enum(metricFormats),
  /** What is counted, after a number: 人, people. Empty-handed for shares. */
  unit: localizedText.optional(),
  direction: z.enum(['up', 'down']),
  /** Who answers for the definition, and who for the data in it. */
  owner: localizedText,
  steward: localizedText,
  definition: frozenMeaning,
  dimensions: z.array(dimension).default([]),
  sources: z.array(source).min(1),
  /** A day's data are complete so many days later, by that time on the company's clock. */
  freshness: z.strictObject({
    withinDays: z.int().min(0),
    by: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00'),
  }),
  variants: z.array(variant).default([]),
  guardrails: z.array(guardrail).default([]),
  tests: dataTests,
  teaches: z.strictObject({ lessons: z.array(slug), labs: z.array(slug) }),
});
export type MetricDefinition = z.output<typeof metricDefinition>;

/** A query beside the frozen one: a variant or a guardrail. */
export interface CompanionSql {
  /** What to name in an error, e.g. `push-ctr/variants/clicks-over-sent.sql`. */
  source: string;
  sql: string;
  kind: MetricKind;
  histogram?: z.output<typeof histogram> | undefined;
}

/** A metric with its SQL and fixtures, as the folder holds them. */
export interface Metric extends MetricDefinition {
  /** SHA-256 (hex) of what decides the number: the frozen meaning, the SQL and the fixtures. */
  hash: string;
  sql: string;
  /** By slug. */
  variantSql: Record<string, CompanionSql>;
  guardrailSql: Record<string, CompanionSql>;
  fixtures: (MetricFixture & { name: string })[];
}

/** The hash as people read it. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}
