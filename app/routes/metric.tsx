import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { currentGoals } from '~/features/goals/governing/goal-settings.server';
import { authorize } from '~/features/identity/authorize.server';
import { listLabs } from '~/features/labs/labs.server';
import { listLessons } from '~/features/lessons/lessons.server';
import { readBreakdown } from '~/features/metrics/analysis/breakdown.server';
import { BreakdownPanel } from '~/features/metrics/analysis/breakdown-panel';
import { MetricPage } from '~/features/metrics/catalogue/metric-page';
import { catalogueRange, readMetricView } from '~/features/metrics/catalogue/metric-view.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { ProvenancePanel } from '~/features/metrics/provenance-panel';
import { readProvenance } from '~/features/metrics/provenance.server';
import { teachingOf } from '~/features/metrics/teaching';
import { localeOf } from '~/i18n/locale.server';
import { notFound } from '~/server/http.server';
import { preloadMdx } from '~/ui/mdx-content';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>(({ view }, locale) => view.metric.title[locale]);

export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const measures = measuresFor(me);
  const asked = { measures, range: catalogueRange(measures.watermark()) };
  const [view, breakdown, provenance, goals] = await Promise.all([
    readMetricView(slug, { measures }),
    readBreakdown(slug, asked),
    readProvenance(slug, { ...asked, viewer: me, locale: await localeOf(request, me) }),
    currentGoals(),
  ]);
  if (!view || !breakdown || !provenance) throw notFound();
  return {
    view,
    breakdown,
    provenance,
    goals: goals
      .filter(goal => goal.metric === slug)
      .map(goal => ({ slug: goal.slug, from: goal.baseline.value, to: goal.target, due: goal.due })),
    teaching: teachingOf(provenance.metric, { lessons: listLessons(), labs: listLabs() }),
  };
}

export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const data = await serverLoader<typeof loader>();
  await preloadMdx(data.provenance.explanationKey);
  return data;
}

export default function MetricRoute() {
  const { view, breakdown, provenance, goals, teaching } = useLoaderData<typeof loader>();
  return (
    <MetricPage key={view.metric.id} view={view} goals={goals} teaching={teaching}>
      <BreakdownPanel breakdown={breakdown} />
      <ProvenancePanel provenance={provenance} teaching={[]} elsewhere={false} />
    </MetricPage>
  );
}
