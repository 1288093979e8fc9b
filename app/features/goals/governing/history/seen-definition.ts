import { z } from 'zod';
import { messages as metricMessages } from '~/features/metrics/messages';
import type { Metric } from '~/features/metrics/metric-definition';
import { localizedText } from '~/i18n/localized-text';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';

const stated = ['population', 'numerator', 'denominator', 'eventTime', 'window', 'dedupeKey'] as const;

/** What a definition said in words, as far as its readers compare it. */
export const seenMeaning = z.strictObject({
  stated: z.record(z.enum(stated), localizedText),
  exclusions: z.array(localizedText),
  maturityDays: z.number(),
});
export type SeenMeaning = z.output<typeof seenMeaning>;

/** A definition a metric had once. */
export interface SeenDefinition {
  hash: string;
  version: number;
  seenAt: Date;
  meaning: SeenMeaning;
  sql: string;
}

export function meaningOf({ definition }: Pick<Metric, 'definition'>): SeenMeaning {
  const { population, numerator, denominator, eventTime, window, dedupeKey, exclusions, maturityDays } = definition;
  return { stated: { population, numerator, denominator, eventTime, window, dedupeKey }, exclusions, maturityDays };
}

/** The words of a definition, a line for each thing it states: what two of them are compared by. */
export function meaningLines(meaning: SeenMeaning, locale: Locale): string {
  const t = textOf(metricMessages, locale);
  const line = (name: string, text: string) => (locale === 'en' ? `${name}: ${text}` : `${name}：${text}`);
  return [
    ...stated.map(field => line(t[field], meaning.stated[field][locale])),
    ...meaning.exclusions.map(exclusion => line(t.exclusions, exclusion[locale])),
    line(t.maturity, t.maturityDays(meaning.maturityDays)),
  ].join('\n');
}
