import { data } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { checkIn } from '~/features/goals/governing/check-ins.server';
import { currentGoal } from '~/features/goals/governing/goal-settings.server';
import { mayCheckIn } from '~/features/goals/governing/check-ins/recipients';
import { authorize } from '~/features/identity/authorize.server';
import { can } from '~/features/identity/roles';
import { measuresFor } from '~/features/metrics/measures.server';
import { badRequest, notFound } from '~/server/http.server';

export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const goal = await currentGoal(params.slug ?? '');
  if (!goal || !mayCheckIn(goal, { id: me.id, manages: can(me, 'goals:manage') })) throw notFound();
  const outcome = await checkIn(await request.formData(), { slug: goal.slug, authorId: me.id, measures: measuresFor(me) });
  if (!outcome) throw badRequest();
  // A number that has moved is fetched anew with the answer.
  const stale = outcome.kind === 'mend' && !outcome.problems.moved;
  return data(outcome, stale ? 400 : 200);
}
