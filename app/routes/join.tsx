import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { parseNewPassword } from '~/features/identity/identity-forms.server';
import type { FormErrors } from '~/features/identity/identity-forms.server';
import { JoinPage } from '~/features/identity/join-page';
import { messages } from '~/features/identity/messages';
import { acceptInvitation, findInvitation } from '~/features/identity/people.server';
import { openSession } from '~/features/identity/sessions.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.newPassword[locale]);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await authorize(request, 'public');
  const invitation = await findInvitation(params.token ?? '');
  return data({ invitation: invitation?.user }, invitation ? 200 : 410);
}

export async function action({ request, params }: ActionFunctionArgs) {
  await authorize(request, 'public');
  const token = params.token ?? '';
  const invitation = await findInvitation(token);
  const gone = () => data<{ errors: FormErrors<'password' | 'repeat'> }>({ errors: {} }, 410);
  if (!invitation) return gone();
  const parsed = parseNewPassword(await request.formData(), invitation.user.email);
  if ('errors' in parsed) return data(parsed, 400);
  const joined = await acceptInvitation(token, parsed.password);
  if (!joined) return gone();
  return redirect('/', { headers: { 'Set-Cookie': await openSession(joined.userId) } });
}

export default function Join() {
  const { invitation } = useLoaderData<typeof loader>();
  return <JoinPage invitation={invitation} errors={useActionData<typeof action>()?.errors ?? {}} />;
}
