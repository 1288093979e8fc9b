import { Form } from '@remix-run/react';
import { Check, Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextField } from '~/ui/field';
import { Page } from '~/ui/page';
import { CertificateSheet } from './certificate-sheet';
import type { PublicCertificate } from './public-certificate';
import { messages } from './messages';
import { CertificateTag } from './standing-tag';

export type SerialProblem = 'serialMissing' | 'serialMalformed' | 'serialMistyped';

/** Where anybody types a serial. */
export function VerifyPage({ typed, problem }: { typed: string; problem?: SerialProblem | undefined }) {
  const t = useText(messages);
  return (
    <Page className="grid max-w-xl gap-5 md:pt-16">
      <div className="grid gap-1.5">
        <h1>{t.verify}</h1>
        <p className="text-ink-3">{t.verifyNote}</p>
      </div>
      <Card className="p-5 md:p-6">
        <Form method="get" action="/verify" className="grid gap-4">
          <TextField
            name="serial"
            label={t.serial}
            hint={t.serialHint}
            error={problem && t[problem]}
            defaultValue={typed}
            key={typed}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="[&_input]:font-mono [&_input]:tracking-wider"
          />
          <Button type="submit" tone="primary" className="justify-self-start">
            {t.check}
          </Button>
        </Form>
      </Card>
    </Page>
  );
}

interface CertificatePageProps {
  certificate: PublicCertificate;
  /** The address to give to others. */
  address: string;
  now: Date;
}

/** What an address on a certificate leads to. */
export function CertificatePage({ certificate, address, now }: CertificatePageProps) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <Page className="grid max-w-[860px] gap-4 print:fixed print:inset-0 print:max-w-none print:content-start print:bg-white print:text-ink print:scheme-light">
      <CertificateSheet certificate={certificate} />
      <p className="num hidden text-center text-sm print:block">{address}</p>
      <div className="grid gap-3 print:hidden">
        <Address address={address} />
        <div className="flex flex-wrap items-center gap-2">
          <Button onClick={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            {t.print}
          </Button>
          <ButtonLink to="/verify" tone="quiet">
            {t.verifyAnother}
          </ButtonLink>
          <span className="num ml-auto text-sm text-ink-3">{t.verifiedAt(formatDateTime(now, locale))}</span>
        </div>
      </div>
    </Page>
  );
}

function Address({ address }: { address: string }) {
  const t = useText(messages);
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        label={t.address}
        value={address}
        readOnly
        onFocus={event => event.target.select()}
        className="min-w-60 flex-1 [&_input]:font-mono [&_input]:text-sm"
      />
      <Button className="min-h-10" onClick={copy}>
        {copied ? <Check aria-hidden className="size-4 text-jade" /> : <Copy aria-hidden className="size-4" />}
        <span aria-live="polite">{copied ? t.copied : t.copy}</span>
      </Button>
    </div>
  );
}

/** A serial that is well formed, and nobody’s. */
export function UnknownCertificatePage({ serial }: { serial: string }) {
  const t = useText(messages);
  return (
    <Page className="grid max-w-xl gap-5 md:pt-16">
      <h1>{t.verify}</h1>
      <Card className="grid justify-items-start gap-3 p-5 md:p-6">
        <CertificateTag state="unknown" />
        <p>{t.unknownNote(serial)}</p>
        <ButtonLink to="/verify">{t.verifyAnother}</ButtonLink>
      </Card>
    </Page>
  );
}
