import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { portalInsights } from '~/features/grading/insight/insights.server';
import { listSubmissions } from '~/features/grading/submit.server';
import { authorize } from '~/features/identity/authorize.server';
import { labStanding, labView } from '~/features/labs/lab-page.server';
import { listLabs, readLab, readLabReference } from '~/features/labs/labs.server';
import { labMaterial } from '~/features/labs/schema.server';
import { EnginePreloads } from '~/features/labs/workbench/engine-preloads';
import { LabWorkbench } from '~/features/labs/workbench/lab-workbench';
import { lessonParts } from '~/features/lessons/lesson-parts';
import { listPaths } from '~/features/lessons/lessons.server';
import { labsOfPath } from '~/features/lessons/path-definition';
import { localeOf } from '~/i18n/locale.server';
import { notFound } from '~/server/http.server';
import { late } from '~/ui/late';
import { MdxContent, preloadMdx } from '~/ui/mdx-content';
import { pageTitle } from '~/ui/page-title';

const LadderSteps = late(async () => (await import('~/features/grading/insight/ladder-steps')).LadderSteps);

export const handle = { ...pageTitle<typeof loader>(({ lab }, locale) => lab.view.title[locale]), fillsWindow: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const lab = readLab(params.slug ?? '');
  if (!lab) throw notFound();
  const locale = await localeOf(request, me);
  const labs = listLabs();
  const path = listPaths().find(each => labsOfPath(each).includes(lab.slug));
  const pathLabs = (path ? labsOfPath(path) : []).flatMap(slug => labs.find(each => each.slug === slug) ?? []);
  const submissions = await listSubmissions({ userId: me.id, labSlug: lab.slug });
  const reference = readLabReference(lab.slug);
  if (reference) portalInsights().lookAt(submissions.slice(0, 1), reference);
  return {
    lab: await labView(lab, { locale, pathLabs: pathLabs.map(({ slug, title }) => ({ slug, title })) }),
    standing: await labStanding(lab, { userId: me.id, now: new Date(), submissions }),
    material: await labMaterial(locale),
  };
}

export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const data = await serverLoader<typeof loader>();
  await preloadMdx(data.lab.briefKey);
  return data;
}

export default function LabPage() {
  const { lab, standing, material } = useLoaderData<typeof loader>();
  return (
    <>
      <EnginePreloads data={material.data} needed={lab.view.tables} person={standing.userId} />
      <LabWorkbench
        key={lab.view.slug}
        lab={lab.view}
        standing={standing}
        material={material}
        ladder={(ladder, ask) => <LadderSteps ladder={ladder} ask={ask} />}
        brief={<MdxContent key={lab.briefKey} moduleKey={lab.briefKey} components={lessonParts} />}
      />
    </>
  );
}
