import { useMemo } from 'react';
import { formatAgreed, formatMonth, formatValue } from '~/features/metrics/metric-format';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { TrendChart } from '~/ui/trend-chart';
import type { GoalView } from './goal-view';
import { messages } from './messages';
import { toneOf } from './status-tag';

interface GoalChartProps {
  view: GoalView;
  detailed?: boolean;
  className?: string;
}

/** The trend of a goal. A card labels the first month, the latest and the last; the goal's own page all of them. */
export function GoalChart({ view: { goal, metric, reading }, detailed = false, className }: GoalChartProps) {
  const locale = useLocale();
  const t = useText(messages);
  const rows = useMemo(() => {
    const latest = reading.chart.findLast(month => month.actual !== null || month.provisional !== null)?.month;
    return reading.chart.map(({ month, ...values }, index) => ({
      ...values,
      label: formatMonth(month, locale, { year: true }),
      tick: detailed || index === 1 || month === latest || index === reading.chart.length - 1 ? formatMonth(month, locale) : '',
    }));
  }, [reading.chart, locale, detailed]);
  const names = useMemo(() => ({ ...t, interval: t.eightyPercent }), [t]);
  const format = useMemo(() => (value: number) => formatValue(value, metric, locale), [metric, locale]);
  return (
    <TrendChart
      rows={rows}
      names={names}
      baseline={goal.baseline.value}
      target={goal.target}
      format={format}
      tone={reading.status === 'on-track' ? 'indigo' : toneOf(reading.status)}
      detailed={detailed}
      className={className}
      caption={t.chartCaption(
        metric.title[locale],
        formatAgreed(goal.baseline.value, metric, locale),
        formatAgreed(goal.target, metric, locale),
      )}
      tableTitle={t.chartTable}
      periodTitle={t.month}
    />
  );
}
