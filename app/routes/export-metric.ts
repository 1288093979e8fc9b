import type { LoaderFunctionArgs } from '@remix-run/node';
import { authorize } from '~/features/identity/authorize.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { downloadTables, parseExport } from '~/features/sharing/exports/download.server';
import { seriesTable } from '~/features/sharing/exports/goal-tables';
import { readRange } from '~/features/sharing/exports/export-range';
import { localeOf } from '~/i18n/locale.server';
import { badRequest, notFound } from '~/server/http.server';

/** A metric's series as a file, `?from=2026-01&to=2026-06` for a part of it, `&by=channel` split as far as the reader may see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const asked = parseExport(params.file ?? '');
  if (!asked || asked.format === 'pdf') throw notFound();
  const measures = measuresFor(me);
  const query = new URL(request.url).searchParams;
  const range = readRange(query, measures.watermark());
  if (!range) throw badRequest();
  const measured = await measures.measure(asked.slug, range);
  if (!measured) throw notFound();
  const by = query.get('by');
  const split = by ? await measures.split(asked.slug, range, by) : undefined;
  if (by && !split) throw notFound();
  const table = seriesTable({ ...measured, split }, await localeOf(request, me));
  return downloadTables([table], { name: `${table.name} ${range.asOf}`, format: asked.format });
}
