import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { runOnVisibleData } from '~/features/grading/portal-grader.server';
import { authorize } from '~/features/identity/authorize.server';
import { readJson } from '~/features/labs/read-json.server';
import { runForReader } from '~/features/labs/server-runs.server';
import { badRequest, privateJson } from '~/server/http.server';

const body = z.object({ sql: z.string().max(100_000) });

/** Runs one SELECT on the sample's data in the sandbox, for a browser that cannot run the engine; nothing is stored. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const parsed = body.safeParse(await readJson(request));
  if (!parsed.success) throw badRequest();
  const answer = await runForReader({ userId: me.id, sql: parsed.data.sql, run: runOnVisibleData });
  return privateJson(answer, answer.kind === 'ran' ? 200 : 429);
}
