import type { ReactNode } from 'react';
import { formatDate } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { Tag } from '~/ui/tag';
import { messages } from './messages';
import type { PublicCertificate } from './public-certificate';
import { Seal } from './seal';
import { CertificateTag } from './standing-tag';

/** The certificate itself, on screen and on paper: on paper always dark on light. */
export function CertificateSheet({ certificate }: { certificate: PublicCertificate }) {
  const t = useText(messages);
  const pick = useLocalized();
  const { serial, holderName, pathTitle, state, demo } = certificate;
  return (
    <article className="rounded-lg border border-line-strong bg-surface p-2 text-ink shadow-card print:rounded-none print:shadow-none print:scheme-light">
      <div className="relative grid gap-8 rounded-md border border-line-strong px-6 py-8 text-center outline-1 outline-offset-[-5px] outline-line sm:px-12 sm:py-12">
        <header className="grid justify-items-center gap-2">
          <p className="text-sm tracking-[0.35em] text-ink-3 uppercase">{t.issuer}</p>
          <h1 className="text-3xl tracking-wide sm:text-[2.5rem]">{t.subtitle}</h1>
          {demo && (
            <Tag tone="amber" shape="diamond" className="whitespace-normal">
              {t.sample} · {t.sampleNote}
            </Tag>
          )}
        </header>
        <div className="grid justify-items-center gap-4">
          <p className="text-ink-3">{t.awarded}</p>
          <p className="min-w-56 border-b border-line-strong px-6 pb-2 text-3xl font-bold tracking-wider">{holderName}</p>
          <p className="max-w-xl text-lg leading-loose text-pretty text-ink-2">{t.achieved(pick(pathTitle))}</p>
        </div>
        <footer className="flex flex-wrap items-end justify-center gap-x-10 gap-y-6 sm:justify-between">
          <Dates certificate={certificate} />
          <div className="grid justify-items-center gap-2">
            <Seal faded={state === 'revoked'} />
            <CertificateTag state={state} />
          </div>
        </footer>
        <p className="num border-t border-line pt-4 font-mono text-sm tracking-wider text-ink-2">{serial}</p>
      </div>
    </article>
  );
}

function Dates({ certificate: { issuedAt, expiresAt, revokedAt } }: { certificate: PublicCertificate }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <dl className="num grid gap-2.5 text-left">
      <Fact name={t.issued}>{formatDate(issuedAt, locale)}</Fact>
      <Fact name={t.validUntil}>{formatDate(expiresAt, locale)}</Fact>
      {revokedAt && <Fact name={t.withdrawnOn}>{formatDate(revokedAt, locale)}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
