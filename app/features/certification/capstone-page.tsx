import type { ReactNode } from 'react';
import { formatWait } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { Page, PageHead } from '~/ui/page';
import type { CapstoneDefinition } from './capstone-definition';
import { CapstoneForm } from './capstone-form';
import type { CapstoneOutcome } from './capstone-form';
import type { WorkVersion } from './capstone-submissions.server';
import { emptyWork, workOf } from './capstone-work';
import { messages } from './messages';
import { StandingTag } from './standing-tag';
import { Feedback, VersionHistory, VersionToRead } from './work-version';

interface CapstonePageProps {
  capstone: CapstoneDefinition & { slug: string };
  /** The task, as the teacher wrote it. */
  brief: ReactNode;
  /** The learner's own, the latest first. */
  versions: WorkVersion[];
  learnerId: string;
  submissionId: string;
  now: Date;
  outcome: CapstoneOutcome | undefined;
}

/** The task, the learner's work on it, and what a mentor says. */
export function CapstonePage({ capstone, brief, versions, learnerId, submissionId, now, outcome }: CapstonePageProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const [latest] = versions;
  const writing = !latest || latest.standing === 'returned';
  return (
    <Page wide>
      <PageHead title={pick(capstone.title)} note={`${t.capstone} · ${t.minutes(capstone.minutes)}`}>
        {latest && <StandingTag standing={latest.standing} />}
      </PageHead>
      <div className="grid gap-6">
        {latest && <StandingNotice version={latest} now={now} />}
        {latest && <Feedback version={latest} withLines={latest.standing === 'returned'} />}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
          <Task capstone={capstone} brief={brief} open={writing} />
          <Card className="grid gap-4 p-5 md:p-6">
            <h2>{t.yourWork}</h2>
            {writing ? (
              <CapstoneForm
                parts={capstone.parts}
                submissionId={submissionId}
                version={(latest?.version ?? 0) + 1}
                draftKey={`shuyu:capstone:${learnerId}:${capstone.slug}:${latest?.version ?? 0}`}
                initial={outcome?.work ?? (latest ? workOf(latest) : emptyWork)}
                outcome={outcome}
              />
            ) : (
              <VersionToRead version={latest} parts={capstone.parts} />
            )}
          </Card>
        </div>
        {versions.length > 0 && <VersionHistory versions={versions} parts={capstone.parts} />}
      </div>
    </Page>
  );
}

function StandingNotice({ version: { standing, submittedAt, mentor }, now }: { version: WorkVersion; now: Date }) {
  const t = useText(messages);
  const locale = useLocale();
  switch (standing) {
    case 'waiting':
      return (
        <Notice role="status" title={t.waitingFor(formatWait(now.getTime() - submittedAt.getTime(), locale))}>
          {t.waitingNote}
        </Notice>
      );
    case 'in-review':
      return (
        <Notice role="status" tone="indigo" title={t.inReview}>
          {t.inReviewNote(mentor ?? '')}
        </Notice>
      );
    case 'returned':
      return (
        <Notice role="status" tone="amber" title={t.returned}>
          {t.returnedNote}
        </Notice>
      );
    case 'approved':
      return (
        <Notice role="status" tone="jade" title={t.approved}>
          <p>{t.approvedNote(mentor ?? '')}</p>
          <ButtonLink to="/certificates" size="small" className="mt-2">
            {t.toCertificates}
          </ButtonLink>
        </Notice>
      );
  }
}

function Task({ capstone, brief, open }: { capstone: CapstoneDefinition; brief: ReactNode; open: boolean }) {
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <div className="grid gap-4">
      <details open={open} className="rounded-md border border-line bg-surface p-5 shadow-card">
        <summary className="font-semibold">{t.task}</summary>
        <div className="prose mt-3">{brief}</div>
      </details>
      <details open={open} className="rounded-md border border-line bg-surface p-5 shadow-card">
        <summary className="font-semibold">{t.criteria}</summary>
        <dl className="mt-3 grid gap-3">
          {capstone.rubric.map(({ id, title, meaning }) => (
            <div key={id}>
              <dt className="font-semibold">{pick(title)}</dt>
              <dd className="text-sm text-ink-3">{pick(meaning)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 border-t border-line pt-3 text-sm text-ink-2">{pick(capstone.pass.meaning)}</p>
      </details>
    </div>
  );
}
