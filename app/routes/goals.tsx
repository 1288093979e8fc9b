import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ScoreboardPage } from '~/features/goals/board/scoreboard-page';
import { readScoreboard } from '~/features/goals/goals.server';
import { latestCheckIns } from '~/features/goals/governing/check-ins.server';
import { messages } from '~/features/goals/messages';
import { authorize } from '~/features/identity/authorize.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { SharingBar } from '~/features/sharing/sharing-bar';
import { countOpenAlerts } from '~/features/sharing/alerts/alerts.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.goals[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const [scoreboard, latest, openAlerts] = await Promise.all([
    readScoreboard({ measures: measuresFor(me) }),
    latestCheckIns(),
    countOpenAlerts(),
  ]);
  const checkIns = Object.fromEntries(
    Object.entries(latest).map(([slug, { at, confidence }]) => [slug, { at: at.toISOString(), confidence }]),
  );
  return { scoreboard, checkIns, openAlerts };
}

export default function Goals() {
  const { openAlerts, ...board } = useLoaderData<typeof loader>();
  return (
    <ScoreboardPage {...board}>
      <SharingBar openAlerts={openAlerts} />
    </ScoreboardPage>
  );
}
