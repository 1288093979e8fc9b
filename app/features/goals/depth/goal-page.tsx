import { Link } from '@remix-run/react';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatAgreed } from '~/features/metrics/metric-format';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import type { GoalView } from '../goal-view';
import { messages as goalMessages } from '../messages';
import { NowLine } from '../now-line';
import { StatusTag } from '../status-tag';
import { explainStatus, formatChance } from '../summary';
import type { ChartEvent } from './chart-event';
import { GoalChart } from './goal-chart';
import { GuardrailList } from './guardrail-list';
import { messages } from './messages';
import { SubGoalList } from './sub-goal-list';

interface GoalPageProps {
  view: GoalView;
  asOf: string;
  events: ChartEvent[];
  /** At the head of the page: editing, sharing, taking away. */
  actions?: ReactNode;
  /** Beside the machine's judgement: the owner's. */
  aside?: ReactNode;
  /** Below: the breakdown, where the number comes from, the change log. */
  children: ReactNode;
}

/** One goal in depth. What other features know of it, the route puts into its places. */
export function GoalPage({ view, asOf, events, actions, aside, children }: GoalPageProps) {
  const { goal, metric, reading, subGoals } = view;
  const locale = useLocale();
  const t = useText(messages);
  const goalText = useText(goalMessages);
  const agreed = goalText.baselineToTarget(
    formatAgreed(goal.baseline.value, metric, locale),
    formatAgreed(goal.target, metric, locale),
    goal.due,
  );
  return (
    <Page wide>
      <p className="mb-2 text-sm print:hidden">
        <Link to="/goals" className="text-indigo hover:underline">
          {t.allGoals}
        </Link>
      </p>
      <PageHead
        title={metric.title[locale]}
        note={
          <span className="num flex flex-wrap items-center gap-x-2 gap-y-1">
            <Tag tone="indigo">{goalText.sampleData}</Tag>
            {[goalText.asOf(asOf), agreed, goalText.owner(goal.owner[locale])].join(' · ')}
          </span>
        }
      >
        <span className="contents print:hidden">
          <Button tone="quiet" onClick={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            {t.print}
          </Button>
          {actions}
        </span>
      </PageHead>
      <div className="grid items-start gap-4 lg:grid-cols-[1.9fr_1fr]">
        <Card className="grid min-w-0 gap-4 px-5 py-4.5 print:break-inside-avoid">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <NowLine view={view} />
            {reading.forecast && reading.status !== 'achieved' && reading.status !== 'missed' && (
              <p className="text-sm text-ink-3">
                {t.chance} <b className="num text-lg font-semibold text-ink">{formatChance(reading.forecast.probability, locale)}</b>
              </p>
            )}
          </div>
          <GoalChart view={view} events={events} />
        </Card>
        <div className="grid min-w-0 gap-4">
          <WhyCard view={view} />
          {aside}
        </div>
      </div>
      {subGoals.length > 0 && <SubGoalList parts={subGoals} />}
      {reading.guardrails.length > 0 && <GuardrailList view={view} />}
      {children}
    </Page>
  );
}

function WhyCard({ view }: { view: GoalView }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Card className="grid min-w-0 gap-3 px-5 py-4.5 print:break-inside-avoid">
      <div className="flex items-center justify-between gap-3">
        <h2>{t.why}</h2>
        <StatusTag status={view.reading.status} />
      </div>
      <ul className="num grid gap-2 text-ink-2">
        {explainStatus(view, locale).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="border-t border-line pt-2.5 text-sm text-ink-3">{t.rule}</p>
    </Card>
  );
}
