import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { can } from '~/features/identity/roles';
import { messages } from '~/features/sharing/report/messages';
import { ReportsPage } from '~/features/sharing/report/reports-page';
import { draftWeek, listReports } from '~/features/sharing/report/reports.server';
import { weekOf } from '~/features/sharing/report/report-week';
import { pageTitle } from '~/ui/page-title';
import { weekFacts } from '~/weekly-report.server';

export const handle = pageTitle<typeof loader>((_, locale) => messages.reports[locale]);

/** Drafts are the leadership's; what was sent is everybody's. */
export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const manages = can(me, 'goals:manage');
  const reports = await listReports();
  const week = weekOf(new Date());
  return {
    reports: manages ? reports : reports.filter(report => report.sent),
    mayDraft: manages && !reports.some(report => report.weekOf === week),
  };
}

/** Drafts this week's, if there is none. */
export async function action({ request }: ActionFunctionArgs) {
  await authorize(request, 'goals:manage');
  const now = new Date();
  return redirect(`/reports/${await draftWeek(await weekFacts(now), now)}`);
}

export default function Reports() {
  return <ReportsPage {...useLoaderData<typeof loader>()} />;
}
