import type { LoaderFunctionArgs } from '@remix-run/node';
import { visibleReference } from '~/features/grading/portal-grader.server';
import { authorize } from '~/features/identity/authorize.server';
import { readLabReference } from '~/features/labs/labs.server';
import { notFound, privateJson } from '~/server/http.server';

/** What the browser compares a result with before it is handed in: the answer on the data that everybody sees. Hidden data stay here. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await authorize(request, 'learn');
  const lab = readLabReference(params.slug ?? '');
  const expected = lab && (await visibleReference(lab));
  if (!expected) throw notFound();
  return privateJson({ expected, rules: lab.compare });
}
