import { formatAgreed, formatMonth, formatRange, formatValue } from '~/features/metrics/metric-format';
import { monthOf } from '~/features/metrics/months';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { GoalSpark } from '../board/goal-spark';
import { Counts } from '../board/summary-strip';
import type { GoalFace } from '../goal-view';
import { messages as goalMessages } from '../messages';
import { StatusTag } from '../status-tag';
import { describeGoals, explainStatus, formatChance, formatPlanned, sayGap } from '../summary';
import { messages } from './messages';
import type { WallBoard } from './wall-board';

/** All goals at once: where each stands, and what that means together. */
export function OverviewSlide({ board: { counts, goals } }: { board: WallBoard }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <div role="group" aria-roledescription="slide" aria-label={t.overview} className="flex min-h-0 grow flex-col gap-5">
      <div>
        <p className="num text-2xl font-[680] tracking-tight lg:text-[clamp(2rem,3.2vw,3.5rem)] lg:leading-tight">
          <Counts counts={counts} />
        </p>
        <p className="num mt-1 max-w-[70ch] text-ink-2 lg:text-xl">{describeGoals(goals, locale)}</p>
      </div>
      <ul className="grid min-h-0 grow auto-rows-fr gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {goals.map(face => (
          <li key={face.goal.slug} className="contents">
            <OverviewCard face={face} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OverviewCard({ face }: { face: GoalFace }) {
  const { goal, metric, reading } = face;
  const locale = useLocale();
  const t = useText(messages);
  const goalText = useText(goalMessages);
  return (
    <Card className="flex min-w-0 flex-col justify-between gap-2 px-5 py-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="lg:text-xl">{metric.title[locale]}</h2>
        <span className="lg:[&>span]:text-lg">
          <StatusTag status={reading.status} />
        </span>
      </div>
      <p className="num text-3xl leading-none font-[680] tracking-tight lg:text-[clamp(2rem,3.4vw,4rem)]">
        {reading.now ? formatValue(reading.now.value, metric, locale) : '–'}
      </p>
      <p className="num text-ink-3 lg:text-lg">
        {reading.now
          ? `${goalText.planned(formatPlanned(reading.now.planned, metric, locale))} · ${sayGap(face, locale)}`
          : t.target(formatAgreed(goal.target, metric, locale))}
      </p>
    </Card>
  );
}

/** One goal, to be read from across the room. */
export function GoalSlide({ face }: { face: GoalFace }) {
  const { goal, metric, reading } = face;
  const locale = useLocale();
  const goalText = useText(goalMessages);
  const { now } = reading;
  return (
    <div
      role="group"
      aria-roledescription="slide"
      aria-label={metric.title[locale]}
      className="grid min-h-0 grow gap-6 lg:grid-cols-[1fr_1.35fr] lg:gap-12"
    >
      <div className="flex flex-col justify-center gap-4">
        <div className="flex flex-wrap items-center gap-4">
          <h2 className="text-2xl lg:text-[clamp(1.75rem,2.6vw,3rem)]">{metric.title[locale]}</h2>
          <span className="lg:[&>span]:px-4 lg:[&>span]:text-2xl">
            <StatusTag status={reading.status} />
          </span>
        </div>
        <p className="num text-[clamp(3rem,8vw,8.5rem)] leading-none font-[680] tracking-tight">
          {now ? formatValue(now.value, metric, locale) : '–'}
        </p>
        {now && (
          <p className="num text-lg text-ink-2 lg:text-2xl">
            {`${formatMonth(now.period, locale)} · ${goalText.planned(formatPlanned(now.planned, metric, locale))} · ${sayGap(face, locale)}`}
          </p>
        )}
        <p className="num text-ink-3 lg:text-xl">
          {goalText.baselineToTarget(
            formatAgreed(goal.baseline.value, metric, locale),
            formatAgreed(goal.target, metric, locale),
            goal.due,
          )}
        </p>
        <SlideOutlook face={face} />
      </div>
      <Card className="flex min-h-64 flex-col px-6 py-5 lg:[&_span]:text-base">
        <GoalSpark view={face} className="grow" />
      </Card>
    </div>
  );
}

function SlideOutlook({ face }: { face: GoalFace }) {
  const { goal, metric, reading } = face;
  const locale = useLocale();
  const t = useText(messages);
  if (reading.status === 'unknown' || reading.status === 'achieved' || reading.status === 'missed' || !reading.forecast) {
    const [why] = reading.status === 'unknown' && reading.reason ? explainStatus(face, locale) : [];
    return why ? <p className="text-ink-2 lg:text-xl">{why}</p> : null;
  }
  return (
    <p className="num text-ink-2 lg:text-xl">
      {t.forecastOf(formatMonth(monthOf(goal.due), locale))}{' '}
      <b className="text-ink">{formatValue(reading.forecast.median, metric, locale)}</b>
      {` (${formatRange(reading.forecast, metric, locale)}) · ${t.chance(formatChance(reading.forecast.probability, locale))}`}
    </p>
  );
}
