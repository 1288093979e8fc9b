import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { listCapstones } from '~/features/certification/capstones.server';
import { authorize } from '~/features/identity/authorize.server';
import { messages } from '~/features/mentoring/messages';
import { ReviewsPage } from '~/features/mentoring/reviews-page';
import { reviewQueue } from '~/features/mentoring/reviews.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.reviews[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'review');
  const items = await reviewQueue({ mentorId: me.id, now: new Date() });
  return { items, titles: Object.fromEntries(listCapstones().map(({ slug, title }) => [slug, title])) };
}

export default function Reviews() {
  return <ReviewsPage {...useLoaderData<typeof loader>()} open={useParams().id !== undefined} />;
}
