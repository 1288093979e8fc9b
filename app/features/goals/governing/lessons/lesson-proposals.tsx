import { GraduationCap } from 'lucide-react';
import { formatMonth, formatValue } from '~/features/metrics/metric-format';
import type { TeachingLink } from '~/features/metrics/teaching';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { formatPlanned } from '../../summary';
import type { LessonProposal } from './lesson-proposal';
import { messages } from '../messages';

/** On the Today page of a team whose goal is off its plan: what to learn first. */
export function LessonProposals({ proposals }: { proposals: LessonProposal[] }) {
  return (
    <>
      {proposals.map(proposal => (
        <ProposalCard key={proposal.view.goal.slug} proposal={proposal} />
      ))}
    </>
  );
}

/** On the Today page: a beginning, not a course. The goal's page has them all. */
const most = 3;

function ProposalCard({ proposal: { view, teaching } }: { proposal: LessonProposal }) {
  const locale = useLocale();
  const t = useText(messages);
  const { goal, metric } = view;
  return (
    <Card className="flex flex-wrap items-start gap-x-4 gap-y-3 border-l-3 border-l-seal px-6 py-4.5">
      <span className="grid size-10 shrink-0 place-items-center rounded-md bg-seal-soft text-seal">
        <GraduationCap aria-hidden className="size-5" />
      </span>
      <div className="min-w-48 flex-1">
        <h2>{t.lessonFirst(goal.owner[locale], metric.title[locale])}</h2>
        <p className="num mt-0.5 text-sm text-ink-2">{gapText({ view, t, locale })}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <TeachingLinks teaching={teaching.slice(0, most)} />
          <ButtonLink to={`/goals/${goal.slug}`} tone="quiet">
            {t.seeGoal}
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}

interface GapOptions {
  view: LessonProposal['view'];
  t: ReturnType<typeof useText<typeof messages>>;
  locale: ReturnType<typeof useLocale>;
}

function gapText({ view: { metric, reading }, t, locale }: GapOptions): string | undefined {
  if (!reading.now) return undefined;
  const { period, value, planned } = reading.now;
  return t.lessonGap(formatMonth(period, locale), formatValue(value, metric, locale), formatPlanned(planned, metric, locale));
}

function TeachingLinks({ teaching }: { teaching: TeachingLink[] }) {
  const locale = useLocale();
  const t = useText(messages);
  return teaching.map(({ to, title }, index) => (
    <ButtonLink key={to} to={to} tone={index === 0 ? 'primary' : 'plain'} className="max-w-full whitespace-normal">
      {`${to.startsWith('/labs/') ? t.lab : t.lesson} · ${title[locale]}`}
    </ButtonLink>
  ));
}

/** On the page of a goal that is off its plan: the same lessons, and that the team has been told. */
export function LessonCallout({ proposal: { view, teaching } }: { proposal: LessonProposal }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Notice tone="seal" title={t.learnForGoal} className="mt-4">
      {view.goal.team && <p>{t.learnForGoalNote(view.goal.owner[locale])}</p>}
      <div className="mt-2.5 flex flex-wrap gap-2">
        <TeachingLinks teaching={teaching} />
      </div>
    </Notice>
  );
}
