import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { currentGoals } from '~/features/goals/governing/goal-settings.server';
import { authorize } from '~/features/identity/authorize.server';
import { readMetric } from '~/features/metrics/definitions.server';
import { GoalSharesPage } from '~/features/sharing/links/goal-shares-page';
import { listGoalShares, revokeGoalShare } from '~/features/sharing/links/goal-shares.server';
import { messages } from '~/features/sharing/links/messages';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.myLinks[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const metrics = new Map((await currentGoals()).map(({ slug, metric }) => [slug, metric]));
  const titleOf = (slug: string) => readMetric(metrics.get(slug) ?? '')?.title;
  return { shares: await listGoalShares({ makerId: me.id, now: new Date(), titleOf }) };
}

/** Revokes one. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const id = String((await request.formData()).get('id') ?? '');
  await revokeGoalShare({ id, makerId: me.id, now: new Date() });
  return redirect('/shared');
}

export default function GoalShares() {
  return <GoalSharesPage {...useLoaderData<typeof loader>()} />;
}
