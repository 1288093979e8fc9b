import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { manageChannels } from '~/features/sharing/channels/channel-form.server';
import { isTrouble } from '~/features/sharing/channels/channel-outcome';
import { ChannelsPage } from '~/features/sharing/channels/channels-page';
import { messages } from '~/features/sharing/channels/messages';
import { badRequest } from '~/server/http.server';
import { listChannels } from '~/server/webhook-channels.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.channels[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  await authorize(request, 'people:manage');
  return { channels: await listChannels() };
}

export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'people:manage');
  const outcome = await manageChannels(await request.formData(), { actorId: me.id, now: new Date() });
  if (!outcome) throw badRequest();
  return data(outcome, isTrouble(outcome) ? 400 : 200);
}

export default function Channels() {
  return <ChannelsPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
