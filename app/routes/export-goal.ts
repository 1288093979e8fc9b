import type { LoaderFunctionArgs } from '@remix-run/node';
import { readGoal } from '~/features/goals/goals.server';
import { authorize } from '~/features/identity/authorize.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { downloadTables, parseExport } from '~/features/sharing/exports/download.server';
import { goalTable } from '~/features/sharing/exports/goal-tables';
import { localeOf } from '~/i18n/locale.server';
import { notFound } from '~/server/http.server';

/** A goal's months as a file: what its chart draws. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const asked = parseExport(params.file ?? '');
  const read = asked && (await readGoal(asked.slug, { measures: measuresFor(me) }));
  if (!read || asked.format === 'pdf') throw notFound();
  const table = goalTable(read.view, await localeOf(request, me));
  return downloadTables([table], { name: `${table.name} ${read.asOf}`, format: asked.format });
}
