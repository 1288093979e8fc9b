import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { readGoalEvents } from '~/features/goals/depth/chart-events.server';
import { GoalPage } from '~/features/goals/depth/goal-page';
import { rangeOf, readGoal } from '~/features/goals/goals.server';
import { EditGoalLink, GoverningSections } from '~/features/goals/governing/governing-sections';
import { readGovernance } from '~/features/goals/governing/governance.server';
import { authorize } from '~/features/identity/authorize.server';
import { can } from '~/features/identity/roles';
import { listLabs } from '~/features/labs/labs.server';
import { listLessons } from '~/features/lessons/lessons.server';
import { readBreakdown } from '~/features/metrics/analysis/breakdown.server';
import { BreakdownPanel } from '~/features/metrics/analysis/breakdown-panel';
import { readMetric } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { addMonths } from '~/features/metrics/months';
import { ProvenancePanel } from '~/features/metrics/provenance-panel';
import { readProvenance } from '~/features/metrics/provenance.server';
import { teachingOf } from '~/features/metrics/teaching';
import { DownloadMenu } from '~/features/sharing/exports/download-menu';
import { ShareGoal } from '~/features/sharing/links/share-goal';
import { localeOf } from '~/i18n/locale.server';
import { notFound } from '~/server/http.server';
import { preloadMdx } from '~/ui/mdx-content';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>(({ view }, locale) => view.metric.title[locale]);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const measures = measuresFor(me);
  const read = await readGoal(params.slug ?? '', { measures });
  if (!read) throw notFound();
  const { view, asOf } = read;
  const asked = { measures, range: rangeOf(view.goal, asOf) };
  const [provenance, breakdown] = await Promise.all([
    readProvenance(view.goal.metric, { ...asked, viewer: me, locale: await localeOf(request, me) }),
    readBreakdown(view.goal.metric, asked),
  ]);
  if (!provenance || !breakdown) throw notFound();
  const metric = readMetric(view.goal.metric);
  const teaching = metric ? teachingOf(metric, { lessons: listLessons(), labs: listLabs() }) : [];
  const person = { id: me.id, manages: can(me, 'goals:manage') };
  const governance = await readGovernance({ view, metric, measures, asOf, person, now: new Date() });
  if (!governance) throw notFound();
  const events = await readGoalEvents(view, { metric: provenance.metric, asOf });
  return { view, asOf, events, provenance, breakdown, teaching, governance, myId: me.id };
}

export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const data = await serverLoader<typeof loader>();
  await preloadMdx(data.provenance.explanationKey);
  return data;
}

export default function Goal() {
  const { view, asOf, events, provenance, breakdown, teaching, governance, myId } = useLoaderData<typeof loader>();
  return (
    <GoalPage
      view={view}
      asOf={asOf}
      events={events}
      actions={
        <>
          {governance.mayEdit && <EditGoalLink slug={view.goal.slug} />}
          <ShareGoal slug={view.goal.slug} />
          <DownloadMenu goal={view.goal} />
        </>
      }
    >
      <GoverningSections view={view} governance={governance} teaching={teaching} myId={myId} />
      <BreakdownPanel breakdown={breakdown} since={addMonths(view.goal.start, -1)} />
      <ProvenancePanel provenance={provenance} teaching={teaching} />
    </GoalPage>
  );
}
