import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { listCapstones } from '~/features/certification/capstones.server';
import { listTerms } from '~/features/glossary/glossary.server';
import { authorize } from '~/features/identity/authorize.server';
import { solvedLabs } from '~/features/labs/lab-progress.server';
import { listLabs } from '~/features/labs/labs.server';
import { QueryCell, QueryCellMaterial } from '~/features/labs/query-cell';
import { labMaterial } from '~/features/labs/schema.server';
import { learnerPaths } from '~/features/lessons/learner-path.server';
import { LessonPage } from '~/features/lessons/lesson-page';
import { openLesson } from '~/features/lessons/lesson-progress.server';
import { lessonView } from '~/features/lessons/lesson-view.server';
import { readLesson } from '~/features/lessons/lessons.server';
import { listMetrics } from '~/features/metrics/definitions.server';
import { localeOf } from '~/i18n/locale.server';
import { whenReadable } from '~/server/content-files.server';
import { notFound } from '~/server/http.server';
import { preloadMdx } from '~/ui/mdx-content';
import { pageTitle } from '~/ui/page-title';

const embeds = { Query: QueryCell };

export const handle = pageTitle<typeof loader>(data => data.lesson.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  return whenReadable(async () => {
    const lesson = readLesson(params.slug ?? '');
    if (!lesson) throw notFound();
    const now = new Date();
    const labs = listLabs();
    const [locale, solved] = await Promise.all([localeOf(request, me), solvedLabs(me.id)]);
    const { completed } = await openLesson({ userId: me.id, lessonSlug: lesson.slug, now });
    const paths = await learnerPaths({ userId: me.id, solved, labs, capstones: listCapstones(), now });
    return {
      lesson: await lessonView(lesson, { userId: me.id, locale, paths, labs, metrics: listMetrics(), terms: listTerms(), completed }),
      material: await labMaterial(locale),
    };
  });
}

export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const data = await serverLoader<typeof loader>();
  await preloadMdx(data.lesson.content.key);
  return data;
}

export default function Lesson() {
  const { lesson, material } = useLoaderData<typeof loader>();
  return (
    <QueryCellMaterial value={material}>
      <LessonPage key={lesson.slug} lesson={lesson} embeds={embeds} />
    </QueryCellMaterial>
  );
}
