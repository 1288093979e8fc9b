import { Form, useNavigation } from '@remix-run/react';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextArea } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Tag } from '~/ui/tag';
import type { Check } from '../checks';
import { explainVerdict } from '../explain-verdict';
import type { SubmissionToDecide } from './decision-view';
import type { DecisionOutcome } from './decisions.server';
import { messages } from './messages';

interface SubmissionPaneProps {
  submission: SubmissionToDecide;
  /** Of the lab. */
  title: string;
  outcome: DecisionOutcome | undefined;
}

/** What was handed in, what grading found, what it has been through, and the form that decides over it. */
export function SubmissionPane({ submission, title, outcome }: SubmissionPaneProps) {
  const t = useText(messages);
  const locale = useLocale();
  const { headline, details } = explainVerdict(submission.verdict, locale);
  return (
    <>
      <Card className="grid gap-4 p-5">
        <div>
          <h2>{title}</h2>
          <p className="text-sm text-ink-3">{[submission.person, formatDateTime(submission.submittedAt, locale)].join(' · ')}</p>
        </div>
        <pre className="overflow-x-auto rounded-md bg-sunken p-4 text-sm" tabIndex={0} aria-label={t.query}>
          <code>{submission.sql}</code>
        </pre>
        <section className="grid gap-2">
          <h3>{t.found}</h3>
          <p className="font-semibold">{headline}</p>
          {details.map(detail => (
            <p key={detail} className="text-ink-2">
              {detail}
            </p>
          ))}
          <Checks checks={submission.checks} />
        </section>
      </Card>
      <DecisionForm id={submission.id} outcome={outcome} />
      <History results={submission.results} />
    </>
  );
}

function Checks({ checks }: { checks: Check[] }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <ul className="flex flex-wrap gap-2">
      {checks.map(({ place, passed }, i) => (
        <li key={i}>
          <Tag
            tone={passed === undefined ? 'plain' : passed ? 'jade' : 'seal'}
            shape={passed === undefined ? 'ring' : passed ? 'check' : 'cross'}
          >
            {[
              place.where === 'hidden' ? place.world[locale] : place.where === 'visible' ? t.visibleData : t.choice,
              passed === undefined ? t.notRun : passed ? t.passed : t.failed,
            ].join(' · ')}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

function DecisionForm({ id, outcome }: { id: string; outcome: DecisionOutcome | undefined }) {
  const t = useText(messages);
  const busy = useNavigation().state === 'submitting';
  const isMissing = outcome?.kind === 'no-reason';
  return (
    <Card className="p-5">
      {/* What was typed goes when it has been taken. */}
      <Form method="post" key={outcome?.kind === 'decided' ? 'decided' : 'open'} className="grid gap-4">
        <h2>{t.decide}</h2>
        {outcome?.kind === 'changed-meanwhile' && <Notice tone="seal" role="alert" title={t.changedMeanwhile} />}
        <input type="hidden" name="id" value={id} />
        <TextArea
          label={t.reason}
          name="note"
          hint={t.reasonHint}
          error={isMissing ? t.reasonMissing(outcome.most) : undefined}
          defaultValue={isMissing ? outcome.note : ''}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="decision" value="accept" disabled={busy}>
            {t.accept}
          </Button>
          <Button type="submit" name="decision" value="reject" disabled={busy}>
            {t.reject}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function History({ results }: Pick<SubmissionToDecide, 'results'>) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <Card className="grid gap-3 p-5">
      <h2>{t.history}</h2>
      <ol className="grid gap-3">
        {results.map(({ id, accepted, origin, by, note, at }, i) => (
          <li key={id} className="grid gap-1">
            <span className="flex flex-wrap items-baseline gap-2">
              <Tag tone={accepted ? 'jade' : 'seal'} shape={accepted ? 'check' : 'cross'}>
                {accepted ? t.accepted : t.rejected}
              </Tag>
              <span className="num text-sm text-ink-3">
                {[t[origin], ...(by === undefined ? [] : [by]), formatDateTime(at, locale), ...(i === 0 ? [t.inForce] : [])].join(' · ')}
              </span>
            </span>
            {note !== undefined && <p className="text-ink-2">{note}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
