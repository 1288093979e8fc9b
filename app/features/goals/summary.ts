import { formatAgreed, formatGap, formatMonth, formatValue } from '~/features/metrics/metric-format';
import { monthOf } from '~/features/metrics/months';
import { formatPercent } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { Text } from '~/i18n/messages';
import type { GoalView } from './goal-view';
import { messages } from './messages';
import type { GoalStatus } from './status';

type T = Text<typeof messages>;

/** Why a goal has its status, as sentences made of facts: where it is, whether that is more than noise, where it leads. */
export function explainStatus(view: GoalView, locale: Locale): string[] {
  const t = textOf(messages, locale);
  const { reading } = view;
  if (reading.reason) return [t[reading.reason], ...position(view, { t, locale })];
  return [
    ...position(view, { t, locale }),
    ...signalSentence(reading.signal, t),
    ...settledSentence(reading.status, t),
    ...outlook(view, { t, locale }),
    ...reading.guardrails.filter(guardrail => guardrail.red).map(({ slug }) => t.redGuardrail(guardrailTitle(view, { slug, locale }))),
    ...(reading.pending ? [t.pending(t[reading.pending])] : []),
  ];
}

function position({ reading: { now }, metric }: GoalView, { t, locale }: { t: T; locale: Locale }): string[] {
  if (!now) return [];
  const month = formatMonth(now.period, locale);
  const gap = formatGap(now.value - now.planned, metric, locale);
  return [t.ahead(month, formatValue(now.value, metric, locale), formatPlanned(now.planned, metric, locale), gap)];
}

function signalSentence(signal: GoalView['reading']['signal'], t: T): string[] {
  if (!signal) return [];
  const run = signal.rule === 'run-of-eight';
  switch (signal.kind) {
    case 'improving':
      return [run ? t.improvingRun : t.improvingLimits];
    case 'worsening':
      return [run ? t.worseningRun : t.worseningLimits];
    case 'none':
      return [t.noSignal];
  }
}

function settledSentence(status: GoalView['reading']['status'], t: T): string[] {
  if (status === 'achieved') return [t.achievedWhy];
  return status === 'missed' ? [t.missedWhy] : [];
}

function outlook({ goal, metric, reading: { forecast, status } }: GoalView, { t, locale }: { t: T; locale: Locale }): string[] {
  if (!forecast || status === 'missed') return [];
  return [
    t.outlook({
      month: formatMonth(monthOf(goal.due), locale),
      median: formatValue(forecast.median, metric, locale),
      low: formatValue(forecast.low, metric, locale),
      high: formatValue(forecast.high, metric, locale),
      target: formatAgreed(goal.target, metric, locale),
      chance: formatChance(forecast.probability, locale),
    }),
  ];
}

function guardrailTitle({ metric }: GoalView, { slug, locale }: { slug: string; locale: Locale }): string {
  return metric.guardrails.find(guardrail => guardrail.slug === slug)?.title[locale] ?? slug;
}

/** Which goals the counts of the scoreboard are about, and how far those behind are from their plan. */
export function describeGoals(views: GoalView[], locale: Locale): string {
  const t = textOf(messages, locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const sentence = (statuses: GoalStatus[], { say, name }: { say: (names: string) => string; name: (view: GoalView) => string }) => {
    const among = views.filter(view => statuses.includes(view.reading.status));
    return among.length > 0 ? [say(list.format(among.map(name)))] : [];
  };
  const title = ({ metric }: GoalView) => metric.title[locale];
  const titleAndGap = (view: GoalView) => {
    const { metric, reading } = view;
    return reading.now ? t.withGap(title(view), unbroken(formatGap(reading.now.value - reading.now.planned, metric, locale))) : title(view);
  };
  return [
    ...sentence(['achieved'], { say: t.reachedNames, name: title }),
    ...sentence(['on-track'], { say: t.onTrackNames, name: title }),
    ...sentence(['at-risk', 'off-track', 'missed'], { say: t.behindNames, name: titleAndGap }),
    ...sentence(['unknown'], { say: t.unknownNames, name: title }),
  ].join(locale === 'en' ? ' ' : '');
}

/** A number and its unit stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** A chance is never written as certain: "<1%", ">99%". */
export function formatChance(probability: number, locale: Locale): string {
  if (probability < 0.01) return `<${formatPercent(0.01, locale, 0)}`;
  if (probability > 0.99) return `>${formatPercent(0.99, locale, 0)}`;
  return formatPercent(probability, locale, 0);
}

/** A plan may want nine and a half people; rounded it would be another plan. */
export function formatPlanned(value: number, metric: GoalView['metric'], locale: Locale): string {
  if (metric.format !== 'count') return formatValue(value, metric, locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  return metric.unit ? `${number} ${metric.unit[locale]}` : number;
}
