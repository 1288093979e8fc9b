import { formatAgreed, formatGap, formatMonth, formatValue } from '~/features/metrics/metric-format';
import { monthOf } from '~/features/metrics/months';
import { formatPercent } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { Text } from '~/i18n/messages';
import type { GoalFace } from './goal-view';
import { messages } from './messages';
import type { GoalStatus } from './status';

type T = Text<typeof messages>;

/** Why a goal has its status, as sentences made of facts: where it is, whether that is more than noise, where it leads. */
export function explainStatus(view: GoalFace, locale: Locale): string[] {
  const t = textOf(messages, locale);
  const { reading } = view;
  if (reading.reason) return [t[reading.reason], ...position(view, { t, locale })];
  return [
    ...position(view, { t, locale }),
    ...signalSentence(reading.signal, t),
    ...settledSentence(view, { t, locale }),
    ...outlook(view, { t, locale }),
    ...reading.guardrails.filter(guardrail => guardrail.red).map(({ slug }) => t.redGuardrail(guardrailTitle(view, { slug, locale }))),
    ...(reading.pending ? [t.pending(t[reading.pending])] : []),
  ];
}

function position(view: GoalFace, { t, locale }: { t: T; locale: Locale }): string[] {
  const { reading, metric } = view;
  if (!reading.now) return [];
  const { period, value, planned } = reading.now;
  const written = formatValue(value, metric, locale);
  return [t.position(formatMonth(period, locale), written, formatPlanned(planned, metric, locale), sayGap(view, locale))];
}

function signalSentence(signal: GoalFace['reading']['signal'], t: T): string[] {
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

function settledSentence({ goal, metric, reading }: GoalFace, { t, locale }: { t: T; locale: Locale }): string[] {
  const { status, now, reachedLate } = reading;
  if (status !== 'achieved' && status !== 'missed') return [];
  const atDue = reading.chart.find(({ month }) => month === monthOf(goal.due))?.actual ?? null;
  if (status === 'achieved') return [atDue === null ? t.achievedWhy : t.achievedAtDue];
  const reached = atDue !== null && (goal.direction === 'up' ? atDue >= goal.target : atDue <= goal.target);
  const late =
    reachedLate && !reached && now ? [t.reachedLate(formatMonth(now.period, locale), formatValue(now.value, metric, locale))] : [];
  return [reached ? t.missedByGuardrail : t.missedWhy, ...late];
}

function outlook({ goal, metric, reading: { forecast, status } }: GoalFace, { t, locale }: { t: T; locale: Locale }): string[] {
  if (!forecast || status === 'missed' || status === 'achieved') return [];
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

function guardrailTitle({ metric }: GoalFace, { slug, locale }: { slug: string; locale: Locale }): string {
  return metric.guardrails.find(guardrail => guardrail.slug === slug)?.title[locale] ?? slug;
}

/** How far a goal is from its plan, in the direction of the goal: 1 for ahead, −1 for behind, 0 where the plan and it are written alike. */
export function sideOfPlan({ goal, metric, reading: { now } }: GoalFace): -1 | 0 | 1 {
  if (!now) return 0;
  const gap = (now.value - now.planned) * (goal.direction === 'up' ? 1 : -1);
  if (!/[1-9]/.test(formatGap(gap, { format: metric.format }, 'en'))) return 0;
  return gap > 0 ? 1 : -1;
}

/** The same in words: "领先 0.2 pt", "6 days behind". A number that should fall is behind when it is high. */
export function sayGap(view: GoalFace, locale: Locale): string {
  const t = textOf(messages, locale);
  const { metric, reading } = view;
  const side = sideOfPlan(view);
  if (!reading.now || side === 0) return t.onPlan;
  const distance = unbroken(formatGap(Math.abs(reading.now.value - reading.now.planned), metric, locale).replace('+', ''));
  return side > 0 ? t.ahead(distance) : t.behind(distance);
}

/** The one goal that is likeliest to be missed among those still running. */
export function tightestOf(views: GoalFace[]): GoalFace | undefined {
  const chance = (view: GoalFace): number => view.reading.forecast?.probability ?? 1;
  const running: GoalStatus[] = ['off-track', 'at-risk', 'on-track'];
  return views.filter(({ reading }) => running.includes(reading.status) && reading.forecast).sort((a, b) => chance(a) - chance(b))[0];
}

/** The scoreboard in sentences made of facts: the tightest goal first, then who is behind, what may yet fail, and what is well. */
export function describeGoals(views: GoalFace[], locale: Locale): string {
  const t = textOf(messages, locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const title = ({ metric }: GoalFace): string => metric.title[locale];
  const titleAndGap = (view: GoalFace): string => t.named(title(view), sayGap(view, locale));
  const tightest = tightestOf(views);
  const others = views.filter(view => view !== tightest);
  const among = (
    pool: GoalFace[],
    { say, name = title }: { say: (names: string) => string; name?: (view: GoalFace) => string },
  ): string[] => (pool.length > 0 ? [say(list.format(pool.map(name)))] : []);
  const having = (...statuses: GoalStatus[]): GoalFace[] => others.filter(({ reading }) => statuses.includes(reading.status));
  const endangered = having('at-risk', 'off-track');
  const missed = having('missed');
  return [
    ...(tightest
      ? [t.tightest(title(tightest), sayGap(tightest, locale), formatChance(tightest.reading.forecast?.probability ?? 1, locale))]
      : []),
    ...among(
      endangered.filter(view => sideOfPlan(view) < 0),
      { say: t.behindNames, name: titleAndGap },
    ),
    ...among(
      endangered.filter(view => sideOfPlan(view) >= 0),
      { say: t.fragileNames, name: titleAndGap },
    ),
    ...among(
      missed.filter(view => !view.reading.reachedLate),
      { say: t.missedNames },
    ),
    ...among(
      missed.filter(view => view.reading.reachedLate),
      { say: t.lateNames },
    ),
    ...among(having('on-track'), { say: t.onTrackNames }),
    ...among(having('achieved'), { say: t.reachedNames }),
    ...among(having('unknown'), { say: t.unknownNames }),
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
export function formatPlanned(value: number, metric: GoalFace['metric'], locale: Locale): string {
  if (metric.format !== 'count') return formatValue(value, metric, locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  return metric.unit ? `${number} ${metric.unit[locale]}` : number;
}
