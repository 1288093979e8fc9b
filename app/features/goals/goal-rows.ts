import { formatMonth } from '~/features/metrics/metric-format';
import { addMonths } from '~/features/metrics/months';
import type { Locale } from '~/i18n/locale';
import type { TrendRow } from '~/ui/trend-drawing';
import type { ChartMonth } from './chart-months';
import type { GoalFace } from './goal-view';

/** The months of a goal as a drawing takes them: of its own time, or with the year of the baseline before it. */
export function trendRows({ goal, reading }: GoalFace, { locale, withHistory }: { locale: Locale; withHistory: boolean }): TrendRow[] {
  const planFrom = addMonths(goal.start, -1);
  const months = withHistory ? [...reading.history, ...reading.chart] : reading.chart;
  return months.map(month => rowOf(month, { locale, planFrom, planTo: goal.due }));
}

function rowOf(
  { month, ...values }: ChartMonth,
  { locale, planFrom, planTo }: { locale: Locale; planFrom: string; planTo: string },
): TrendRow {
  return {
    ...values,
    plan: month >= planFrom && month <= planTo ? values.plan : null,
    tick: month.endsWith('-01-01') ? month.slice(0, 4) : formatMonth(month, locale),
    label: formatMonth(month, locale, { year: true }),
  };
}

/** Where the month of a day stands among rows that begin with `first`. */
export function placeOf(month: string, first: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [firstYear = 0, firstNumber = 0] = first.split('-').map(Number);
  return (year - firstYear) * 12 + number - firstNumber;
}
