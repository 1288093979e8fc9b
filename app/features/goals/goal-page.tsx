import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatAgreed } from '~/features/metrics/metric-format';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { NowLine } from './goal-card';
import { GoalChart } from './goal-chart';
import type { GoalView } from './goal-view';
import { GuardrailList } from './guardrail-list';
import { messages } from './messages';
import { StatusTag } from './status-tag';
import { explainStatus, formatChance } from './summary';

interface GoalPageProps {
  view: GoalView;
  asOf: string;
  /** Where the number comes from: the metrics' part of the page. */
  children: ReactNode;
}

export function GoalPage({ view, asOf, children }: GoalPageProps) {
  const { goal, metric, reading } = view;
  const locale = useLocale();
  const t = useText(messages);
  const agreed = t.baselineToTarget(formatAgreed(goal.baseline.value, metric, locale), formatAgreed(goal.target, metric, locale), goal.due);
  return (
    <Page wide>
      <p className="mb-2 text-sm">
        <Link to="/goals" className="text-indigo hover:underline">
          {t.allGoals}
        </Link>
      </p>
      <PageHead
        title={metric.title[locale]}
        note={
          <span className="num flex flex-wrap items-center gap-x-2 gap-y-1">
            <Tag tone="indigo">{t.sampleData}</Tag>
            {[t.asOf(asOf), agreed, t.owner(goal.owner[locale])].join(' · ')}
          </span>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1.7fr_1fr]">
        <Card className="grid min-w-0 gap-4 px-5 py-4.5">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <NowLine view={view} />
            {reading.forecast && (
              <p className="text-sm text-ink-3">
                {t.chance} <b className="num text-lg font-semibold text-ink">{formatChance(reading.forecast.probability, locale)}</b>
              </p>
            )}
          </div>
          <GoalChart view={view} detailed />
        </Card>
        <Card className="grid min-w-0 gap-3 px-5 py-4.5">
          <div className="flex items-center justify-between gap-3">
            <h2>{t.why}</h2>
            <StatusTag status={reading.status} />
          </div>
          <ul className="grid gap-2 text-ink-2">
            {explainStatus(view, locale).map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="border-t border-line pt-2.5 text-sm text-ink-3">{t.rule}</p>
        </Card>
      </div>
      {reading.guardrails.length > 0 && <GuardrailList view={view} />}
      {children}
    </Page>
  );
}
