import type { ActionFunctionArgs } from '@remix-run/node';
import { authorize } from '~/features/identity/authorize.server';
import { limitWrites } from '~/features/labs/memory/write-limit.server';
import { readJson } from '~/features/labs/read-json.server';
import { actOnScratches, scratchMessage } from '~/features/labs/scratch/scratches.server';
import { badRequest, privateJson } from '~/server/http.server';

/** Makes, renames or closes a tab of the playground. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  await limitWrites(me.id);
  const parsed = scratchMessage.safeParse(await readJson(request));
  if (!parsed.success) throw badRequest();
  const outcome = await actOnScratches(parsed.data, { userId: me.id, now: new Date() });
  return privateJson(outcome, outcome.kind === 'done' ? 200 : 409);
}
