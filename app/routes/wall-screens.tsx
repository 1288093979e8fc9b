import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listKiosks, makeKiosk, revokeKiosk } from '~/features/goals/wall/kiosks.server';
import { messages } from '~/features/goals/wall/messages';
import { ScreensPage } from '~/features/goals/wall/screens-page';
import { authorize } from '~/features/identity/authorize.server';
import { env } from '~/server/env.server';
import { notFound } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.screensTitle[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  await authorize(request, 'goals:manage');
  return { screens: await listKiosks(new Date()) };
}

const intent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('make'), name: z.string().trim().max(60) }),
  z.object({ intent: z.literal('revoke'), id: z.string().min(1) }),
]);

export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'goals:manage');
  const asked = intent.safeParse(Object.fromEntries(await request.formData()));
  if (!asked.success || (asked.data.intent === 'make' && asked.data.name === '')) return { made: undefined, nameMissing: true };
  const wish = asked.data;
  const now = new Date();
  if (wish.intent === 'revoke') {
    if (!(await revokeKiosk({ id: wish.id, actorId: me.id, now }))) throw notFound();
    return { made: undefined, nameMissing: false };
  }
  const { code } = await makeKiosk({ name: wish.name, actorId: me.id, now });
  return { made: { name: wish.name, code, address: `${env.publicOrigin}/goals/wall#${code}` }, nameMissing: false };
}

export default function WallScreens() {
  const { screens } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return <ScreensPage screens={screens} made={done?.made} nameMissing={done?.nameMissing ?? false} />;
}
