import type { ReactNode } from 'react';
import { formatAgreed, formatValue } from '~/features/metrics/metric-format';
import { formatPercent } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { GoalCard } from './goal-card';
import type { GoalView, Scoreboard } from './goal-view';
import { messages } from './messages';
import type { GoalStatus } from './status';
import { describeGoals } from './summary';

/** Groups of one or two goals share a row on a wide window. */
const spans: Partial<Record<number, string>> = { 1: 'lg:col-span-1', 2: 'lg:col-span-2' };
const columns: Partial<Record<number, string>> = { 1: '', 2: 'md:grid-cols-2' };

export function ScoreboardPage({ scoreboard }: { scoreboard: Scoreboard }) {
  const { title, asOf, month, watermark, groups } = scoreboard;
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Page wide>
      <PageHead
        title={title[locale]}
        note={
          <span className="num flex flex-wrap items-center gap-x-2 gap-y-1">
            <Tag tone="indigo">{t.sampleData}</Tag>
            {[t.asOf(asOf), t.monthOfYear(month.now, month.total)].join(' · ')}
          </span>
        }
      />
      <SummaryStrip scoreboard={scoreboard} />
      <div className="mt-7 grid gap-x-4 gap-y-7 lg:grid-cols-3">
        {groups.map(group => (
          <section
            key={group.slug}
            aria-labelledby={`group-${group.slug}`}
            className={`flex flex-col ${spans[group.goals.length] ?? 'lg:col-span-3'}`}
          >
            <div className="mb-3.5 flex flex-wrap items-baseline gap-x-3">
              <h2 id={`group-${group.slug}`}>{group.title[locale]}</h2>
              <span className="text-sm text-ink-3">{group.motto[locale]}</span>
            </div>
            <div className={`grid grow gap-4 ${columns[group.goals.length] ?? 'md:grid-cols-2 lg:grid-cols-3'}`}>
              {group.goals.map(view => (
                <GoalCard key={view.goal.slug} view={view} watermark={watermark} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Page>
  );
}

/** In the order of what needs attention least to most, as people say it. */
const statusOrder = ['achieved', 'on-track', 'at-risk', 'off-track', 'missed', 'unknown'] as const satisfies readonly GoalStatus[];

function SummaryStrip({ scoreboard: { counts, timeShare, groups } }: { scoreboard: Scoreboard }) {
  const locale = useLocale();
  const t = useText(messages);
  const said = statusOrder.flatMap(status => {
    const count = counts[status];
    return count ? [t.countOf(count, t[status])] : [];
  });
  const staff = groups.flatMap(group => group.goals).find(view => view.metric.format === 'count');
  return (
    <Card className="grid divide-y divide-line sm:grid-cols-2 sm:divide-y-0 sm:*:first:col-span-2 lg:*:first:col-span-1 lg:grid-cols-[1.6fr_1fr_1fr] lg:divide-x">
      <Fact
        name={t.overall}
        note={describeGoals(
          groups.flatMap(group => group.goals),
          locale,
        )}
      >
        {said.join(' · ')}
      </Fact>
      <Fact name={t.timeGone}>{formatPercent(timeShare, locale, 0)}</Fact>
      {staff && <StaffFact view={staff} />}
    </Card>
  );
}

function StaffFact({ view: { goal, metric, reading } }: { view: GoalView }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Fact name={metric.title[locale]}>
      {reading.now ? formatValue(reading.now.value, { format: metric.format }, locale) : '–'}
      <span className="ml-1.5 text-lg font-semibold text-ink-3">{t.outOf(formatAgreed(goal.target, metric, locale))}</span>
    </Fact>
  );
}

function Fact({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div className="px-5.5 py-4.5">
      <p className="text-sm text-ink-3">{name}</p>
      <p className="num text-2xl leading-snug font-[680] tracking-tight">{children}</p>
      {note && <p className="num mt-1 text-sm text-ink-2">{note}</p>}
    </div>
  );
}
