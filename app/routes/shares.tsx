import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { messages } from '~/features/labs/sharing/messages';
import { listShares, revokeShare } from '~/features/labs/sharing/shares.server';
import { SharesPage } from '~/features/labs/sharing/shares-page';
import { readMetric } from '~/features/metrics/definitions.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.myLinks[locale]);

/** One's own links. */
export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  return { shares: await listShares({ userId: me.id, metricTitle: slug => readMetric(slug)?.title }) };
}

/** Revokes one. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const form = await request.formData();
  await revokeShare({ userId: me.id, id: String(form.get('id') ?? ''), now: new Date() });
  return redirect('/q');
}

export default function Shares() {
  return <SharesPage shares={useLoaderData<typeof loader>().shares} />;
}
