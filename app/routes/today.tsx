import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCapstones } from '~/features/certification/capstones.server';
import { countValidCertificates } from '~/features/certification/certificates.server';
import { currentGoals } from '~/features/goals/governing/goal-settings.server';
import { LessonProposals } from '~/features/goals/governing/lessons/lesson-proposals';
import { lessonProposals } from '~/features/goals/governing/lessons/lesson-proposals.server';
import { RegradeNotices } from '~/features/grading/regrade/regrade-notices';
import { regradeNotices } from '~/features/grading/regrade/regrade-notices.server';
import { authorize } from '~/features/identity/authorize.server';
import { can } from '~/features/identity/roles';
import { solvedLabs } from '~/features/labs/lab-progress.server';
import { listLabs, readLab } from '~/features/labs/labs.server';
import { learnerPaths } from '~/features/lessons/learner-path.server';
import { ownTimeToAnswer } from '~/features/lessons/time-to-answer.server';
import { labsByLesson, listLessons } from '~/features/lessons/lessons.server';
import { trackOf } from '~/features/lessons/track.server';
import { firstDue } from '~/features/mastery/skill-views';
import { learningStreak, skillStandings } from '~/features/mastery/skills.server';
import { latestFeedback } from '~/features/mentoring/feedback.server';
import { queueSummary } from '~/features/mentoring/queue-summary.server';
import { readMetric } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { partOfDay } from '~/features/today/greeting';
import { messages } from '~/features/today/messages';
import { TodayPage } from '~/features/today/today-page';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.today[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const now = new Date();
  const solved = await solvedLabs(me.id);
  const [skills, streak, goals, proposals, regraded, paths, count, feedback, timeToAnswer, queue] = await Promise.all([
    skillStandings(me.id, labsByLesson()),
    learningStreak(me.id, now),
    currentGoals(),
    lessonProposals({
      teamId: me.teamId,
      measures: measuresFor(me),
      metricOf: readMetric,
      shelf: { lessons: listLessons(), labs: listLabs() },
    }),
    regradeNotices(me.id),
    learnerPaths({ userId: me.id, solved, labs: listLabs(), capstones: listCapstones(), now, track: await trackOf(request) }),
    countValidCertificates(now),
    latestFeedback(me.id),
    ownTimeToAnswer({ userId: me.id, solved }),
    can(me, 'review') ? queueSummary({ now }) : undefined,
  ]);
  const facts = {
    partOfDay: partOfDay(now),
    path: paths.find(path => !path.certificate) ?? paths[0],
    certified: { count, target: goals.find(goal => goal.slug === 'certified-staff')?.target },
    feedback,
    review: firstDue(skills, { solved, now }),
    streak,
    timeToAnswer,
    queue,
    leads: me.roles.includes('leader'),
    managesPeople: can(me, 'people:manage'),
  };
  const titles = Object.fromEntries(regraded.flatMap(({ labSlug }) => [readLab(labSlug) ?? []].flat().map(lab => [labSlug, lab.title])));
  return { facts, proposals, regraded, titles };
}

export default function Today() {
  const { facts, proposals, regraded, titles } = useLoaderData<typeof loader>();
  const notices = (
    <>
      <RegradeNotices notices={regraded} titles={titles} />
      <LessonProposals proposals={proposals} />
    </>
  );
  return <TodayPage facts={facts} notices={notices} />;
}
