import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { noticeRegrades } from '~/features/grading/regrade/regrade-notices.server';
import { authorize } from '~/features/identity/authorize.server';

/** The reader has seen what regrading changed for them. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  await noticeRegrades(me.id, new Date());
  return redirect('/');
}
