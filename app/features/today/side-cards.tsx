import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatDate, formatNumber, formatWait } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { Markdown } from '~/ui/markdown';
import { Meter } from '~/ui/meter';
import { messages } from './messages';
import type { FeedbackFacts, TodayFacts } from './today-facts';

function SideCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="grid gap-2 px-5 py-4.5">
      <h2 className="text-base">{title}</h2>
      {children}
    </Card>
  );
}

function BigNumber({ children }: { children: ReactNode }) {
  return <p className="num text-[1.875rem] leading-tight font-[680]">{children}</p>;
}

/** The road to the company's number of certified people. */
export function CertifiedStaffCard({ count, target }: TodayFacts['certified']) {
  const t = useText(messages);
  const locale = useLocale();
  const toGo = target === undefined ? 0 : target - count;
  return (
    <SideCard title={t.certifiedStaff}>
      <BigNumber>
        {formatNumber(count, locale)}
        {target !== undefined && <span className="text-lg font-normal text-ink-3"> {t.ofPeople(formatNumber(target, locale))}</span>}
      </BigNumber>
      {target !== undefined && (
        <Meter label={t.certifiedStaffMeter(count, target)} value={count} max={target} tone="seal" className="w-full" />
      )}
      <p className="flex flex-wrap justify-between gap-x-3 text-sm text-ink-3">
        {count === 0 ? t.noneCertified : toGo > 0 ? t.peopleToGo(toGo) : target !== undefined && t.goalReached}
        {target !== undefined && (
          <Link to="/goals/certified-staff" className="text-indigo hover:underline">
            {t.seeGoal}
          </Link>
        )}
      </p>
    </SideCard>
  );
}

export function FeedbackCard({ feedback }: { feedback: FeedbackFacts | undefined }) {
  const t = useText(messages);
  const locale = useLocale();
  if (!feedback)
    return (
      <SideCard title={t.feedback}>
        <p className="text-sm text-ink-3">{t.feedbackNone}</p>
      </SideCard>
    );
  const decided = feedback.decision === 'approved' ? t.approvedBy(feedback.mentorName) : t.returnedBy(feedback.mentorName);
  const facts = [formatDate(feedback.decidedAt, locale), ...(feedback.comments > 0 ? [t.comments(feedback.comments)] : [])];
  return (
    <SideCard title={t.feedback}>
      {feedback.summary && <Markdown text={feedback.summary} className="line-clamp-5 text-ink-2" />}
      <p>{decided}</p>
      <p className="num flex flex-wrap justify-between gap-x-3 text-sm text-ink-3">
        {facts.join(' · ')}
        <Link to={`/capstone/${feedback.capstoneSlug}`} className="text-indigo hover:underline">
          {t.readFeedback}
        </Link>
      </p>
    </SideCard>
  );
}

/** The reader's own share of the goal "from three days to minutes". */
export function TimeToAnswerCard({ time }: { time: TodayFacts['timeToAnswer'] }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <SideCard title={t.timeToAnswer}>
      {time && <BigNumber>{formatWait(time.medianMs, locale)}</BigNumber>}
      <p className="text-sm text-ink-3">{time ? t.timeToAnswerNote(time.answers) : t.timeToAnswerNone}</p>
    </SideCard>
  );
}

/** Said from the second day on; a weekend breaks nothing. */
export function StreakCard({ streak }: Pick<TodayFacts, 'streak'>) {
  const t = useText(messages);
  if (streak < 2) return null;
  return (
    <SideCard title={t.streak}>
      <BigNumber>{t.streakDays(streak)}</BigNumber>
      <p className="text-sm text-ink-3">{t.streakNote}</p>
    </SideCard>
  );
}
