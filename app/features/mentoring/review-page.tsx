import { Link } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { formatWait } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { Tag } from '~/ui/tag';
import { useLocalDraft } from '~/ui/use-local-draft';
import { messages } from './messages';
import type { ReviewProblem } from './review-outcome';
import { ReviewWork } from './review-work';
import type { ReviewView } from './reviews.server';
import { RubricPane } from './rubric-pane';

interface ReviewPageProps {
  review: ReviewView;
  now: Date;
  mentorId: string;
  capstoneTitle: string;
  brief: ReactNode;
  problems: ReviewProblem[];
  next: string | undefined;
}

/** One piece of work and its rubric, side by side. What a mentor has begun to write is kept on the device until it is decided. */
export function ReviewPage({ review, now, mentorId, capstoneTitle, brief, problems, next }: ReviewPageProps) {
  const t = useText(messages);
  const draft = useLocalDraft(`shuyu:review:${mentorId}:${review.id}`, {});
  const decided = review.decidedAt !== null;
  // The device's store: a decided review needs no draft.
  useEffect(() => {
    if (decided) draft.forget();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the decision is there
  }, [decided, review.id]);
  return (
    <div className="min-h-0 min-[1100px]:grid min-[1100px]:grid-cols-[minmax(0,1fr)_340px]">
      <article className="grid content-start gap-4 px-4 py-5 md:px-7 min-[1100px]:overflow-y-auto">
        <Link to="/reviews" className="flex items-center gap-1.5 text-sm text-indigo min-[1100px]:hidden">
          <ArrowLeft aria-hidden className="size-4" />
          {t.backToQueue}
        </Link>
        <Head review={review} capstoneTitle={capstoneTitle} />
        <ReviewWork review={review} draft={draft} brief={brief} />
      </article>
      <aside
        aria-label={t.rubric}
        className="grid content-start gap-4 border-t border-line bg-surface px-5.5 py-5 min-[1100px]:overflow-y-auto min-[1100px]:border-t-0 min-[1100px]:border-l"
      >
        <RubricPane review={review} now={now} draft={draft} problems={problems} next={next} />
      </aside>
    </div>
  );
}

function Head({ review, capstoneTitle }: Pick<ReviewPageProps, 'review' | 'capstoneTitle'>) {
  const t = useText(messages);
  const pick = useLocalized();
  const locale = useLocale();
  const who = [review.learner, review.team ? pick(review.team) : t.noTeam, t.version(review.version)];
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h1 className="min-w-0">{capstoneTitle}</h1>
        <StandingTag review={review} />
      </div>
      <p className="num text-sm text-ink-3">
        {[...who, ...(review.decidedAt ? [] : [t.waited(formatWait(review.waitedMs, locale))])].join(' · ')}
      </p>
    </div>
  );
}

function StandingTag({ review: { standing, mine, mentor } }: Pick<ReviewPageProps, 'review'>) {
  const t = useText(messages);
  switch (standing) {
    case 'waiting':
      return <Tag shape="ring">{t.statusWaiting}</Tag>;
    case 'in-review':
      return (
        <Tag tone="amber" shape="triangle">
          {mine ? t.reviewingMine : t.reviewingOther(mentor ?? '')}
        </Tag>
      );
    case 'returned':
      return (
        <Tag tone="amber" shape="square">
          {t.statusReturned}
        </Tag>
      );
    case 'approved':
      return (
        <Tag tone="jade" shape="check">
          {t.statusApproved}
        </Tag>
      );
  }
}
