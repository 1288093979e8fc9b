import { formatAgreed, formatMonth, formatValue } from '~/features/metrics/metric-format';
import { messages as goalMessages } from '~/features/goals/messages';
import type { Locale, Localized } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { AlertFacts } from './alert';
import { messages } from './messages';

/** An alert as one sentence. */
export function alertText(facts: AlertFacts, locale: Locale): string {
  const t = textOf(messages, locale);
  const goal = facts.goal.title[locale];
  switch (facts.kind) {
    case 'status-change': {
      const words = textOf(goalMessages, locale);
      return t.statusChanged(goal, words[facts.from], words[facts.to]);
    }
    case 'signal': {
      const values = {
        goal,
        month: formatMonth(facts.period, locale, { year: true }),
        value: formatValue(facts.value, facts.goal, locale),
        baseline: formatAgreed(facts.baseline, facts.goal, locale),
        why: facts.rule === 'run-of-eight' ? t.runOfEight : t.beyondLimits,
      };
      return facts.direction === 'improving' ? t.improving(values) : t.worsening(values);
    }
    case 'stale-data':
      return t.stale(goal, facts.dataUntil, facts.promisedWithinDays);
    case 'guardrail': {
      const limits = [
        ...(facts.atMost === undefined ? [] : [t.atMost(formatAgreed(facts.atMost, facts.guardrail, locale))]),
        ...(facts.atLeast === undefined ? [] : [t.atLeast(formatAgreed(facts.atLeast, facts.guardrail, locale))]),
      ];
      const month = facts.period ? formatMonth(facts.period, locale, { year: true }) : '';
      const value = formatValue(facts.value, facts.guardrail, locale);
      return t.broken({ goal, guardrail: facts.guardrail.title[locale], month, value, limit: limits.join(t.and) });
    }
  }
}

export function alertTexts(facts: AlertFacts): Localized {
  return { 'zh-CN': alertText(facts, 'zh-CN'), en: alertText(facts, 'en') };
}
