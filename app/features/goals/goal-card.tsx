import { Link } from '@remix-run/react';
import { formatAgreed, formatGap, formatMonth, formatRange, formatValue } from '~/features/metrics/metric-format';
import { monthOf } from '~/features/metrics/months';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { GoalChart } from './goal-chart';
import type { GoalView } from './goal-view';
import { messages } from './messages';
import { StatusTag } from './status-tag';
import { formatPlanned } from './summary';

export function GoalCard({ view, watermark }: { view: GoalView; watermark: string }) {
  const { goal, metric, reading } = view;
  const locale = useLocale();
  const t = useText(messages);
  const title = metric.title[locale];
  return (
    <Card role="article" aria-label={title} className="flex min-w-0 flex-col gap-3 px-5 pt-4.5 pb-4">
      <header>
        <div className="flex items-start justify-between gap-2">
          <h3 className="text-base">
            <Link to={`/goals/${goal.slug}`} className="hover:text-indigo">
              {title}
            </Link>
          </h3>
          <StatusTag status={reading.status} />
        </div>
        <p className="num text-sm text-ink-3">
          {t.baselineToTarget(formatAgreed(goal.baseline.value, metric, locale), formatAgreed(goal.target, metric, locale), goal.due)}
        </p>
      </header>
      <NowLine view={view} />
      <GoalChart view={view} className="mt-auto" />
      <div className="grid gap-1.5 border-t border-line pt-2.5 text-sm text-ink-3">
        {reading.forecast && (
          <p className="num">
            {t.forecastLine(formatMonth(monthOf(goal.due), locale))}{' '}
            <b className="font-semibold text-ink">{formatValue(reading.forecast.median, metric, locale)}</b>
            {t.interval(formatRange(reading.forecast, metric, locale))}
          </p>
        )}
        <p className="flex flex-wrap justify-between gap-x-3">
          <span className="num">{t.dataUntil(watermark)}</span>
          <Link to={`/goals/${goal.slug}#source`} className="text-indigo hover:underline">
            {t.whereFrom}
            <span className="sr-only">{` ${title}`}</span>
          </Link>
        </p>
      </div>
    </Card>
  );
}

/** Where the goal is and where it should be, in large type. */
export function NowLine({ view: { metric, reading } }: { view: GoalView }) {
  const locale = useLocale();
  const t = useText(messages);
  const { now, chart } = reading;
  if (!now) return <p className="text-ink-3">{t.nothingMeasured}</p>;
  const waiting = chart.find(month => month.provisional !== null);
  return (
    <div className="grid gap-1">
      <p className="num flex flex-wrap items-baseline gap-x-2.5">
        <b className="text-3xl leading-none font-[680] tracking-tight">{formatValue(now.value, metric, locale)}</b>
        <span className="text-ink-3">
          {[
            formatMonth(now.period, locale),
            t.planned(formatPlanned(now.planned, metric, locale)),
            formatGap(now.value - now.planned, metric, locale),
          ].join(' · ')}
        </span>
      </p>
      {waiting && waiting.provisional !== null && (
        <p className="num text-xs text-ink-3">
          {t.provisionally(formatMonth(waiting.month, locale), formatValue(waiting.provisional, metric, locale))}
        </p>
      )}
    </div>
  );
}
