import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { certify } from '~/certify.server';
import { authorize } from '~/features/identity/authorize.server';
import { answerQuiz, completeLesson } from '~/features/lessons/lesson-progress.server';
import { labsByLesson, readLesson } from '~/features/lessons/lessons.server';
import { messages } from '~/features/lessons/messages';
import { recordUse } from '~/features/mastery/skills.server';
import { localeOf } from '~/i18n/locale.server';
import { textOf } from '~/i18n/messages';
import { badRequest, notFound, privateJson } from '~/server/http.server';

const step = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('complete') }),
  z.object({ intent: z.literal('answer'), quiz: z.string(), choice: z.coerce.number().int().optional() }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const lesson = readLesson(params.slug ?? '');
  if (!lesson) throw notFound();
  const parsed = step.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw badRequest();
  const reading = { userId: me.id, lessonSlug: lesson.slug, now: new Date() };
  const t = textOf(messages, await localeOf(request, me));
  if (parsed.data.intent === 'complete') {
    await completeLesson(reading);
    await certify(me.id);
    return privateJson({});
  }

  const { quiz, choice } = parsed.data;
  if (choice === undefined) return privateJson({ error: t.badAnswer }, 400);
  const outcome = await answerQuiz({ ...reading, quizzes: lesson.quizzes, quizId: quiz, choice });
  switch (outcome.kind) {
    case 'answered':
      await recordUse({
        userId: me.id,
        of: { lesson: lesson.slug },
        correct: outcome.correct,
        labsOfLesson: labsByLesson(),
        now: new Date(),
      });
      return privateJson({ correct: outcome.correct });
    case 'no-such-question':
      return privateJson({ error: t.noSuchQuestion }, 400);
    case 'no-such-option':
      return privateJson({ error: t.noSuchOption }, 400);
  }
}
