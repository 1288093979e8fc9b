import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { certify } from '~/certify.server';
import { capstoneBrief } from '~/features/certification/capstone-brief.server';
import { readCapstone } from '~/features/certification/capstones.server';
import { authorize } from '~/features/identity/authorize.server';
import { lessonParts } from '~/features/lessons/lesson-parts';
import { actOnReview } from '~/features/mentoring/act-on-review.server';
import { ReviewPage } from '~/features/mentoring/review-page';
import { readReview, reviewQueue } from '~/features/mentoring/reviews.server';
import { localeOf } from '~/i18n/locale.server';
import { useLocale } from '~/i18n/use-locale';
import { badRequest, notFound } from '~/server/http.server';
import { MdxContent, preloadMdx } from '~/ui/mdx-content';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>(({ title }, locale) => title[locale]);

export async function loader({ request, params: { id = '' } }: LoaderFunctionArgs) {
  const me = await authorize(request, 'review');
  const now = new Date();
  const review = await readReview({ submissionId: id, mentorId: me.id, now });
  const capstone = review && readCapstone(review.capstoneSlug);
  if (!review || !capstone) throw notFound();
  const [brief, queue] = await Promise.all([
    capstoneBrief(capstone.slug, await localeOf(request, me)),
    reviewQueue({ mentorId: me.id, now }),
  ]);
  const next = queue.find(item => item.standing === 'waiting' && item.id !== id)?.id;
  return { review, now, mentorId: me.id, title: capstone.title, brief, next };
}

export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const loaded = await serverLoader<typeof loader>();
  await preloadMdx(loaded.brief);
  return loaded;
}

export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const me = await authorize(request, 'review');
  const outcome = await actOnReview(await request.formData(), { submissionId: id, mentorId: me.id, now: new Date() });
  if (!outcome) throw badRequest();
  if (outcome.decided?.decision === 'approved') await certify(outcome.decided.learnerId);
  return data({ id, problems: outcome.problems }, outcome.problems.length > 0 ? 400 : 200);
}

export default function Review() {
  const { title, brief, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer?.id === page.review.id ? answer.problems : [];
  const task = <MdxContent moduleKey={brief} components={lessonParts} />;
  return <ReviewPage key={page.review.id} {...page} capstoneTitle={title[useLocale()]} brief={task} problems={problems} />;
}
