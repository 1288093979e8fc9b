import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { certify } from '~/certify.server';
import { portalInsights } from '~/features/grading/insight/insights.server';
import { portalDesk } from '~/features/grading/portal-grader.server';
import { listSubmissions, submitLab } from '~/features/grading/submit.server';
import { authorize } from '~/features/identity/authorize.server';
import { readLabReference } from '~/features/labs/labs.server';
import { mayAnswer } from '~/features/labs/whose-question.server';
import { readJson } from '~/features/labs/read-json.server';
import { labsByLesson } from '~/features/lessons/lessons.server';
import { recordUse } from '~/features/mastery/skills.server';
import { badRequest, notFound, privateJson } from '~/server/http.server';

const body = z.object({ id: z.uuid(), sql: z.string(), choice: z.int().min(0).optional() });

/** The person's own submissions in a lab with their verdicts, newest first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const lab = readLabReference(params.slug ?? '');
  if (!lab) throw notFound();
  const submissions = await listSubmissions({ userId: me.id, labSlug: lab.slug });
  portalInsights().lookAt(submissions.slice(0, 1), lab);
  return privateJson({ submissions });
}

/** Hands a query in: stored first, then graded. The same id again answers with what is stored. */
export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const lab = readLabReference(params.slug ?? '');
  if (!lab || !(await mayAnswer(me.id, lab.slug))) throw notFound();
  const parsed = body.safeParse(await readJson(request));
  if (!parsed.success) throw badRequest();
  const answer = await submitLab({
    ...parsed.data,
    userId: me.id,
    labSlug: lab.slug,
    options: lab.choice?.explanations.length,
    desk: portalDesk(readLabReference),
    clock: () => new Date(),
  });
  if (answer.kind === 'refused') return privateJson(answer, 422);
  portalInsights().lookAt([answer.submission], lab);
  const { grading } = answer.submission;
  if (grading.state === 'graded') {
    const use = { userId: me.id, of: { lab: lab.labSlug }, correct: grading.accepted, now: new Date() };
    await recordUse({ ...use, labsOfLesson: labsByLesson() });
    if (grading.accepted) await certify(me.id);
  }
  return privateJson(answer);
}
