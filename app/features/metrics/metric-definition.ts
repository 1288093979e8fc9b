import { z } from 'zod';
import { localizedText, slug } from '~/i18n/localized-text';

const isoDate = z.iso.date();
const companion = { slug, title: localizedText, meaning: localizedText };

/** How a value is written: a share of a whole, a whole number of things, or a number with two decimals. */
export const metricFormats = ['percent', 'count', 'decimal'] as const;
export type MetricFormat = (typeof metricFormats)[number];

const guardrail = z.strictObject({
  ...companion,
  format: z.enum(metricFormats),
  /** Red beyond these, in the guardrail's own unit; without either it only informs. */
  atMost: z.number().optional(),
  atLeast: z.number().optional(),
});
export type Guardrail = z.output<typeof guardrail>;

/** What decides the number; with the SQL and the fixtures it makes the definition's hash. */
const frozenMeaning = z.strictObject({
  population: localizedText,
  numerator: localizedText,
  denominator: localizedText,
  eventTime: localizedText,
  window: localizedText,
  dedupeKey: localizedText,
  exclusions: z.array(localizedText),
  timeZone: z.literal('Asia/Shanghai'),
  grain: z.literal('month'),
  /** Days after an event until it can no longer change the number. */
  maturityDays: z.int().min(0),
  /** `event`: a period matures that many days after its end. `window-end`: periods are named by the day the window closes, so the wait is over then. */
  attributedTo: z.enum(['event', 'window-end']),
});

/** What `metric.yaml` says of a metric. */
export const metricDefinition = z.strictObject({
  id: slug,
  version: z.int().min(1),
  title: localizedText,
  meaning: localizedText,
  format: z.enum(metricFormats),
  /** What is counted, after a number: 人, people. Empty-handed for shares. */
  unit: localizedText.optional(),
  direction: z.enum(['up', 'down']),
  owner: localizedText,
  definition: frozenMeaning,
  sources: z.array(z.strictObject({ table: z.string().min(1), system: localizedText, columns: z.array(z.string().min(1)).min(1) })).min(1),
  variants: z.array(z.strictObject(companion)).min(1),
  guardrails: z.array(guardrail),
  teaches: z.strictObject({ lessons: z.array(slug), labs: z.array(slug) }),
});
export type MetricDefinition = z.output<typeof metricDefinition>;

const fixtureCell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A fixture: rows of a few tables in, one number out. Columns that are not named get a harmless default. */
export const metricFixture = z.strictObject({
  /** The trap, as a sentence. */
  title: localizedText,
  asOf: isoDate,
  period: isoDate,
  tables: z.record(z.string(), z.array(z.record(z.string(), fixtureCell))),
  expect: z.strictObject({ numerator: z.number(), denominator: z.number() }).nullable(),
});
export type MetricFixture = z.output<typeof metricFixture>;
export type FixtureCell = z.output<typeof fixtureCell>;

/** A metric with its SQL and fixtures, as the folder holds them. */
export interface Metric extends MetricDefinition {
  /** SHA-256 (hex) of what decides the number: the frozen meaning, the SQL and the fixtures. */
  hash: string;
  sql: string;
  variantSql: Record<string, string>;
  guardrailSql: Record<string, string>;
  fixtures: (MetricFixture & { name: string })[];
}

/** The hash as people read it. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}
