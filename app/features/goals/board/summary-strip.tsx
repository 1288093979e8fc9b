import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { formatAgreed, formatValue } from '~/features/metrics/metric-format';
import { formatPercent } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import type { GoalView, Scoreboard } from '../goal-view';
import { messages as goalMessages } from '../messages';
import type { GoalStatus } from '../status';
import { describeGoals } from '../summary';

/** In the order of what needs attention least to most, as people say it. */
const statusOrder = ['achieved', 'on-track', 'at-risk', 'off-track', 'missed', 'unknown'] as const satisfies readonly GoalStatus[];

/** "4 项如期 · 2 项有风险": how many goals stand where. A line breaks between two of them, never inside one. */
export function Counts({ counts }: Pick<Scoreboard, 'counts'>) {
  const t = useText(goalMessages);
  const said = statusOrder.flatMap(status => (counts[status] ? [t.countOf(counts[status] ?? 0, t[status])] : []));
  return said.map((text, place) => (
    <Fragment key={text}>
      <span className="whitespace-nowrap">
        {text}
        {place < said.length - 1 && ' ·'}
      </span>{' '}
    </Fragment>
  ));
}

/** The whole board in one row: the judgement in words, the time that has gone, and the two counts everybody asks for. */
export function SummaryStrip({ scoreboard: { counts, timeShare, groups } }: { scoreboard: Scoreboard }) {
  const locale = useLocale();
  const t = useText(goalMessages);
  const views = groups.flatMap(group => group.goals);
  const counted = ['certified-staff', 'systems-connected'].flatMap(slug => views.find(view => view.goal.slug === slug) ?? []);
  return (
    <Card className="grid divide-line max-lg:divide-y lg:grid-cols-[2.2fr_1fr_1fr_1fr] lg:divide-x print:break-inside-avoid">
      <Fact name={t.overall} note={describeGoals(views, locale)}>
        <Counts counts={counts} />
      </Fact>
      <div className="grid grid-cols-3 divide-x divide-line lg:contents">
        <Fact name={t.timeGone}>{formatPercent(timeShare, locale, 0)}</Fact>
        {counted.map(view => (
          <CountFact key={view.goal.slug} view={view} />
        ))}
      </div>
    </Card>
  );
}

function CountFact({ view: { goal, metric, reading } }: { view: GoalView }) {
  const locale = useLocale();
  const t = useText(goalMessages);
  return (
    <Fact name={metric.title[locale]}>
      {reading.now ? formatValue(reading.now.value, { format: metric.format }, locale) : '–'}
      <span className="ml-1.5 text-base font-semibold whitespace-nowrap text-ink-3">
        {t.outOf(formatAgreed(goal.target, metric, locale))}
      </span>
    </Fact>
  );
}

function Fact({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div className={classNames('min-w-0 py-4.5', note ? 'px-5.5' : 'px-4 lg:px-5.5')}>
      <p className="text-sm text-ink-3">{name}</p>
      <p className="num text-xl leading-snug font-[680] tracking-tight sm:text-2xl">{children}</p>
      {note && <p className="num mt-1.5 text-sm text-ink-2">{note}</p>}
    </div>
  );
}
