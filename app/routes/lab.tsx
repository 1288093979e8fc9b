import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { portalInsights } from '~/features/grading/insight/insights.server';
import { listSubmissions } from '~/features/grading/submit.server';
import { authorize } from '~/features/identity/authorize.server';
import { Value } from '~/features/labs/kinds/value';
import { caseSteps, labStanding, labView, withOwnStart } from '~/features/labs/lab-page.server';
import { solvedQuestions } from '~/features/labs/lab-progress.server';
import { listLabs, readLab, readLabReference } from '~/features/labs/labs.server';
import { reportResult } from '~/features/grading/portal-grader.server';
import { labMaterial } from '~/features/labs/schema.server';
import { EnginePreloads } from '~/features/labs/workbench/engine-preloads';
import { nextInstance, questionFor } from '~/features/labs/whose-question.server';
import { LabWorkbench } from '~/features/labs/workbench/lab-workbench';
import { lessonParts } from '~/features/lessons/lesson-parts';
import { listPaths } from '~/features/lessons/lessons.server';
import { labsOfPath } from '~/features/lessons/path-definition';
import { localeOf } from '~/i18n/locale.server';
import { whenReadable } from '~/server/content-files.server';
import { notFound } from '~/server/http.server';
import { late } from '~/ui/late';
import { MdxContent, preloadMdx } from '~/ui/mdx-content';
import { pageTitle } from '~/ui/page-title';

const LadderSteps = late(async () => (await import('~/features/grading/insight/ladder-steps')).LadderSteps);

const briefParts = { ...lessonParts, Value };

export const handle = { ...pageTitle<typeof loader>(({ lab }, locale) => lab.view.title[locale]), fillsWindow: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  return whenReadable(async () => {
    const asked = await questionFor({ userId: me.id, address: params.slug ?? '' });
    if (!asked) throw notFound();
    const lab = await withOwnStart(asked, me.id);
    const locale = await localeOf(request, me);
    const labs = listLabs();
    const path = listPaths().find(each => labsOfPath(each).includes(lab.labSlug));
    const pathLabs = (path ? labsOfPath(path) : []).flatMap(slug => labs.find(each => each.slug === slug) ?? []);
    const submissions = await listSubmissions({ userId: me.id, labSlug: lab.slug });
    const reference = readLabReference(lab.slug);
    if (reference) portalInsights().lookAt(submissions.slice(0, 1), reference);
    return {
      lab: await labView(lab, {
        locale,
        pathLabs: pathLabs.map(({ slug, title }) => ({ slug, title })),
        steps: caseSteps(lab, await solvedQuestions(me.id, lab.labSlug)),
        reported: lab.report && (await reportResult(lab.report.sql)),
      }),
      standing: await labStanding(lab, { userId: me.id, now: new Date(), submissions }),
      material: await labMaterial(locale),
    };
  });
}

/** Another instance of a template; a lab that is none stays the same. */
export async function action({ request, params }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const present = readLab(params.slug ?? '');
  if (!present) throw notFound();
  const key = await nextInstance({ userId: me.id, labSlug: present.labSlug, from: present.slug, now: new Date() });
  return redirect(`/labs/${key ?? present.slug}`);
}

export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const data = await serverLoader<typeof loader>();
  await Promise.all(data.lab.briefKeys.map(preloadMdx));
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
        brief={lab.briefKeys.map(key => (
          <MdxContent key={key} moduleKey={key} components={briefParts} />
        ))}
      />
    </>
  );
}
