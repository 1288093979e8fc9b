import type { LoaderFunctionArgs } from '@remix-run/node';
import { readScoreboard } from '~/features/goals/goals.server';
import { authorize } from '~/features/identity/authorize.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { download, downloadTables, parseExport } from '~/features/sharing/exports/download.server';
import { goalTable, kindOf, scoreboardTable } from '~/features/sharing/exports/goal-tables';
import { toScoreboardPdf } from '~/features/sharing/exports/scoreboard-pdf.server';
import { localeOf } from '~/i18n/locale.server';
import { notFound } from '~/server/http.server';

/** The scoreboard as a file: what the page shows its reader, no more. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const asked = parseExport(params.file ?? '');
  if (asked?.slug !== 'scoreboard') throw notFound();
  const [scoreboard, locale] = await Promise.all([readScoreboard({ measures: measuresFor(me) }), localeOf(request, me)]);
  const name = `${scoreboard.title[locale]} ${scoreboard.asOf}`;
  const { format } = asked;
  if (format === 'pdf') return download(await toScoreboardPdf({ scoreboard, locale, by: me.name, now: new Date() }), { name, format });
  const views = scoreboard.groups.flatMap(group => group.goals);
  const overview = { ...scoreboardTable(scoreboard, locale), cellKinds: views.map(view => kindOf(view.metric.format)) };
  return downloadTables([overview, ...views.map(view => goalTable(view, locale))], { name, format });
}
