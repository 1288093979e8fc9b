import { messages as goalMessages } from '~/features/goals/messages';
import { describeGoals } from '~/features/goals/summary';
import type { GoalStatus } from '~/features/goals/status';
import type { GoalView } from '~/features/goals/goal-view';
import { formatMonth, formatValue } from '~/features/metrics/metric-format';
import { formatDate } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import { alertText } from '../alerts/alert-text';
import { decideAlerts } from '../alerts/decide-alerts';
import { defaultRule } from '../alerts/alert-rule';
import { messages } from './messages';
import type { ReportFacts, Restated } from './report-facts';

export interface ReportText {
  title: string;
  /** Markdown. */
  body: string;
}

/** In the order in which people say it. */
const order = ['achieved', 'on-track', 'at-risk', 'off-track', 'missed', 'unknown'] as const satisfies readonly GoalStatus[];

/** A weekly report as far as facts can write it; its owner adds what they mean. Each section says so where there is nothing to say. */
export function draftReport(facts: ReportFacts, locale: Locale): ReportText {
  const t = textOf(messages, locale);
  const { scoreboard, weekOf } = facts;
  const views = scoreboard.groups.flatMap(group => group.goals);
  const sections: [string, string[], string][] = [
    [t.changes, statusChanges(facts, { views, locale }), t.noChanges],
    [t.signals, standing(views, { locale, watermark: scoreboard.watermark }), t.noSignals],
    [t.restated, facts.restated.map(item => restatement(item, locale)), t.noRestated],
    [t.checkIns, checkIns(facts, locale), t.noCheckIns],
    [t.certified, certified(facts, locale), t.noCertified(facts.certified.valid)],
  ];
  const body = [
    `**${countsOf(facts, locale)}**`,
    describeGoals(views, locale),
    ...sections.map(
      ([title, lines, nothing]) => `## ${title}\n\n${lines.length > 0 ? lines.map(line => `- ${line}`).join('\n') : nothing}`,
    ),
    `## ${t.meaning}\n\n${t.meaningNote}`,
    t.dataUntil(scoreboard.watermark),
  ];
  return { title: t.reportTitle(scoreboard.title[locale], formatDate(weekOf, locale)), body: `${body.join('\n\n')}\n` };
}

function countsOf({ scoreboard: { counts } }: ReportFacts, locale: Locale): string {
  const goals = textOf(goalMessages, locale);
  return order.flatMap(status => (counts[status] ? [goals.countOf(counts[status], goals[status])] : [])).join(' · ');
}

function statusChanges({ statusChanges: changes }: ReportFacts, { views, locale }: { views: GoalView[]; locale: Locale }): string[] {
  const t = textOf(messages, locale);
  const goals = textOf(goalMessages, locale);
  return changes.flatMap(({ goalSlug, from, to }) => {
    const view = views.find(candidate => candidate.goal.slug === goalSlug);
    return view ? [t.change(view.metric.title[locale], goals[from], goals[to])] : [];
  });
}

/** What raises an alert by the default rule, also where a goal's own rule is deaf to it: a report leaves nothing out. */
function standing(views: GoalView[], { locale, watermark }: { locale: Locale; watermark: string }): string[] {
  return views.flatMap(view =>
    decideAlerts({ view, rule: defaultRule, seen: undefined, watermark }).raised.map(({ facts }) => alertText(facts, locale)),
  );
}

function restatement({ title, format, unit, period, reason, before, after }: Restated, locale: Locale): string {
  const t = textOf(messages, locale);
  const say = (value: number | null): string => (value === null ? '–' : formatValue(value, { format, unit }, locale));
  return t.restatement({
    title: title[locale],
    month: formatMonth(period, locale, { year: true }),
    before: say(before),
    after: say(after),
    reason: t[reason],
  });
}

function checkIns({ checkIns: due, weekOf }: ReportFacts, locale: Locale): string[] {
  const t = textOf(messages, locale);
  return due.map(({ title, owner, dueOn }) => (dueOn < weekOf ? t.checkInLate : t.checkIn)(title[locale], owner[locale], dueOn));
}

function certified({ certified: { names, valid } }: ReportFacts, locale: Locale): string[] {
  const t = textOf(messages, locale);
  if (names.length === 0) return [];
  return [t.newlyCertified(new Intl.ListFormat(locale, { type: 'conjunction' }).format(names), valid)];
}
