import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { demoAccounts, demoPassword } from '~/features/identity/demo-accounts';
import { parseSignIn, textOf } from '~/features/identity/identity-forms.server';
import { messages } from '~/features/identity/messages';
import { hasDemoAccounts } from '~/features/identity/seed-demo.server';
import { openSession } from '~/features/identity/sessions.server';
import { signIn } from '~/features/identity/sign-in.server';
import { SignInPage } from '~/features/identity/sign-in-page';
import type { SignInFailure } from '~/features/identity/sign-in-page';
import { safePath } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.signIn[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'public');
  const next = safePath(new URL(request.url).searchParams.get('next'));
  if (me) throw redirect(next);
  const accounts = demoAccounts.map(({ email, name, role }) => ({ email, name, role }));
  return { next, demo: (await hasDemoAccounts()) ? { accounts, password: demoPassword } : undefined };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await authorize(request, 'public');
  const form = await request.formData();
  const email = textOf(form, 'email');
  const parsed = parseSignIn(form);
  if ('errors' in parsed) return data<SignInFailure>({ kind: 'invalid', errors: parsed.errors, email }, 400);
  const outcome = await signIn({ ...parsed, address: context.address });
  switch (outcome.kind) {
    case 'wrong':
      return data<SignInFailure>({ kind: 'wrong', email }, 400);
    case 'throttled':
      return data<SignInFailure>({ ...outcome, email }, 429);
    case 'signed-in':
      return redirect(safePath(form.get('next')), { headers: { 'Set-Cookie': await openSession(outcome.userId) } });
  }
}

export default function SignIn() {
  return <SignInPage {...useLoaderData<typeof loader>()} failure={useActionData<typeof action>()} />;
}
