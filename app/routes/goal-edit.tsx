import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editGoal, readGoalEdit } from '~/features/goals/governing/agreeing/edit-goal.server';
import { GoalEditPage } from '~/features/goals/governing/agreeing/goal-edit-page';
import { messages } from '~/features/goals/governing/messages';
import { authorize } from '~/features/identity/authorize.server';
import { StepUpField } from '~/features/identity/step-up-field';
import { stepUp, steppedUp } from '~/features/identity/step-up.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { badRequest, notFound } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>(({ edit }, locale) => messages.editTitle[locale](edit.metric.title[locale]));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:manage');
  const edit = await readGoalEdit(params.slug ?? '', { measures: measuresFor(me) });
  if (!edit) throw notFound();
  return { edit, myId: me.id, confirmed: await steppedUp(request, { me }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const me = await authorize(request, 'goals:manage');
  const confirm = (password: string) => stepUp(request, { me, password, address: context.address });
  const outcome = await editGoal(await request.formData(), { slug: params.slug ?? '', actorId: me.id, measures: measuresFor(me), confirm });
  if (!outcome) throw badRequest();
  if (outcome.kind === 'changed') return redirect(`/goals/${params.slug}#change-log`);
  return data(outcome, outcome.kind === 'mend' || outcome.kind === 'confirm' ? 400 : 200);
}

export default function GoalEdit() {
  const outcome = useActionData<typeof action>();
  const refusal = outcome?.kind === 'confirm' ? outcome.refusal : undefined;
  return <GoalEditPage {...useLoaderData<typeof loader>()} outcome={outcome} stepUpField={<StepUpField refusal={refusal} />} />;
}
