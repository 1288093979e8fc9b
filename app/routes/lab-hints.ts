import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { authorize } from '~/features/identity/authorize.server';
import { hintLevels, takeHint } from '~/features/labs/hints.server';
import { readLab } from '~/features/labs/labs.server';
import { readJson } from '~/features/labs/read-json.server';
import { badRequest, notFound, privateJson } from '~/server/http.server';

const body = z.object({ level: z.int().min(1).max(hintLevels) });

/** Reveals the next hint and records it; answers with all revealed so far. */
export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const lab = readLab(params.slug ?? '');
  if (!lab) throw notFound();
  const parsed = body.safeParse(await readJson(request));
  if (!parsed.success) throw badRequest();
  const taken = await takeHint({ userId: me.id, labSlug: lab.slug, level: parsed.data.level });
  return privateJson({ hints: lab.hints.slice(0, taken) });
}
