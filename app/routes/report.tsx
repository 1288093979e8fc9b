import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { listPeople } from '~/features/identity/people.server';
import { can } from '~/features/identity/roles';
import { ReportPage } from '~/features/sharing/report/report-page';
import { editReport } from '~/features/sharing/report/edit-report.server';
import { originOf } from '~/features/sharing/report/report-texts';
import { readReport } from '~/features/sharing/report/reports.server';
import { badRequest, notFound } from '~/server/http.server';
import { mailIsSet } from '~/server/mail.server';
import { deliverDue } from '~/server/outbox.server';
import { listChannels } from '~/server/webhook-channels.server';
import { pageTitle } from '~/ui/page-title';
import { weekFacts } from '~/weekly-report.server';

export const handle = pageTitle<typeof loader>(({ report }, locale) => report.title[locale]);

/** What was sent is everybody's; a draft is the leadership's. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'goals:read');
  const manages = can(me, 'goals:manage');
  const report = await readReport(params.id ?? '');
  if (!report || (!report.sent && !manages)) throw notFound();
  const [people, channels] = manages && !report.sent ? await Promise.all([listPeople(), listChannels()]) : [[], []];
  return {
    report,
    manages,
    people: people.filter(person => person.state === 'active').map(({ id, name, email }) => ({ id, name, note: email })),
    channels: channels.map(({ id, name, host }) => ({ id, name, note: host })),
    mailIsSet: mailIsSet(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'goals:manage');
  const now = new Date();
  const id = params.id ?? '';
  const outcome = await editReport(await request.formData(), { id, actorId: me.id, now, facts: () => weekFacts(now) });
  if (!outcome) throw badRequest();
  // The first attempt at once, so that the page can say how it went; the schedule sees to the rest.
  if (outcome.said === 'sent') await deliverDue(now, originOf(id));
  return data(outcome, outcome.ok ? 200 : 400);
}

export default function Report() {
  return <ReportPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
