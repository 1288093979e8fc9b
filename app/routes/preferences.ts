import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { authorize } from '~/features/identity/authorize.server';
import { rememberPreferences } from '~/features/identity/preferences.server';
import { safePath } from '~/server/http.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await authorize(request, 'public');
  return redirect('/');
}

/** Without JavaScript the person is sent back to the page the form stood on. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'public');
  const cookies = await rememberPreferences(await request.formData(), me);
  const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  const navigates = (request.headers.get('Sec-Fetch-Mode') ?? 'navigate') === 'navigate';
  if (!navigates) return data(null, { headers });
  const referrer = request.headers.get('Referer');
  const back = referrer && URL.canParse(referrer) ? new URL(referrer) : undefined;
  return redirect(safePath(back && back.pathname + back.search), { headers });
}
