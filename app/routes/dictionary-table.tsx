import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTableView } from '~/features/dictionary/dictionary.server';
import { TablePage } from '~/features/dictionary/table/table-page';
import { usesOf } from '~/features/dictionary/table/table-uses';
import { authorize } from '~/features/identity/authorize.server';
import { listLabs } from '~/features/labs/labs.server';
import { listMetrics } from '~/features/metrics/definitions.server';
import { notFound } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>(({ view: { table } }, locale) => `${table.name} ${table.title[locale]}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await authorize(request, 'learn');
  const view = await readTableView(params.table ?? '');
  if (!view) throw notFound();
  return { view, uses: usesOf(view.table.name, { metrics: listMetrics(), labs: listLabs() }) };
}

export default function DictionaryTableRoute() {
  const { view, uses } = useLoaderData<typeof loader>();
  return <TablePage key={view.table.name} view={view} uses={uses} />;
}
