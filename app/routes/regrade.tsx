import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { certify } from '~/certify.server';
import { portalRegrader } from '~/features/grading/portal-grader.server';
import { messages } from '~/features/grading/regrade/messages';
import { actOnRegrade } from '~/features/grading/regrade/act-on-regrade.server';
import { RegradePage } from '~/features/grading/regrade/regrade-page';
import { listRegrades, readRegrade } from '~/features/grading/regrade/read-regrades.server';
import { authorize } from '~/features/identity/authorize.server';
import { listQuestions, readLabReference } from '~/features/labs/labs.server';
import { badRequest, notFound } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.title[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  await authorize(request, 'grading:manage');
  const id = new URL(request.url).searchParams.get('id');
  const regrades = await listRegrades();
  const shown = await readRegrade(id ?? regrades[0]?.id ?? '');
  if (id !== null && !shown) throw notFound();
  return { labs: listQuestions().map(({ slug, title }) => ({ slug, title })), regrades, shown };
}

export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'grading:manage');
  const regrader = portalRegrader(readLabReference);
  const outcome = await actOnRegrade(await request.formData(), {
    actorId: me.id,
    regrader,
    isLab: slug => readLabReference(slug) !== undefined,
  });
  if (!outcome) throw badRequest();
  if (outcome.kind === 'not-previewed' || outcome.kind === 'out-of-date') return data(outcome, 409);
  for (const userId of outcome.gained) await certify(userId);
  return redirect(`/regrade?id=${outcome.id}`);
}

export default function Regrade() {
  return <RegradePage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>()} />;
}
