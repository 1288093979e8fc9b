import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namedTables } from '~/engine/named-tables';
import { authorize } from '~/features/identity/authorize.server';
import { readDraft } from '~/features/labs/drafts.server';
import { messages } from '~/features/labs/messages';
import { playgroundSubject } from '~/features/labs/playground.server';
import { labMaterial } from '~/features/labs/schema.server';
import { EnginePreloads } from '~/features/labs/workbench/engine-preloads';
import { PlaygroundWorkbench } from '~/features/labs/workbench/playground-workbench';
import { metricPlayground } from '~/features/metrics/provenance.server';
import { localeOf } from '~/i18n/locale.server';
import { notFound } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = { ...pageTitle<typeof loader>((_, locale) => messages.playground[locale]), fillsWindow: true };

/** `?metric=<slug>` opens a metric's query, `?sql=` any other; each keeps a draft of its own. */
export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const locale = await localeOf(request, me);
  const { searchParams } = new URL(request.url);
  const slug = searchParams.get('metric');
  const metric = slug ? await metricPlayground(slug) : undefined;
  if (slug && !metric) throw notFound();
  const subject = playgroundSubject({
    locale,
    metric: metric && slug ? { slug, sql: metric.sql } : undefined,
    sql: searchParams.get('sql'),
  });
  const [draft, material] = await Promise.all([readDraft({ userId: me.id, labSlug: subject.labSlug }), labMaterial(locale)]);
  const needed = namedTables(draft?.sql ?? subject.starter, Object.keys(material.data?.file.tables ?? {}));
  return { ...subject, userId: me.id, title: metric?.title, draft, material, needed };
}

export default function Playground() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <EnginePreloads data={data.material.data} needed={data.needed} person={data.userId} />
      <PlaygroundWorkbench key={data.labSlug} {...data} />
    </>
  );
}
