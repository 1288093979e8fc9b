import { z } from 'zod';
import { localizedText } from '~/i18n/localized-text';
import { metricFormats } from '~/features/metrics/metric-definition';

const statuses = ['on-track', 'at-risk', 'off-track', 'unknown', 'achieved', 'missed'] as const;

/** How values were written when the alert was raised: it says later what it said then. */
const subject = z.object({ title: localizedText, format: z.enum(metricFormats), unit: localizedText.optional() });

/** What an alert is about, with the values at that time. Values are in the unit of their metric or guardrail. */
export const alertFacts = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status-change'),
    goal: subject,
    from: z.enum(statuses),
    to: z.enum(statuses),
    period: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('signal'),
    goal: subject,
    direction: z.enum(['improving', 'worsening']),
    rule: z.enum(['beyond-limits', 'run-of-eight']),
    period: z.string(),
    value: z.number(),
    baseline: z.number(),
  }),
  z.object({ kind: z.literal('stale-data'), goal: subject, dataUntil: z.string(), promisedWithinDays: z.number() }),
  z.object({
    kind: z.literal('guardrail'),
    goal: subject,
    guardrail: subject,
    value: z.number(),
    period: z.string().nullable(),
    atMost: z.number().optional(),
    atLeast: z.number().optional(),
  }),
]);
export type AlertFacts = z.output<typeof alertFacts>;

/** An alert as pages show it. */
export interface AlertView {
  id: string;
  goalSlug: string;
  facts: AlertFacts;
  /** ISO moments. */
  at: string;
  acknowledged: { by: string; at: string } | undefined;
}

/** Good news is told, but calls nobody to act. */
export function isGoodNews(facts: AlertFacts): boolean {
  switch (facts.kind) {
    case 'status-change':
      return facts.to === 'on-track' || facts.to === 'achieved';
    case 'signal':
      return facts.direction === 'improving';
    case 'stale-data':
    case 'guardrail':
      return false;
  }
}
