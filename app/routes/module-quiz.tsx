import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { authorize } from '~/features/identity/authorize.server';
import { messages } from '~/features/lessons/messages';
import { readQuizForm } from '~/features/lessons/quizzes/quiz-form.server';
import { ModuleQuizPage } from '~/features/lessons/quizzes/module-quiz-page';
import { moduleQuizView } from '~/features/lessons/quizzes/quiz-view.server';
import { answerModuleQuiz, readModuleQuiz } from '~/features/lessons/quizzes/quizzes.server';
import { localeOf } from '~/i18n/locale.server';
import { badRequest, notFound, privateJson } from '~/server/http.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((quiz, locale) => messages.moduleQuizTitle[locale](quiz.number, quiz.title));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const quiz = await moduleQuizView({ userId: me.id, locale: await localeOf(request, me), moduleSlug: params.slug ?? '' });
  if (!quiz) throw notFound();
  return quiz;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const moduleSlug = params.slug ?? '';
  const quiz = readModuleQuiz(moduleSlug);
  if (!quiz) throw notFound();
  const form = readQuizForm(await request.formData());
  if (!form) throw badRequest();
  const t = messages.badAnswer[await localeOf(request, me)];
  if (form.choice === undefined) return privateJson({ error: t }, 400);
  const sitting = { userId: me.id, moduleSlug, purpose: 'quiz' as const, questions: quiz.questions };
  const outcome = await answerModuleQuiz({ ...sitting, questionId: form.quiz, choice: form.choice, now: new Date() });
  return outcome.kind === 'answered' ? privateJson({ correct: outcome.correct }) : privateJson({ error: t }, 400);
}

export default function ModuleQuiz() {
  return <ModuleQuizPage quiz={useLoaderData<typeof loader>()} />;
}
