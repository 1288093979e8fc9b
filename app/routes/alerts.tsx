import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { can } from '~/features/identity/roles';
import { AlertsPage } from '~/features/sharing/alerts/alerts-page';
import { acknowledgeAlert, listAlerts } from '~/features/sharing/alerts/alerts.server';
import { messages } from '~/features/sharing/alerts/messages';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.alerts[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  return { ...(await listAlerts()), manages: can(me, 'goals:manage'), managesChannels: can(me, 'people:manage') };
}

/** Acknowledges one. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'goals:manage');
  const form = await request.formData();
  await acknowledgeAlert({ id: String(form.get('id') ?? ''), userId: me.id, now: new Date() });
  return redirect('/alerts');
}

export default function Alerts() {
  return <AlertsPage {...useLoaderData<typeof loader>()} />;
}
