import type { ActionFunctionArgs } from '@remix-run/node';
import { currentGoals } from '~/features/goals/governing/goal-settings.server';
import { authorize } from '~/features/identity/authorize.server';
import { isShareDays } from '~/features/sharing/links/goal-share';
import { shareGoal } from '~/features/sharing/links/goal-shares.server';
import { badRequest, notFound } from '~/server/http.server';

/** Makes a link to a goal. */
export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const goal = (await currentGoals()).find(({ slug }) => slug === params.slug);
  if (!goal) throw notFound();
  const days = Number((await request.formData()).get('days'));
  if (!isShareDays(days)) throw badRequest();
  return { path: (await shareGoal({ goalSlug: goal.slug, days, makerId: me.id, now: new Date() })) ?? null };
}
