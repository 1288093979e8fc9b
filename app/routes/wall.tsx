import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readScoreboard } from '~/features/goals/goals.server';
import { KioskEntrance } from '~/features/goals/wall/kiosk-entrance';
import { enterAsKiosk, kioskOf } from '~/features/goals/wall/kiosks.server';
import { messages } from '~/features/goals/wall/messages';
import { wallBoard } from '~/features/goals/wall/wall-board';
import { WallPage } from '~/features/goals/wall/wall-page';
import { authorize } from '~/features/identity/authorize.server';
import { can } from '~/features/identity/roles';
import { measuresFor } from '~/features/metrics/measures.server';
import { pageTitle } from '~/ui/page-title';

export const handle = { ...pageTitle<typeof loader>((_, locale) => messages.wall[locale]), bare: true };

/** For people who may read the goals, and for screens with a code; to anybody else it shows the door. */
export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'public');
  const now = new Date();
  const reads = can(me, 'goals:read') ? me : undefined;
  if (!reads && !(await kioskOf(request, now))) return { board: undefined, person: undefined };
  const measures = measuresFor(reads ?? { kind: 'kiosk' });
  const board = wallBoard(await readScoreboard({ measures }), now);
  return { board, person: reads && { managesScreens: can(reads, 'goals:manage') } };
}

/** A screen comes in with its code. */
export async function action({ request }: ActionFunctionArgs) {
  await authorize(request, 'public');
  const code = (await request.formData()).get('code');
  const cookie = typeof code === 'string' ? await enterAsKiosk(code, new Date()) : undefined;
  if (!cookie) return { refused: true };
  throw redirect('/goals/wall', { headers: { 'Set-Cookie': cookie } });
}

export default function Wall() {
  const { board, person } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? false;
  return board ? <WallPage board={board} person={person} /> : <KioskEntrance refused={refused} />;
}
