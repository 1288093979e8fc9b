import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readScoreboard } from '~/features/goals/goals.server';
import { messages } from '~/features/goals/messages';
import { ScoreboardPage } from '~/features/goals/scoreboard-page';
import { authorize } from '~/features/identity/authorize.server';
import { measures } from '~/features/metrics/measures.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.goals[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  await authorize(request, 'goals:read');
  return { scoreboard: await readScoreboard({ measures }) };
}

export default function Goals() {
  return <ScoreboardPage {...useLoaderData<typeof loader>()} />;
}
