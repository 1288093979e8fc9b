import type { LoaderFunctionArgs } from '@remix-run/node';
import { readScoreboard } from '~/features/goals/goals.server';
import { kioskOf } from '~/features/goals/wall/kiosks.server';
import { wallBoard } from '~/features/goals/wall/wall-board';
import { authorize } from '~/features/identity/authorize.server';
import { can } from '~/features/identity/roles';
import { measuresFor } from '~/features/metrics/measures.server';
import { privateJson } from '~/server/http.server';

/** What an open wall asks for every half minute. A screen that was turned off is refused. */
export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'public');
  const now = new Date();
  const reads = can(me, 'goals:read') ? me : undefined;
  if (!reads && !(await kioskOf(request, now))) return privateJson({ kind: 'refused' }, 401);
  return privateJson(wallBoard(await readScoreboard({ measures: measuresFor(reads ?? { kind: 'kiosk' }) }), now));
}
