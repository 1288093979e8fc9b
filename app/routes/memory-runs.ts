import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { authorize } from '~/features/identity/authorize.server';
import { readLab } from '~/features/labs/labs.server';
import { addRuns, findRuns, forgetAllRuns, forgetRun, runsMessage } from '~/features/labs/memory/runs.server';
import { limitWrites } from '~/features/labs/memory/write-limit.server';
import { readJson } from '~/features/labs/read-json.server';
import { badRequest, privateJson } from '~/server/http.server';

const query = z.object({
  text: z.string().max(200).default(''),
  lab: z.string().max(90).optional(),
  only: z.enum(['failed', 'starred']).optional(),
  skip: z.coerce.number().int().min(0).max(10_000).default(0),
});

/** One's own runs that are looked for, newest first. Nobody else's, whoever asks. */
export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const parsed = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw badRequest();
  const { text, lab: labSlug, only, skip } = parsed.data;
  const { labSlugs, ...page } = await findRuns({ userId: me.id, wish: { text, labSlug, only }, skip });
  const labs = labSlugs.flatMap(slug => readLab(slug) ?? []).map(({ slug, title }) => ({ slug, title }));
  return privateJson({ ...page, labs });
}

/** Remembers runs, or forgets them. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  await limitWrites(me.id);
  const parsed = runsMessage.safeParse(await readJson(request));
  if (!parsed.success) throw badRequest();
  const message = parsed.data;
  switch (message.kind) {
    case 'add':
      await addRuns({ userId: me.id, runs: message.runs });
      break;
    case 'forget':
      await forgetRun({ userId: me.id, id: message.id });
      break;
    case 'forget-all':
      await forgetAllRuns(me.id);
      break;
  }
  return privateJson({});
}
