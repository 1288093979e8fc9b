import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatAgreed, formatMonth, formatRange, formatValue } from '~/features/metrics/metric-format';
import { monthOf } from '~/features/metrics/months';
import { isoDate } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import type { GoalView } from '../goal-view';
import { disagreement } from '../governing/check-in';
import type { CheckIn } from '../governing/check-in';
import { messages as goalMessages } from '../messages';
import { NowLine } from '../now-line';
import { StatusTag } from '../status-tag';
import { formatChance } from '../summary';
import { GoalSpark } from './goal-spark';
import { messages } from './messages';
import { PartsLine } from './parts-line';

/** What the card says of the latest check-in. */
export interface CheckInSummary extends Pick<CheckIn, 'confidence'> {
  /** ISO. */
  at: string;
}

interface GoalCardProps {
  view: GoalView;
  checkIn: CheckInSummary | undefined;
}

export function GoalCard({ view, checkIn }: GoalCardProps) {
  const { goal, metric, reading } = view;
  const locale = useLocale();
  const t = useText(goalMessages);
  const title = metric.title[locale];
  return (
    <Card role="article" aria-label={title} className="flex min-w-0 flex-col gap-3 px-5 pt-4.5 pb-4 print:break-inside-avoid">
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
      <GoalSpark view={view} className="grow" />
      {view.subGoals.length > 0 && <PartsLine parts={view.subGoals} />}
      <CardFoot view={view} checkIn={checkIn} />
    </Card>
  );
}

/** What it leads to, who answers for it, and how far it can be trusted. */
function CardFoot({ view, checkIn }: GoalCardProps) {
  const { goal, metric, dataUntil } = view;
  const locale = useLocale();
  const t = useText(messages);
  const goalText = useText(goalMessages);
  return (
    <div className="grid gap-1.5 border-t border-line pt-2.5 text-sm text-ink-3">
      <Outlook view={view} />
      <dl className="num grid gap-1">
        <Fact name={t.checkIn}>
          <LastCheckIn view={view} checkIn={checkIn} />
        </Fact>
        <Fact name={t.owner}>{goal.owner[locale]}</Fact>
        <Fact name={t.freshness}>{t.until(dataUntil)}</Fact>
      </dl>
      <p className="text-right print:hidden">
        <Link to={`/goals/${goal.slug}#source`} className="text-indigo hover:underline">
          {goalText.whereFrom}
          <span className="sr-only">{` ${metric.title[locale]}`}</span>
        </Link>
      </p>
    </div>
  );
}

function Outlook({ view: { goal, metric, reading } }: { view: GoalView }) {
  const locale = useLocale();
  const t = useText(messages);
  const goalText = useText(goalMessages);
  if (!reading.forecast || reading.status === 'achieved' || reading.status === 'missed') {
    if (reading.status === 'unknown') return null;
    return <p className="num">{[t.dueOver, goal.due, ...(reading.reachedLate ? [t.madeGood] : [])].join(' · ')}</p>;
  }
  const { forecast } = reading;
  return (
    <p className="num">
      {goalText.forecastLine(formatMonth(monthOf(goal.due), locale))}{' '}
      <b className="font-semibold text-ink">{formatValue(forecast.median, metric, locale)}</b>
      {goalText.interval(formatRange(forecast, metric, locale))}
      {` · ${t.chance(formatChance(forecast.probability, locale))}`}
    </p>
  );
}

function LastCheckIn({ view: { reading }, checkIn }: GoalCardProps) {
  const t = useText(messages);
  const goalText = useText(goalMessages);
  if (!checkIn) return t.noCheckIn;
  const differs = disagreement(reading.status, checkIn.confidence) !== undefined;
  return (
    <>
      {t.ownerSays(isoDate(checkIn.at), goalText[checkIn.confidence])}
      {differs && (
        <span className="font-semibold text-amber">
          <span aria-hidden>{' ◆ '}</span>
          {t.differ}
        </span>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-3">
      <dt className="whitespace-nowrap">{name}</dt>
      <dd className="text-right text-ink-2">{children}</dd>
    </div>
  );
}
