import type { ActionFunctionArgs } from '@remix-run/node';
import { authorize } from '~/features/identity/authorize.server';
import { limitWrites } from '~/features/labs/memory/write-limit.server';
import { readJson } from '~/features/labs/read-json.server';
import { shareMessage, shareQuery } from '~/features/labs/sharing/shares.server';
import { badRequest, privateJson } from '~/server/http.server';

/** Gives a query a link. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  await limitWrites(me.id);
  const parsed = shareMessage.safeParse(await readJson(request));
  if (!parsed.success) throw badRequest();
  const outcome = await shareQuery(parsed.data, { userId: me.id, now: new Date() });
  return privateJson(outcome, outcome.kind === 'shared' ? 200 : 409);
}
