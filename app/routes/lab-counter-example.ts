import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { askForCounterExample } from '~/features/grading/insight/insights.server';
import { findSubmission } from '~/features/grading/submit.server';
import { authorize } from '~/features/identity/authorize.server';
import { readLab } from '~/features/labs/labs.server';
import { readJson } from '~/features/labs/read-json.server';
import { badRequest, notFound, privateJson } from '~/server/http.server';

const body = z.object({ submissionId: z.uuid() });

/** Shows the counter-example of one's own submission before its turn; answers with the submission as it is seen then. */
export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const lab = readLab(params.slug ?? '');
  if (!lab) throw notFound();
  const parsed = body.safeParse(await readJson(request));
  if (!parsed.success) throw badRequest();
  const own = { id: parsed.data.submissionId, userId: me.id, labSlug: lab.slug };
  const submission = await findSubmission(own);
  if (!submission) throw notFound();
  await askForCounterExample({ submission, userId: me.id, now: new Date() });
  return privateJson({ submission: await findSubmission(own) });
}
