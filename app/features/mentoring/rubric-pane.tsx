import { Form, useNavigation } from '@remix-run/react';
import { formatDateTime, formatWait } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Markdown } from '~/ui/markdown';
import { Notice } from '~/ui/notice';
import { PointsList } from '~/ui/points-list';
import type { LocalDraft } from '~/ui/use-local-draft';
import { messages } from './messages';
import type { ReviewProblem } from './review-outcome';
import { maxPoints, sumOfPoints } from './review-rules';
import type { ReviewView } from './reviews.server';
import { RubricForm } from './rubric-form';
import { useTimeLeft } from './use-time-left';

interface RubricPaneProps {
  review: ReviewView;
  now: Date;
  draft: LocalDraft;
  problems: ReviewProblem[];
  /** The next piece of work that waits. */
  next: string | undefined;
}

/** The right pane: what a mentor can do with this work now. */
export function RubricPane({ review, now, draft, problems, next }: RubricPaneProps) {
  const t = useText(messages);
  const leftMs = useTimeLeft({ until: review.leaseUntil, now });
  const mine = review.mine && leftMs > 0;
  if (review.standing === 'approved' || review.standing === 'returned') return <Decided review={review} next={next} />;
  return (
    <>
      <h2>{t.rubric}</h2>
      {mine ? <Lease leftMs={leftMs} /> : <Claim review={review} problems={problems} draftKept={draft.kept} />}
      {mine ? <RubricForm rubric={review.rubric} draft={draft} problems={problems} /> : <RubricToRead review={review} />}
    </>
  );
}

function Lease({ leftMs }: { leftMs: number }) {
  const t = useText(messages);
  const locale = useLocale();
  const busy = useNavigation().state !== 'idle';
  return (
    <Form method="post" preventScrollReset className="grid gap-2 rounded-md bg-amber-soft px-3 py-2.5">
      <p className="num text-sm font-semibold text-amber">{t.held(formatWait(leftMs, locale))}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="intent" value="extend" size="small" disabled={busy}>
          {t.extend}
        </Button>
        <Button type="submit" name="intent" value="release" size="small" disabled={busy}>
          {t.release}
        </Button>
      </div>
    </Form>
  );
}

function Claim({ review, problems, draftKept }: { review: ReviewView; problems: ReviewProblem[]; draftKept: boolean }) {
  const t = useText(messages);
  const busy = useNavigation().state !== 'idle';
  const [problem] = problems;
  return (
    <div className="grid gap-2">
      {problem && <Notice tone="seal" role="alert" title={t[problem]} />}
      {review.standing === 'in-review' && !review.mine ? (
        <Notice tone="amber" title={t.reviewingOther(review.mentor ?? '')} />
      ) : (
        <Form method="post" preventScrollReset className="grid gap-2">
          {draftKept && !problem && <Notice tone="amber">{t.leaseOver}</Notice>}
          <Button type="submit" name="intent" value="claim" tone="primary" disabled={busy}>
            {draftKept ? t.claimAgain : t.claim}
          </Button>
          <p className="text-sm text-ink-3">{t.claimNote}</p>
        </Form>
      )}
    </div>
  );
}

function RubricToRead({ review }: { review: ReviewView }) {
  const pick = useLocalized();
  return (
    <>
      <dl className="grid gap-4">
        {review.rubric.rubric.map(({ id, title, meaning }) => (
          <div key={id}>
            <dt className="font-semibold">{pick(title)}</dt>
            <dd className="text-sm text-ink-3">{pick(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line pt-3 text-sm text-pretty text-ink-3">{pick(review.rubric.pass.meaning)}</p>
    </>
  );
}

function Decided({ review, next }: Pick<RubricPaneProps, 'review' | 'next'>) {
  const t = useText(messages);
  const pick = useLocalized();
  const locale = useLocale();
  const { rubric, points, summary, standing, decidedAt, decidedBy } = review;
  const rows = rubric.rubric.map(({ id, title, points: meanings, meaning }) => {
    const given = points[id] ?? 0;
    return { id, title: pick(title), points: given, max: 3, meaning: pick(meanings[given] ?? meaning) };
  });
  return (
    <>
      <Notice
        tone={standing === 'approved' ? 'jade' : 'amber'}
        role="status"
        title={standing === 'approved' ? t.statusApproved : t.statusReturned}
      >
        {decidedAt && t.decidedBy(decidedBy ?? '', formatDateTime(decidedAt, locale))}
      </Notice>
      <h2 className="num flex justify-between">
        {t.rubric}
        <span>{t.points(sumOfPoints(rubric, points), maxPoints(rubric))}</span>
      </h2>
      <PointsList label={t.rubric} rows={rows} />
      {summary && <Markdown text={summary} className="border-t border-line pt-3" />}
      {next && (
        <ButtonLink to={`/reviews/${next}`} tone="primary">
          {t.nextInQueue}
        </ButtonLink>
      )}
    </>
  );
}
