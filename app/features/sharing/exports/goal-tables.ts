import { messages as goalMessages } from '~/features/goals/messages';
import type { GoalView, Scoreboard } from '~/features/goals/goal-view';
import type { MetricFormat } from '~/features/metrics/metric-definition';
import type { Split } from '~/features/metrics/measures';
import type { SeriesPoint } from '~/features/metrics/series';
import type { Locale, Localized } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { ColumnKind, ExportCell, ExportTable } from './export-table';
import { messages } from './messages';

/** One row for each goal, in the order of the page. Values are in the metric's own unit: 0.097 is 9.7 %. */
export function scoreboardTable(scoreboard: Scoreboard, locale: Locale): ExportTable {
  const t = textOf(messages, locale);
  const goals = textOf(goalMessages, locale);
  const columns: [string, ColumnKind, (view: GoalView, group: string) => ExportCell][] = [
    [t.group, 'text', (_, group) => group],
    [t.goal, 'text', ({ metric }) => metric.title[locale]],
    [t.status, 'text', ({ reading }) => goals[reading.status]],
    [t.month, 'date', ({ reading }) => reading.now?.period ?? null],
    [t.now, 'mixed', ({ reading }) => reading.now?.value ?? null],
    [t.plannedNow, 'mixed', ({ reading }) => reading.now?.planned ?? null],
    [t.gap, 'mixed', ({ reading }) => (reading.now ? reading.now.value - reading.now.planned : null)],
    [t.baseline, 'mixed', ({ goal }) => goal.baseline.value],
    [t.target, 'mixed', ({ goal }) => goal.target],
    [t.forecastMedian, 'mixed', ({ reading }) => reading.forecast?.median ?? null],
    [t.forecastLow, 'mixed', ({ reading }) => reading.forecast?.low ?? null],
    [t.forecastHigh, 'mixed', ({ reading }) => reading.forecast?.high ?? null],
    [t.chance, 'percent', ({ reading }) => reading.forecast?.probability ?? null],
    [t.unit, 'text', ({ metric }) => metric.unit?.[locale] ?? (metric.format === 'percent' ? t.share : '')],
    [t.owner, 'text', ({ goal }) => goal.owner[locale]],
    [t.start, 'date', ({ goal }) => goal.start],
    [t.due, 'date', ({ goal }) => goal.due],
    [t.redGuardrails, 'text', view => redGuardrails(view, locale)],
    [t.definition, 'text', ({ metric, goal }) => `${metric.id} v${metric.version} ${goal.definitionHash}`],
    [t.dataUntil, 'date', () => scoreboard.watermark],
  ];
  return {
    name: t.scoreboard,
    columns: columns.map(([title, kind]) => ({ title, kind })),
    rows: scoreboard.groups.flatMap(group => group.goals.map(view => columns.map(([, , read]) => read(view, group.title[locale])))),
  };
}

function redGuardrails({ metric, reading }: GoalView, locale: Locale): string {
  const red = reading.guardrails.filter(guardrail => guardrail.red).map(guardrail => guardrail.slug);
  return metric.guardrails.flatMap(({ slug, title }) => (red.includes(slug) ? title[locale] : [])).join(locale === 'en' ? ', ' : '、');
}

/** The formats of the columns that are in a goal's own unit. */
const kinds: Record<MetricFormat, ColumnKind> = { percent: 'percent', count: 'count', decimal: 'decimal' };

export function kindOf(format: MetricFormat): ColumnKind {
  return kinds[format];
}

/** The months of a goal as its chart draws them. */
export function goalTable({ metric, reading }: GoalView, locale: Locale): ExportTable {
  const t = textOf(messages, locale);
  // A plan or a forecast of a count lies between whole numbers.
  const between = metric.format === 'count' ? 'decimal' : kindOf(metric.format);
  return {
    name: metric.title[locale],
    columns: [
      { title: t.month, kind: 'date' },
      { title: t.actual, kind: kindOf(metric.format) },
      { title: t.provisional, kind: kindOf(metric.format) },
      { title: t.plan, kind: between },
      { title: t.forecastMedian, kind: between },
      { title: t.forecastLow, kind: between },
      { title: t.forecastHigh, kind: between },
    ],
    rows: reading.chart.map(({ month, actual, provisional, plan, forecast, low, high }) => [
      month,
      actual,
      provisional,
      plan,
      forecast,
      low,
      high,
    ]),
  };
}

export interface ExportedSeries {
  metric: { title: Localized; format: MetricFormat };
  points: SeriesPoint[];
  /** Undefined where it is not split. */
  split?: Pick<Split, 'title' | 'cells'> | undefined;
}

/** A metric's periods with numerator and denominator, split or not. A month that is withheld keeps its row, without its numbers. */
export function seriesTable({ metric, points, split }: ExportedSeries, locale: Locale): ExportTable {
  const t = textOf(messages, locale);
  const numbers = ({ numerator, denominator, value, matured }: SeriesPoint): ExportCell[] => [
    value,
    numerator,
    denominator,
    matured ? t.yes : t.no,
  ];
  const whole = points.map((point): ExportCell[] => [point.period, ...(split ? [t.all] : []), ...numbers(point)]);
  const parts = (split?.cells ?? []).flatMap(({ title, points: own, withheldPeriods }): ExportCell[][] => [
    ...(own === 'withheld' ? [] : own.map(point => [point.period, title[locale], ...numbers(point)])),
    ...withheldPeriods.map(period => [period, title[locale], null, null, null, t.withheld]),
  ]);
  return {
    name: metric.title[locale],
    columns: [
      { title: t.month, kind: 'date' },
      ...(split ? [{ title: split.title[locale], kind: 'text' } as const] : []),
      { title: t.value, kind: kindOf(metric.format) },
      { title: t.numerator, kind: 'decimal' },
      { title: t.denominator, kind: 'decimal' },
      { title: t.matured, kind: 'text' },
    ],
    rows: [...whole, ...parts],
  };
}
