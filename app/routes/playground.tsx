import { redirect } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namedTables } from '~/engine/named-tables';
import { authorize } from '~/features/identity/authorize.server';
import { can } from '~/features/identity/roles';
import { readDraft } from '~/features/labs/drafts.server';
import { messages } from '~/features/labs/messages';
import { playgroundSubject } from '~/features/labs/playground.server';
import { labMaterial } from '~/features/labs/schema.server';
import { hasScratch, listScratches } from '~/features/labs/scratch/scratches.server';
import { readShared } from '~/features/labs/sharing/shares.server';
import { EnginePreloads } from '~/features/labs/workbench/engine-preloads';
import { PlaygroundWorkbench } from '~/features/labs/workbench/playground-workbench';
import { metricPlayground } from '~/features/metrics/provenance.server';
import { localeOf } from '~/i18n/locale.server';
import { notFound } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = { ...pageTitle<typeof loader>((_, locale) => messages.playground[locale]), fillsWindow: true };

/** `?tab=` opens a tab of one's own, `?metric=` a metric's query, `?q=` a shared one, `?sql=` any other; each keeps a draft of its own. */
export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const locale = await localeOf(request, me);
  const { searchParams } = new URL(request.url);
  const [tab, slug, id] = ['tab', 'metric', 'q'].map(name => searchParams.get(name) ?? undefined);
  if (tab && !(await hasScratch({ userId: me.id, id: tab }))) throw redirect('/playground');
  const metric = slug ? await metricPlayground(slug, me) : undefined;
  if (slug && !metric) throw notFound();
  const shared = id
    ? await readShared({ id, reader: { id: me.id, isMentor: can(me, 'review') }, metricTitle: () => undefined })
    : undefined;
  // What is wrong with the link, or why its SQL is hidden, its own page says.
  if (id && shared?.sql === undefined) throw redirect(`/q/${encodeURIComponent(id)}`);
  const { visitor, ...subject } = playgroundSubject({
    locale,
    tab,
    metric: metric && slug ? { slug, ...metric } : undefined,
    link: shared?.sql === undefined ? undefined : { id: shared.id, title: shared.title ?? '', sql: shared.sql },
    sql: searchParams.get('sql'),
  });
  const [draft, material, scratches] = await Promise.all([
    readDraft({ userId: me.id, labSlug: subject.labSlug }),
    labMaterial(locale),
    listScratches(me.id),
  ]);
  const needed = namedTables(draft?.sql ?? subject.starter, Object.keys(material.data?.file.tables ?? {}));
  return { ...subject, userId: me.id, visitor, scratches, draft, material, needed };
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
