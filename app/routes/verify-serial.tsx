import { data, redirect } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findCertificate } from '~/features/certification/certificates.server';
import { messages } from '~/features/certification/messages';
import { publicCertificate } from '~/features/certification/public-certificate';
import { parseSerial } from '~/features/certification/serial';
import { CertificatePage, UnknownCertificatePage } from '~/features/certification/verify-page';
import { authorize } from '~/features/identity/authorize.server';
import { readPath } from '~/features/lessons/lessons.server';
import { env } from '~/server/env.server';
import { pageTitle } from '~/ui/page-title';

export const handle = pageTitle<typeof loader>(({ certificate }, locale) =>
  certificate ? messages.certificateOf[locale](certificate.holderName) : messages.verify[locale],
);

export async function loader({ request, params: { serial: typed = '' } }: LoaderFunctionArgs) {
  await authorize(request, 'public');
  const parsed = parseSerial(typed);
  if (parsed.kind !== 'serial') throw redirect(`/verify?serial=${encodeURIComponent(typed)}`);
  const { serial } = parsed;
  if (serial !== typed) throw redirect(`/verify/${serial}`);
  const stored = await findCertificate(serial);
  const now = new Date();
  const certificate = stored && publicCertificate(stored, { pathTitle: readPath(stored.pathSlug)?.title, now });
  return data({ serial, certificate: certificate ?? null, address: `${env.publicOrigin}/verify/${serial}`, now }, certificate ? 200 : 404);
}

export default function VerifySerial() {
  const { certificate, serial, address, now } = useLoaderData<typeof loader>();
  return certificate ? <CertificatePage {...{ certificate, address, now }} /> : <UnknownCertificatePage serial={serial} />;
}
