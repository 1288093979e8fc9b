import { useMemo } from 'react';
import { formatAgreed, formatMonth, formatRange, formatValue } from '~/features/metrics/metric-format';
import { shortHash } from '~/features/metrics/metric-definition';
import { monthOf } from '~/features/metrics/months';
import type { Text } from '~/i18n/messages';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { TrendChart } from '~/ui/trend-chart';
import type { TrendMark } from '~/ui/trend-drawing';
import { placeOf, trendRows } from '../goal-rows';
import type { GoalView } from '../goal-view';
import { toneOf } from '../status-tag';
import { placeOfDay } from './chart-event';
import type { ChartEvent } from './chart-event';
import { messages } from './messages';

/** The trend of a goal with the year of its baseline, its plan and outlook, and what happened beside it. */
export function GoalChart({ view, events }: { view: GoalView; events: ChartEvent[] }) {
  const { goal, metric, reading } = view;
  const locale = useLocale();
  const t = useText(messages);
  const drawing = useMemo(() => {
    const first = (reading.history[0] ?? reading.chart[0])?.month ?? goal.start;
    return {
      rows: trendRows(view, { locale, withHistory: true }),
      marks: events.map(event => markOf(event, { first, t })),
      names: { ...t, interval: t.eightyPercent },
      target: { at: placeOf(monthOf(goal.due), first), value: goal.target },
      format: (value: number) => formatValue(value, metric, locale),
      tone: reading.status === 'on-track' ? ('indigo' as const) : toneOf(reading.status),
    };
  }, [view, goal, metric, reading, events, locale, t]);
  const caption = useCaption(view);
  const agreed = `${formatAgreed(goal.baseline.value, metric, locale)} → ${formatAgreed(goal.target, metric, locale)} · ${goal.due}`;
  return (
    <div className="grid min-w-0 gap-2">
      <TrendChart
        drawing={drawing}
        caption={caption}
        tableTitle={t.chartTable}
        periodTitle={t.month}
        image={{
          title: metric.title[locale],
          subtitle: agreed,
          source: t.imageSource(metric.version, shortHash(goal.definitionHash)),
          mark: t.imageMark(view.dataUntil),
          file: `${goal.slug}-${view.dataUntil}`,
        }}
      />
      {events.length > 0 && <EventList events={events} />}
    </div>
  );
}

function useCaption({ goal, metric, reading }: GoalView): string {
  const locale = useLocale();
  const t = useText(messages);
  const { now, forecast, status } = reading;
  const said = t.chartCaption({
    title: metric.title[locale],
    baseline: formatAgreed(goal.baseline.value, metric, locale),
    target: formatAgreed(goal.target, metric, locale),
    due: goal.due,
    now: now ? formatValue(now.value, metric, locale) : '–',
  });
  const open = forecast && status !== 'achieved' && status !== 'missed';
  const month = formatMonth(monthOf(goal.due), locale);
  const outlook = open ? [t.chartOutlook(month, formatValue(forecast.median, metric, locale), formatRange(forecast, metric, locale))] : [];
  const tail = reading.chart.some(({ provisional }) => provisional !== null) ? [t.chartTail] : [];
  return [said, ...outlook, ...tail].join(locale === 'en' ? ' ' : '');
}

function markOf(event: ChartEvent, { first, t }: { first: string; t: Text<typeof messages> }): TrendMark {
  const from = placeOfDay(event.from, first);
  return {
    kind: event.kind === 'season' ? 'span' : 'moment',
    from,
    // The last day is included.
    to: event.kind === 'season' ? placeOfDay(event.to, first) + 1 / 30 : from,
    label: nameOf(event, t),
  };
}

const seasonWords = {
  '618': 'season618',
  'double-11': 'double11',
  'double-12': 'double12',
  'womens-day': 'womensDay',
  'new-year-goods': 'newYearGoods',
  'spring-festival': 'springFestival',
} as const;

const systemWords = { erp: 'systemErp', app: 'systemApp', crm: 'systemCrm', service: 'systemService' } as const;

function nameOf(event: ChartEvent, t: Text<typeof messages>): string {
  return event.kind === 'season' ? t[seasonWords[event.season]] : t.connected(t[systemWords[event.system]]);
}

/** The marks in words, with their days: for those who do not see them, and where they are too narrow for names. */
function EventList({ events }: { events: ChartEvent[] }) {
  const t = useText(messages);
  return (
    <details className="group text-sm text-ink-3 print:hidden">
      <summary className="w-fit list-none rounded-sm py-0.5 before:mr-1.5 before:inline-block before:transition-transform before:content-['›'] group-open:before:rotate-90 hover:text-ink [&::-webkit-details-marker]:hidden">
        {t.marks}
      </summary>
      <ul className="num mt-1.5 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {events.map(event => (
          <li key={`${nameOf(event, t)} ${event.from}`} className="flex justify-between gap-3">
            <span>{nameOf(event, t)}</span>
            <span>{event.kind === 'season' ? t.days(event.from, event.to) : event.from}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
