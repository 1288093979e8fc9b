import { formatAgreed, formatMonth, formatValue } from '~/features/metrics/metric-format';
import { monthOf } from '~/features/metrics/months';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { SparkTrend } from '~/ui/spark-trend';
import { placeOf, trendRows } from '../goal-rows';
import type { GoalFace } from '../goal-view';
import { toneOf } from '../status-tag';
import { messages } from './messages';

/** A goal's own time at a glance. */
export function GoalSpark({ view, className }: { view: GoalFace; className?: string }) {
  const { goal, metric, reading } = view;
  const locale = useLocale();
  const t = useText(messages);
  const [first] = reading.chart;
  if (!first || !reading.now) return null;
  const rows = trendRows(view, { locale, withHistory: false });
  const due = placeOf(monthOf(goal.due), first.month);
  const latest = placeOf(reading.now.period, first.month);
  const last = rows.length - 1;
  const places = [...new Set([1, latest, last])].filter(place => place === latest || Math.abs(place - latest) > 1);
  const target = formatAgreed(goal.target, metric, locale);
  return (
    <SparkTrend
      rows={rows}
      target={{ at: due, value: goal.target }}
      tone={reading.status === 'on-track' ? 'indigo' : toneOf(reading.status)}
      targetLabel={t.targetAt(target)}
      ticks={places.map(at => ({ at, label: monthAt(reading.chart, { at, locale }) }))}
      caption={t.sparkCaption({
        title: metric.title[locale],
        now: formatValue(reading.now.value, metric, locale),
        baseline: formatAgreed(goal.baseline.value, metric, locale),
        target,
        due: goal.due,
      })}
      {...(className && { className })}
    />
  );
}

function monthAt(chart: GoalFace['reading']['chart'], { at, locale }: { at: number; locale: Parameters<typeof formatMonth>[1] }): string {
  const month = chart[at]?.month;
  return month ? formatMonth(month, locale) : '';
}
