import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { certify } from '~/certify.server';
import { actOnDecision, listDecidable, readDecidable } from '~/features/grading/decisions/decisions.server';
import { DecisionsPage } from '~/features/grading/decisions/decisions-page';
import { messages } from '~/features/grading/decisions/messages';
import { authorize } from '~/features/identity/authorize.server';
import { can } from '~/features/identity/roles';
import { listQuestions } from '~/features/labs/labs.server';
import { badRequest, notFound } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.title[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const { id: actorId } = await authorize(request, 'submissions:decide');
  const asked = new URL(request.url).searchParams;
  const id = asked.get('id');
  const shown = id === null ? undefined : await readDecidable({ id, actorId });
  if (id !== null && !shown) throw notFound();
  const submissions = await listDecidable({ actorId, person: asked.get('person') ?? '', labSlug: asked.get('lab') ?? '' });
  return { labs: listQuestions().map(({ slug, title }) => ({ slug, title })), submissions, shown };
}

export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'submissions:decide');
  const outcome = await actOnDecision(await request.formData(), { actorId: me.id, isAdmin: can(me, 'grading:manage') });
  if (!outcome) throw badRequest();
  if (outcome.kind === 'no-reason') return data(outcome, 400);
  if (outcome.kind === 'changed-meanwhile') return data(outcome, 409);
  if (outcome.accepted) await certify(outcome.userId);
  return redirect(`/submissions${new URL(request.url).search}`);
}

export default function Submissions() {
  return <DecisionsPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
