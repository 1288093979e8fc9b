import { redirect } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { messages } from '~/features/certification/messages';
import { parseSerial } from '~/features/certification/serial';
import { VerifyPage } from '~/features/certification/verify-page';
import type { SerialProblem } from '~/features/certification/verify-page';
import { authorize } from '~/features/identity/authorize.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.verify[locale]);

const longestTyped = 60;

export async function loader({ request }: LoaderFunctionArgs) {
  await authorize(request, 'public');
  const given = new URL(request.url).searchParams.get('serial');
  if (given === null) return { typed: '' };
  const typed = given.slice(0, longestTyped);
  const parsed = parseSerial(typed);
  if (parsed.kind === 'serial') throw redirect(`/verify/${parsed.serial}`);
  const problem: SerialProblem = typed.trim() ? problems[parsed.kind] : 'serialMissing';
  return { typed, problem };
}

const problems = { malformed: 'serialMalformed', mistyped: 'serialMistyped' } as const;

export default function Verify() {
  return <VerifyPage {...useLoaderData<typeof loader>()} />;
}
