import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';
import { capstoneBrief } from '~/features/certification/capstone-brief.server';
import { CapstonePage } from '~/features/certification/capstone-page';
import { workVersions } from '~/features/certification/capstone-submissions.server';
import { readCapstone } from '~/features/certification/capstones.server';
import { handInForm, isHandedIn } from '~/features/certification/hand-in-form.server';
import { authorize } from '~/features/identity/authorize.server';
import { lessonParts } from '~/features/lessons/lesson-parts';
import { localeOf } from '~/i18n/locale.server';
import { badRequest, notFound } from '~/server/http.server';
import { MdxContent, preloadMdx } from '~/ui/mdx-content';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>(({ capstone }, locale) => capstone.title[locale]);

export async function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const found = readCapstone(slug);
  if (!found) throw notFound();
  const { briefs: _, ...capstone } = found;
  const now = new Date();
  const [versions, brief] = await Promise.all([
    workVersions({ userId: me.id, capstoneSlug: slug, now }),
    capstoneBrief(slug, await localeOf(request, me)),
  ]);
  return { capstone, brief, versions, learnerId: me.id, submissionId: crypto.randomUUID(), now };
}

export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const loaded = await serverLoader<typeof loader>();
  await preloadMdx(loaded.brief);
  return loaded;
}

export async function action({ request, params: { slug = '' } }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  const capstone = readCapstone(slug);
  if (!capstone) throw notFound();
  const outcome = await handInForm(await request.formData(), { userId: me.id, capstone, now: new Date() });
  if (!outcome) throw badRequest();
  if (isHandedIn(outcome)) return redirect(`/capstone/${slug}`);
  return data(outcome, 400);
}

export default function Capstone() {
  const { brief, ...page } = useLoaderData<typeof loader>();
  return (
    <CapstonePage {...page} brief={<MdxContent moduleKey={brief} components={lessonParts} />} outcome={useActionData<typeof action>()} />
  );
}
