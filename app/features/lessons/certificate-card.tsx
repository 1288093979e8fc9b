import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDate } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Meter } from '~/ui/meter';
import { Tag } from '~/ui/tag';
import { messages } from './messages';
import { countSteps } from './path-map';
import type { PathMap } from './path-map';
import { CapstoneTag } from './step-state';

/** What the certificate needs and how far one is; once it is earned, the way to it. */
export function CertificateCard({ path }: { path: PathMap }) {
  const t = useText(messages);
  const locale = useLocale();
  const lessons = countSteps(path, 'lesson');
  const labs = countSteps(path, 'lab');
  const approved = path.capstone.state === 'approved';
  const done = lessons.done + labs.done + (approved ? 1 : 0);
  return (
    <Card className="grid gap-4 p-5 min-[960px]:sticky min-[960px]:top-20">
      <h2>{path.certificate ? t.certified : t.certificateNeeds}</h2>
      <Meter label={t.pathProgress} value={done} max={lessons.total + labs.total + 1} tone="seal" className="w-full" />
      <ul className="grid gap-2.5">
        <Need met={lessons.done === lessons.total} label={t.lessonsRead}>
          <span className="num">{t.stepsDone(lessons.done, lessons.total)}</span>
        </Need>
        <Need met={labs.done === labs.total} label={t.labsSolved}>
          <span className="num">{t.stepsDone(labs.done, labs.total)}</span>
        </Need>
        <Need met={approved} label={t.capstone}>
          <CapstoneTag state={path.capstone.state} />
        </Need>
      </ul>
      {path.certificate ? (
        <div className="grid justify-items-start gap-3 border-t border-line pt-4">
          <Tag tone="jade" shape="check">
            {t.validUntil(formatDate(path.certificate.expiresAt, locale))}
          </Tag>
          <ButtonLink to="/certificates">{t.seeCertificate}</ButtonLink>
        </div>
      ) : (
        <p className="border-t border-line pt-4 text-sm text-ink-3">{t.certificateNote(path.validMonths)}</p>
      )}
    </Card>
  );
}

function Need({ met, label, children }: { met: boolean; label: string; children: ReactNode }) {
  const Icon = met ? Check : Circle;
  return (
    <li className="flex items-center gap-2.5">
      <Icon aria-hidden className={met ? 'size-4 text-jade' : 'size-4 text-ink-3'} />
      <span className="flex-1">{label}</span>
      {children}
    </li>
  );
}
