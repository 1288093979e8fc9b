import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GlossaryPage } from '~/features/glossary/glossary-page';
import { glossaryView } from '~/features/glossary/glossary.server';
import { messages } from '~/features/glossary/messages';
import { authorize } from '~/features/identity/authorize.server';
import { listLessons } from '~/features/lessons/lessons.server';
import { listMetrics } from '~/features/metrics/definitions.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.title[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  await authorize(request, 'learn');
  const lessons = listLessons().map(({ slug, title }) => ({ slug, title }));
  const asked = new URL(request.url).searchParams.get('q') ?? '';
  return { terms: glossaryView({ metrics: listMetrics(), lessons }, messages.metrics), asked };
}

export default function Glossary() {
  return <GlossaryPage {...useLoaderData<typeof loader>()} />;
}
