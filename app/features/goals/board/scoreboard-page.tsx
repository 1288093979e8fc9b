import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import type { Scoreboard } from '../goal-view';
import { messages as goalMessages } from '../messages';
import { GoalCard } from './goal-card';
import type { CheckInSummary } from './goal-card';
import { messages } from './messages';
import { SummaryStrip } from './summary-strip';

interface ScoreboardPageProps {
  scoreboard: Scoreboard;
  /** By the slug of the goal. */
  checkIns: Partial<Record<string, CheckInSummary>>;
  /** What others put at the head of the page: taking it away, writing a report. */
  children?: ReactNode;
}

/** Three goals of a group stand in a row; two share it. */
const columns: Partial<Record<number, string>> = { 1: '', 2: 'md:grid-cols-2 print:grid-cols-2', 4: 'md:grid-cols-2 print:grid-cols-2' };

export function ScoreboardPage({ scoreboard, checkIns, children }: ScoreboardPageProps) {
  const { title, asOf, month, groups } = scoreboard;
  const locale = useLocale();
  const t = useText(messages);
  const goalText = useText(goalMessages);
  return (
    <Page wide>
      <PageHead
        title={title[locale]}
        note={
          <span className="num flex flex-wrap items-center gap-x-2 gap-y-1">
            <Tag tone="indigo">{goalText.sampleData}</Tag>
            {[goalText.asOf(asOf), goalText.monthOfYear(month.now, month.total)].join(' · ')}
          </span>
        }
      >
        <span className="contents print:hidden">
          <ButtonLink to="/goals/wall" tone="quiet">
            {t.wall}
          </ButtonLink>
          <Button tone="quiet" onClick={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            {t.print}
          </Button>
          {children}
        </span>
      </PageHead>
      <SummaryStrip scoreboard={scoreboard} />
      <div className="mt-7 grid gap-y-7">
        {groups.map(group => (
          <section key={group.slug} aria-labelledby={`group-${group.slug}`}>
            <div className="mb-3.5 flex flex-wrap items-baseline gap-x-3">
              <h2 id={`group-${group.slug}`}>{group.title[locale]}</h2>
              <span className="text-sm text-ink-3">{group.motto[locale]}</span>
            </div>
            <div className={`grid gap-4 ${columns[group.goals.length] ?? 'md:grid-cols-2 lg:grid-cols-3 print:grid-cols-3'}`}>
              {group.goals.map(view => (
                <GoalCard key={view.goal.slug} view={view} checkIn={checkIns[view.goal.slug]} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Page>
  );
}
