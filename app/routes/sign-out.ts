import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { authorize } from '~/features/identity/authorize.server';
import { closeSession } from '~/features/identity/sessions.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await authorize(request, 'public');
  return redirect('/');
}

export async function action({ request }: ActionFunctionArgs) {
  await authorize(request, 'public');
  return redirect('/sign-in', { headers: { 'Set-Cookie': await closeSession(request) } });
}
