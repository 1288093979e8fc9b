import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { authorize } from '~/features/identity/authorize.server';
import { actOnSnippets, listSnippets, snippetMessage } from '~/features/labs/memory/snippets.server';
import { limitWrites } from '~/features/labs/memory/write-limit.server';
import { readJson } from '~/features/labs/read-json.server';
import { badRequest, privateJson } from '~/server/http.server';

/** One's own snippets. */
export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  return privateJson({ snippets: await listSnippets(me.id) });
}

/** Keeps, changes or forgets one; answers with what became of it and with all there are now. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  await limitWrites(me.id);
  const parsed = snippetMessage.safeParse(await readJson(request));
  if (!parsed.success) throw badRequest();
  const outcome = await actOnSnippets(parsed.data, { userId: me.id, now: new Date() });
  return privateJson({ outcome, snippets: await listSnippets(me.id) }, outcome === 'done' ? 200 : 409);
}
