import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { currentGoals } from '~/features/goals/governing/goal-settings.server';
import { authorize } from '~/features/identity/authorize.server';
import { listPeople } from '~/features/identity/people.server';
import { readMetric } from '~/features/metrics/definitions.server';
import { AlertRulesPage } from '~/features/sharing/alerts/alert-rules-page';
import { manageRule, ownRules, rulesOf } from '~/features/sharing/alerts/alert-rules.server';
import { messages } from '~/features/sharing/alerts/messages';
import { mailIsSet } from '~/server/mail.server';
import { badRequest } from '~/server/http.server';
import { listChannels } from '~/server/webhook-channels.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.rules[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  await authorize(request, 'goals:manage');
  const goals = await currentGoals();
  const [rules, own, people, channels] = await Promise.all([
    rulesOf(goals.map(goal => goal.slug)),
    ownRules(),
    listPeople(),
    listChannels(),
  ]);
  return {
    goals: goals.flatMap(({ slug, metric }) => {
      const rule = rules.get(slug);
      const title = readMetric(metric)?.title;
      return rule && title ? { slug, title, rule, isDefault: !own.has(slug) } : [];
    }),
    people: people.filter(person => person.state === 'active').map(({ id, name }) => ({ id, name })),
    channels: channels.map(({ id, name, host }) => ({ id, name, note: host })),
    mailIsSet: mailIsSet(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'goals:manage');
  const form = await request.formData();
  const slug = String(form.get('slug') ?? '');
  if (!(await currentGoals()).some(goal => goal.slug === slug)) throw badRequest();
  const saved = await manageRule(slug, form, me.id);
  return data({ slug, saved }, saved ? 200 : 400);
}

export default function AlertRules() {
  return <AlertRulesPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
