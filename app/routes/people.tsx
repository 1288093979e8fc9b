import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { managePeople } from '~/features/identity/manage-people.server';
import { messages } from '~/features/identity/messages';
import { PeoplePage } from '~/features/identity/people-page';
import { listPeople, listTeams } from '~/features/identity/people.server';
import { badRequest } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.people[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'people:manage');
  const [people, teams] = await Promise.all([listPeople(), listTeams()]);
  return { people, teams, myId: me.id };
}

export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'people:manage');
  const outcome = await managePeople(await request.formData(), me);
  if (!outcome) throw badRequest();
  return data(outcome, outcome.errors ? 400 : 200);
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
