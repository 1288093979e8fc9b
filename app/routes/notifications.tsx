import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { NotificationsPage } from '~/features/sharing/notifications/notifications-page';
import { badRequest, notFound } from '~/server/http.server';
import { listNotices, openNotice, readAllNotices } from '~/server/notify.server';
import { messages } from '~/ui/notice-messages';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.notifications[locale]);

const most = 100;

/** One's own notices; the bell asks here too. */
export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  return { notices: await listNotices(me.id, { most }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const form = await request.formData();
  switch (form.get('intent')) {
    case 'open': {
      const link = await openNotice({ userId: me.id, id: String(form.get('id') ?? ''), now: new Date() });
      if (!link) throw notFound();
      return redirect(link);
    }
    case 'read-all':
      await readAllNotices({ userId: me.id, now: new Date() });
      return redirect('/notifications');
    default:
      throw badRequest();
  }
}

export default function Notifications() {
  return <NotificationsPage {...useLoaderData<typeof loader>()} />;
}
