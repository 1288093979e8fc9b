import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Localized } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { formatAgreed, formatGap, formatMonth, formatValue } from '../metric-format';
import type { TeachingLink } from '../teaching';
import { GuardrailsCard } from './guardrails-card';
import { messages } from './messages';
import { isBetter, standingOf } from './metric-view';
import type { MetricView } from './metric-view';
import { Restatements } from './restatements';
import { SeriesChart } from './series-chart';

/** A goal that is bound to the metric, in the metric's own unit. */
export interface BoundGoal {
  slug: string;
  from: number;
  to: number;
  due: string;
}

interface MetricPageProps {
  view: MetricView;
  goals: BoundGoal[];
  teaching: TeachingLink[];
  /** What moved it, and where its number comes from. */
  children: ReactNode;
}

/** All that there is to know of one metric: where it stands, what it is used for, what moved it, and how it is computed. */
export function MetricPage({ view, goals, teaching, children }: MetricPageProps) {
  const { metric, points, watermark, restatements } = view;
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Page wide>
      <p className="mb-2 text-sm">
        <Link to="/metrics" className="text-indigo hover:underline">
          {t.allMetrics}
        </Link>
      </p>
      <PageHead
        title={metric.title[locale]}
        note={
          <span className="num flex flex-wrap items-center gap-x-2 gap-y-1">
            <Tag tone="indigo">{t.sampleData}</Tag>
            <Tag>{t[metric.standing]}</Tag>
            {[t.asOf(watermark), t.owner(metric.owner[locale]), t.steward(metric.steward[locale])].join(' · ')}
          </span>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1.7fr_1fr]">
        <Card className="grid min-w-0 gap-4 px-5 py-4.5">
          <p className="text-ink-2">{metric.meaning[locale]}</p>
          <Now view={view} />
          <SeriesChart metric={metric} points={points} />
        </Card>
        <div className="grid min-w-0 gap-4">
          <Used view={view} goals={goals} teaching={teaching} />
          {metric.guardrails.length > 0 && <GuardrailsCard view={view} />}
          <Restatements metric={metric} restatements={restatements} />
        </div>
      </div>
      {children}
    </Page>
  );
}

function Now({ view: { metric, points } }: { view: MetricView }) {
  const locale = useLocale();
  const t = useText(messages);
  const standing = standingOf(points);
  const open = points.findLast(point => !point.matured && point.value !== null);
  if (!standing) return <p className="text-ink-3">{t.noValue}</p>;
  return (
    <div className="num">
      <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <span className="flex items-baseline gap-2.5">
          <b className="text-3xl font-[650]">{formatValue(standing.value, metric, locale)}</b>
          <span className="text-ink-3">{formatMonth(standing.period, locale, { year: true })}</span>
        </span>
        <Change label={t.monthBefore} change={standing.onMonthBefore} metric={metric} />
        <Change label={t.yearBefore} change={standing.onYearBefore} metric={metric} />
      </p>
      {open && open.value !== null && (
        <p className="mt-1 text-sm text-ink-3">{t.maturing(formatMonth(open.period, locale), formatValue(open.value, metric, locale))}</p>
      )}
    </div>
  );
}

function Change({ label, change, metric }: { label: string; change: number | null; metric: MetricView['metric'] }) {
  const locale = useLocale();
  const t = useText(messages);
  if (change === null) return null;
  const better = isBetter(change, metric.direction);
  const word = better === undefined ? t.same : better ? t.better : t.worse;
  return (
    <span className="text-ink-3">
      {label}{' '}
      <b className={classNames('font-semibold', better === undefined ? 'text-ink' : better ? 'text-jade' : 'text-seal')}>
        {formatGap(change, metric, locale)} {word}
      </b>
    </span>
  );
}

function Used({ view: { metric, guards }, goals, teaching }: Pick<MetricPageProps, 'view' | 'goals' | 'teaching'>) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Card className="grid gap-3 px-5 py-4.5">
      <h2>{t.used}</h2>
      <dl className="grid gap-3">
        <Links name={t.goals} empty={t.noGoal}>
          {goals.map(goal => (
            <Way key={goal.slug} to={`/goals/${goal.slug}`} title={metric.title}>
              {t.goalLine(formatAgreed(goal.from, metric, locale), formatAgreed(goal.to, metric, locale), goal.due)}
            </Way>
          ))}
        </Links>
        <Links name={t.guards}>
          {guards.map(other => (
            <Way key={other.id} to={`/metrics/${other.id}`} title={other.title} />
          ))}
        </Links>
        <Links name={t.learn}>
          {teaching.map(link => (
            <Way key={link.to} to={link.to} title={link.title} />
          ))}
        </Links>
      </dl>
    </Card>
  );
}

function Links({ name, empty, children }: { name: string; empty?: string; children: ReactNode[] }) {
  if (children.length === 0 && !empty) return null;
  return (
    <div>
      <dt className="text-xs font-semibold text-ink-3">{name}</dt>
      <dd className="grid gap-0.5">{children.length > 0 ? children : <span className="text-ink-3">{empty}</span>}</dd>
    </div>
  );
}

function Way({ to, title, children }: { to: string; title: Localized; children?: ReactNode }) {
  const locale = useLocale();
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <Link to={to} prefetch="intent" className="text-indigo hover:underline">
        {title[locale]}
      </Link>
      {children && <span className="num text-sm text-ink-3">{children}</span>}
    </span>
  );
}
