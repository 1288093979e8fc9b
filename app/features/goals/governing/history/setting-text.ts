import { shortHash } from '~/features/metrics/metric-definition';
import { formatAgreed } from '~/features/metrics/metric-format';
import type { ValueStyle } from '~/features/metrics/metric-format';
import { formatPercent } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { PlanCurve } from '../../goal-definition';
import type { GoalChanges, GoalSettings } from '../goal-settings';
import { messages } from '../messages';

interface Reader {
  metric: ValueStyle;
  locale: Locale;
}

/** One setting that changed, in words: its name, what it was and what it became. */
export interface ChangeText {
  name: string;
  from: string;
  to: string;
}

/** What a revision changed, as people read it. */
export function changeTexts(changes: GoalChanges, { metric, locale }: Reader): ChangeText[] {
  const t = textOf(messages, locale);
  const agreed = (value: number) => formatAgreed(value, metric, locale);
  const said = <T>(name: string, change: { from: T; to: T } | undefined, say: (side: T) => string): ChangeText[] =>
    change ? [{ name, from: say(change.from), to: say(change.to) }] : [];
  return [
    ...said(t.settingTarget, changes.target, agreed),
    ...said(t.settingBaseline, changes.baseline, ({ value }) => agreed(value)),
    ...said(t.settingDue, changes.due, day => day),
    ...said(t.settingPlan, changes.plan, plan => planText(plan, locale)),
    ...said(t.settingOwner, changes.owner, owner => ownerText(owner, locale)),
    ...said(t.settingCadence, changes.checkIns, cadence => t[cadence]),
    ...said(t.settingDefinition, changes.definitionHash, shortHash),
  ];
}

/** A plan curve in a few words, with its numbers. */
export function planText(plan: PlanCurve, locale: Locale): string {
  const t = textOf(messages, locale);
  const points = (list: { on: string; share: number }[]) =>
    list.map(({ on, share }) => `${on} ${formatPercent(share, locale, 0)}`).join(locale === 'en' ? ', ' : '，');
  switch (plan.kind) {
    case 'linear':
    case 's-curve':
      return t[`${plan.kind}Short`];
    case 'late':
      return t.planSaid(t.lateShort, formatPercent(plan.idleShare, locale, 0));
    case 'steps':
      return t.planSaid(t.stepsShort, points(plan.steps));
    case 'table':
      return t.planSaid(t.tableShort, points(plan.points));
  }
}

function ownerText({ name, personId }: GoalSettings['owner'], locale: Locale): string {
  const t = textOf(messages, locale);
  return personId ? t.planSaid(name[locale], t.somebody) : name[locale];
}
