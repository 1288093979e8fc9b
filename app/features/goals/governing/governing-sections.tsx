import type { TeachingLink } from '~/features/metrics/teaching';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import type { GoalView } from '../goal-view';
import { AgreementComparison } from './history/agreement-comparison';
import { ChangeLogCard } from './history/change-log-card';
import { CheckInsCard } from './check-ins/check-ins-card';
import type { Governance } from './governance';
import { isOffPlan } from './lessons/lesson-proposal';
import { LessonCallout } from './lessons/lesson-proposals';
import { messages } from './messages';

interface GoverningSectionsProps {
  view: GoalView;
  governance: Governance;
  /** What teaches the goal's metric. */
  teaching: TeachingLink[];
  myId: string;
}

/** What people make of a goal, below what the machine makes of it: lessons when it is off its plan, check-ins, and how it was agreed. */
export function GoverningSections({ view, governance, teaching, myId }: GoverningSectionsProps) {
  return (
    <>
      {isOffPlan(view.reading.status) && teaching.length > 0 && <LessonCallout proposal={{ view, teaching }} />}
      <CheckInsCard view={view} governance={governance} myId={myId} />
      {governance.before && <AgreementComparison view={view} before={governance.before} />}
      <ChangeLogCard view={view} governance={governance} />
    </>
  );
}

export function EditGoalLink({ slug }: { slug: string }) {
  const t = useText(messages);
  return <ButtonLink to={`/goals/${slug}/edit`}>{t.editGoal}</ButtonLink>;
}
