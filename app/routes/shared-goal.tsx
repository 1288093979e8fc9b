import { data } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readGoalEvents } from '~/features/goals/depth/chart-events.server';
import { GoalPage } from '~/features/goals/depth/goal-page';
import { rangeOf, readGoal } from '~/features/goals/goals.server';
import { authorize } from '~/features/identity/authorize.server';
import { isRole } from '~/features/identity/roles';
import { readMetric } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { openShare } from '~/features/sharing/links/goal-shares.server';
import { messages } from '~/features/sharing/links/messages';
import { DeadLinkPage, SharedBreakdown, SharedNote } from '~/features/sharing/links/shared-goal';
import { notFound } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((page, locale) =>
  page.kind === 'open' ? page.view.metric.title[locale] : messages.sharedGoal[locale],
);

const deadStatus = { tampered: 404, expired: 410, revoked: 410 } as const;

/** A goal by a colleague's link, within what maker and reader both may see; for a dead link, why. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await authorize(request, 'goals:read');
  const opened = await openShare(params.token ?? '', new Date());
  if (opened.kind !== 'open') return data(opened, deadStatus[opened.kind]);
  const { goalSlug, maker, expiresAt } = opened.share;
  const measures = measuresFor({ kind: 'shared', maker: { ...maker, roles: maker.roles.filter(isRole) }, reader });
  const read = await readGoal(goalSlug, { measures });
  const metric = read && readMetric(read.view.goal.metric);
  if (!read || !metric) throw notFound();
  const range = rangeOf(read.view.goal, read.asOf);
  const splits = await Promise.all(metric.dimensions.map(({ name }) => measures.split(metric.id, range, name)));
  return data({
    ...opened,
    ...read,
    by: maker.name,
    expiresAt: expiresAt.toISOString(),
    events: await readGoalEvents(read.view, { metric, asOf: read.asOf }),
    splits: splits.flatMap(split => (split && split.cells.length > 0 ? split : [])),
  });
}

export default function SharedGoal() {
  const page = useLoaderData<typeof loader>();
  if (page.kind !== 'open') return <DeadLinkPage reason={page.kind} />;
  const { view, asOf, events, by, expiresAt, splits } = page;
  return (
    <GoalPage view={view} asOf={asOf} events={events} aside={<SharedNote by={by} expiresAt={expiresAt} slug={view.goal.slug} />}>
      {splits.map(split => (
        <SharedBreakdown key={split.dimension} split={split} style={view.metric} />
      ))}
    </GoalPage>
  );
}
