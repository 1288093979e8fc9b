import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { currentGoals } from '~/features/goals/governing/goal-settings.server';
import { authorize } from '~/features/identity/authorize.server';
import { listLabs } from '~/features/labs/labs.server';
import { listLessons } from '~/features/lessons/lessons.server';
import { CataloguePage } from '~/features/metrics/catalogue/catalogue-page';
import { readCatalogue } from '~/features/metrics/catalogue/catalogue.server';
import { messages } from '~/features/metrics/catalogue/messages';
import { measuresFor } from '~/features/metrics/measures.server';
import { teachingOf } from '~/features/metrics/teaching';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.metrics[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const goals = await currentGoals();
  const teachers = { lessons: listLessons(), labs: listLabs() };
  const entries = await readCatalogue({
    measures: measuresFor(me),
    isBound: slug => goals.some(goal => goal.metric === slug),
    isTaught: metric => teachingOf(metric, teachers).length > 0,
  });
  return { entries };
}

export default function Metrics() {
  return <CataloguePage {...useLoaderData<typeof loader>()} />;
}
