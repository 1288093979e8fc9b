import { data } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { can } from '~/features/identity/roles';
import { messages } from '~/features/labs/sharing/messages';
import { SharedQueryPage } from '~/features/labs/sharing/shared-query-page';
import { readShared } from '~/features/labs/sharing/shares.server';
import { readMetric } from '~/features/metrics/definitions.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>(({ shared }, locale) => shared?.title ?? messages.pageTitle[locale]);

/** A query a colleague shared, for everybody signed in who has the link; 404 with a word why for a dead one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const shared = await readShared({
    id: params.id ?? '',
    reader: { id: me.id, isMentor: can(me, 'review') },
    metricTitle: slug => readMetric(slug)?.title,
  });
  return data({ shared }, shared ? 200 : 404);
}

export default function SharedQuery() {
  return <SharedQueryPage shared={useLoaderData<typeof loader>().shared} />;
}
