import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { GoalPage } from '~/features/goals/goal-page';
import { rangeOf, readGoal } from '~/features/goals/goals.server';
import { authorize } from '~/features/identity/authorize.server';
import { listLabs } from '~/features/labs/labs.server';
import { listLessons } from '~/features/lessons/lessons.server';
import { measures } from '~/features/metrics/measures.server';
import { ProvenancePanel } from '~/features/metrics/provenance-panel';
import { readProvenance } from '~/features/metrics/provenance.server';
import { localeOf } from '~/i18n/locale.server';
import { notFound } from '~/server/http.server';
import { preloadMdx } from '~/ui/mdx-content';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>(({ view }, locale) => view.metric.title[locale]);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const read = await readGoal(params.slug ?? '', { measures });
  if (!read) throw notFound();
  const { view, asOf } = read;
  const provenance = await readProvenance(view.goal.metric, { range: rangeOf(view.goal, asOf), locale: await localeOf(request, me) });
  if (!provenance) throw notFound();
  const { lessons, labs } = provenance.metric.teaches;
  const teaching = [
    ...listLessons().flatMap(({ slug, title }) => (lessons.includes(slug) ? { to: `/lessons/${slug}`, title } : [])),
    ...listLabs().flatMap(({ slug, title }) => (labs.includes(slug) ? { to: `/labs/${slug}`, title } : [])),
  ];
  return { view, asOf, provenance, teaching };
}

export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const data = await serverLoader<typeof loader>();
  await preloadMdx(data.provenance.explanationKey);
  return data;
}

export default function Goal() {
  const { view, asOf, provenance, teaching } = useLoaderData<typeof loader>();
  return (
    <GoalPage view={view} asOf={asOf}>
      <ProvenancePanel provenance={provenance} teaching={teaching} />
    </GoalPage>
  );
}
