import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { certify, progressOf } from '~/certify.server';
import { listCapstones } from '~/features/certification/capstones.server';
import { CertificatesPage } from '~/features/certification/certificates-page';
import { certificatesOf, roadOf } from '~/features/certification/certificates.server';
import { messages } from '~/features/certification/messages';
import { publicCertificate } from '~/features/certification/public-certificate';
import { authorize } from '~/features/identity/authorize.server';
import { listLabs } from '~/features/labs/labs.server';
import { listLessons, listPaths, readPath } from '~/features/lessons/lessons.server';
import type { Localized } from '~/i18n/locale';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>((_, locale) => messages.certificates[locale]);

export async function loader({ request }: LoaderFunctionArgs) {
  const me = await authorize(request, 'learn');
  const now = new Date();
  const held = await certificatesOf(me.id);
  const progress = await progressOf(me.id);
  const ahead = listPaths().filter(path => !held.some(certificate => certificate.pathSlug === path.slug));
  const roads = ahead.map(async path => ({ slug: path.slug, title: path.title, road: await roadOf({ path, progress }) }));
  return {
    certificates: held.map(certificate => publicCertificate(certificate, { pathTitle: readPath(certificate.pathSlug)?.title, now })),
    roads: await Promise.all(roads),
    titles: { lessons: titlesOf(listLessons()), labs: titlesOf(listLabs()), capstones: titlesOf(listCapstones()) },
  };
}

/** For whom the last step left the certificate unissued: grading may end long after the page that asked for it is gone. */
export async function action({ request }: ActionFunctionArgs) {
  const me = await authorize(request, 'learn');
  await certify(me.id);
  return redirect('/certificates');
}

function titlesOf(items: { slug: string; title: Localized }[]): Record<string, Localized> {
  return Object.fromEntries(items.map(({ slug, title }) => [slug, title]));
}

export default function Certificates() {
  return <CertificatesPage {...useLoaderData<typeof loader>()} />;
}
