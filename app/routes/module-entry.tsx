import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { certify } from '~/certify.server';
import { authorize } from '~/features/identity/authorize.server';
import { listPaths } from '~/features/lessons/lessons.server';
import { messages } from '~/features/lessons/messages';
import { EntryPage } from '~/features/lessons/quizzes/entry-page';
import { entryPass, lastEntry, sitEntry } from '~/features/lessons/quizzes/entry-test.server';
import { moduleQuizView } from '~/features/lessons/quizzes/quiz-view.server';
import { localeOf } from '~/i18n/locale.server';
import { notFound, privateJson } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((entry, locale) => messages.entryTitle[locale](entry.number, entry.title));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const sitting = { userId: me.id, moduleSlug: params.slug ?? '' };
  const quiz = await moduleQuizView({ ...sitting, locale: await localeOf(request, me) });
  if (!quiz) throw notFound();
  const { title, number, questions } = quiz;
  const result = await lastEntry(sitting, new Date());
  return { title, number, pass: entryPass, questions: questions.map(({ id, question, options }) => ({ id, question, options })), result };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const moduleSlug = params.slug ?? '';
  const locale = await localeOf(request, me);
  const quiz = await moduleQuizView({ userId: me.id, locale, moduleSlug });
  if (!quiz) throw notFound();
  const form = await request.formData();
  const choices = Object.fromEntries(quiz.questions.flatMap(({ id }) => (form.has(id) ? [[id, Number(form.get(id))]] : [])));
  if (Object.keys(choices).length < quiz.questions.length) return privateJson({ error: messages.entryIncomplete[locale] }, 400);
  const lessons = listPaths().flatMap(path => path.modules.flatMap(module => (module.slug === moduleSlug ? module.lessons : [])));
  const result = await sitEntry({ userId: me.id, moduleSlug, choices, lessons, now: new Date() });
  if (result?.passed) await certify(me.id);
  return privateJson({});
}

export default function ModuleEntry() {
  return <EntryPage entry={useLoaderData<typeof loader>()} error={useActionData<{ error?: string }>()?.error} />;
}
