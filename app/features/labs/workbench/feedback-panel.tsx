import { Link } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { LadderView } from '../../grading/insight/ladder';
import type { SubmissionView } from '../../grading/submission-view';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Notice } from '~/ui/notice';
import { Tag } from '~/ui/tag';
import type { LabView } from '../lab-view';
import { messages } from '../messages';
import type { RefusedBecause, Submissions } from '../use-submissions';
import { Accepted } from './accepted';
import { VerdictView } from './verdict-view';

/** What grading says beyond the verdict, as the route shows it; `ask` asks for the counter-example at once. */
export type ShowLadder = (ladder: LadderView, ask: () => void) => ReactNode;

interface FeedbackPanelProps {
  lab: LabView;
  submissions: Submissions;
  /** ISO time: the start of the time to answer. */
  openedAt: string;
  /** Puts an earlier query back into the editor. */
  restore(sql: string): void;
  ladder: ShowLadder;
}

/** What grading said of the last submission, and the submissions before it. */
export function FeedbackPanel({ lab, submissions, openedAt, restore, ladder }: FeedbackPanelProps) {
  const t = useText(messages);
  const [chosen, setChosen] = useState<{ id: string; newest: string | undefined }>();
  const { list, busy, refused } = submissions;
  // An earlier one stays chosen until the next is handed in.
  const newest = list[0]?.id;
  const shown = list.find(each => chosen?.newest === newest && each.id === chosen?.id) ?? list[0];
  if (busy) return <Waiting />;
  return (
    <div className="grid gap-4 p-3.5">
      {refused && <Refused because={refused} />}
      {!shown && !refused && <p className="px-0.5 py-2 text-ink-3">{t.nothingSubmitted}</p>}
      {shown && <OneSubmission submission={shown} lab={lab} openedAt={openedAt} />}
      {shown?.grading.state === 'graded' &&
        shown.grading.ladder &&
        ladder(shown.grading.ladder, () => void submissions.askForCounterExample(shown.id))}
      {list.length > 1 && <Earlier list={list} shownId={shown?.id} choose={id => setChosen({ id, newest })} restore={restore} />}
    </div>
  );
}

function Waiting() {
  const t = useText(messages);
  return (
    <div role="status" className="flex items-center gap-3 px-4 py-6 text-ink-2">
      <span aria-hidden className="size-4 animate-spin rounded-full border-2 border-line border-t-indigo" />
      {t.gradingNow}
    </div>
  );
}

function OneSubmission({ submission, lab, openedAt }: { submission: SubmissionView; lab: LabView; openedAt: string }) {
  const t = useText(messages);
  const { grading } = submission;
  if (grading.state === 'queued')
    return (
      <Notice tone="indigo" role="status" title={t.queuedTitle}>
        {grading.tries > 0 ? t.queuedAfterTrouble : t.queued}
      </Notice>
    );
  const { verdict } = grading;
  if (verdict.kind === 'accepted')
    return <Accepted verdict={verdict} lab={lab} spentMs={Date.parse(submission.createdAt) - Date.parse(openedAt)} />;
  return (
    <>
      <VerdictView verdict={verdict} />
      {lab.hintCount > 0 && (
        <p className="flex items-center gap-1.5 px-0.5 text-sm text-ink-3">
          <ArrowRight aria-hidden className="size-3.5 shrink-0" />
          {t.afterRejection}
        </p>
      )}
    </>
  );
}

function Refused({ because }: { because: RefusedBecause }) {
  const t = useText(messages);
  const words: Record<RefusedBecause, string> = {
    empty: t.submitEmpty,
    'no-choice': t.submitNoChoice,
    'too-long': t.submitTooLong,
    'too-many': t.submitTooMany,
    'id-taken': t.submitIdTaken,
    unreachable: t.submitUnreachable,
    'signed-out': t.submitSignedOut,
  };
  return (
    <Notice tone="amber" role="alert" title={t.notSubmitted}>
      {words[because]}
      {because === 'signed-out' && (
        <Link to="/sign-in" target="_blank" className="ml-2 text-indigo underline">
          {t.signInAgain}
        </Link>
      )}
    </Notice>
  );
}

interface EarlierProps {
  list: SubmissionView[];
  shownId: string | undefined;
  choose(id: string): void;
  restore(sql: string): void;
}

function Earlier({ list, shownId, choose, restore }: EarlierProps) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <section aria-label={t.mySubmissions}>
      <h2 className="px-0.5 text-sm text-ink-2">{t.mySubmissions}</h2>
      <ul className="mt-1.5 overflow-hidden rounded-md border border-line">
        {list.map(each => (
          <li
            key={each.id}
            className={classNames('flex items-center gap-2 border-b border-line pr-2 last:border-b-0', each.id === shownId && 'bg-sunken')}
          >
            <button
              type="button"
              aria-pressed={each.id === shownId}
              onClick={() => choose(each.id)}
              className="flex min-h-10 min-w-0 flex-1 items-center gap-3 px-3 text-left hover:bg-sunken"
            >
              <SubmissionTag submission={each} />
              <span className="num truncate text-sm text-ink-3">{formatDateTime(each.createdAt, locale)}</span>
            </button>
            <Button size="small" tone="quiet" onClick={() => restore(each.sql)}>
              {t.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SubmissionTag({ submission: { grading } }: { submission: SubmissionView }) {
  const t = useText(messages);
  if (grading.state === 'queued')
    return (
      <Tag tone="indigo" shape="ring">
        {t.stateQueued}
      </Tag>
    );
  return grading.accepted ? (
    <Tag tone="jade" shape="check">
      {t.stateAccepted}
    </Tag>
  ) : (
    <Tag tone="amber" shape="triangle">
      {t.stateRejected}
    </Tag>
  );
}
