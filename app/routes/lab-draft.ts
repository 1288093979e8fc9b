import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { authorize } from '~/features/identity/authorize.server';
import { longestDraft } from '~/features/labs/draft-state';
import { saveDraft } from '~/features/labs/drafts.server';
import { readLab } from '~/features/labs/labs.server';
import { limitWrites } from '~/features/labs/memory/write-limit.server';
import { isPlaygroundSlug } from '~/features/labs/playground-slug';
import { scratchOfDraft } from '~/features/labs/scratch/scratch';
import { hasScratch } from '~/features/labs/scratch/scratches.server';
import { badRequest, notFound, privateJson } from '~/server/http.server';
import { readJson } from '~/features/labs/read-json.server';

const body = z.object({ sql: z.string().max(longestDraft), base: z.int().min(0) });

/** Saves a draft: 200 with its new version, 409 with the text that was saved meanwhile. */
export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  await limitWrites(me.id);
  const labSlug = params.slug ?? '';
  if (!isPlaygroundSlug(labSlug) && !readLab(labSlug)) throw notFound();
  const tab = scratchOfDraft(labSlug);
  if (tab && !(await hasScratch({ userId: me.id, id: tab }))) throw notFound();
  const parsed = body.safeParse(await readJson(request));
  if (!parsed.success) throw badRequest();
  const outcome = await saveDraft({ userId: me.id, labSlug, ...parsed.data, now: new Date() });
  return privateJson(outcome, outcome.kind === 'conflict' ? 409 : 200);
}
