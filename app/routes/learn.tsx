import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCapstones } from '~/features/certification/capstones.server';
import { authorize } from '~/features/identity/authorize.server';
import { solvedLabs } from '~/features/labs/lab-progress.server';
import { listLabs } from '~/features/labs/labs.server';
import { LearnPage } from '~/features/lessons/learn-page';
import { learnerPaths } from '~/features/lessons/learner-path.server';
import { messages } from '~/features/lessons/messages';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.learn[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const solved = await solvedLabs(me.id);
  const paths = await learnerPaths({ userId: me.id, solved, labs: listLabs(), capstones: listCapstones(), now: new Date() });
  return { paths };
}

export default function Learn() {
  return <LearnPage paths={useLoaderData<typeof loader>().paths} />;
}
