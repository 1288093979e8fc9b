import type { ReactNode } from 'react';
import { isoDate } from '~/i18n/formats';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { Notice } from '~/ui/notice';
import type { GoalView } from '../../goal-view';
import { StatusTag } from '../../status-tag';
import { disagreement } from '../check-in';
import type { CheckInDue } from '../check-in';
import { CheckInForm } from './check-in-form';
import { CheckInNote } from './check-in-note';
import { ConfidenceTag } from './confidence-tag';
import type { Governance } from '../governance';
import { messages } from '../messages';

interface CheckInsCardProps {
  view: GoalView;
  governance: Governance;
  myId: string;
}

/** What the machine and the owner each think of the goal, side by side, and what was said before. */
export function CheckInsCard({ view, governance, myId }: CheckInsCardProps) {
  const t = useText(messages);
  const [latest, ...earlier] = governance.checkIns;
  const differs = latest && disagreement(view.reading.status, latest.confidence);
  return (
    <Card id="check-ins" className="mt-4 scroll-mt-6 px-5 py-4.5">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2>{t.checkIns}</h2>
        <p className="text-sm text-ink-3">{t.checkInsNote}</p>
      </div>
      <div className={classNames('grid items-start gap-x-8 gap-y-5', governance.mayCheckIn && 'lg:grid-cols-[1.2fr_1fr]')}>
        <div className="grid min-w-0 gap-4">
          <dl className="grid grid-cols-2 gap-3">
            <Side name={t.machine}>
              <StatusTag status={view.reading.status} />
            </Side>
            <Side name={t.owner}>
              {latest ? <ConfidenceTag confidence={latest.confidence} /> : <span className="text-ink-3">{t.nobodyYet}</span>}
              {latest && <span className="num mt-1 block text-sm text-ink-3">{t.said(latest.author, isoDate(latest.at))}</span>}
            </Side>
          </dl>
          {differs && (
            <Notice tone="indigo" title={t[differs]}>
              {t.disagreementNote}
            </Notice>
          )}
          <Due view={view} governance={governance} />
          {latest && <CheckInNote checkIn={latest} metric={view.metric} />}
          {earlier.length > 0 && (
            <details className="text-sm">
              <summary className="w-fit rounded-sm text-indigo hover:underline">{t.earlier(earlier.length)}</summary>
              <ol className="mt-3 grid gap-3">
                {earlier.map(checkIn => (
                  <li key={checkIn.id}>
                    <CheckInNote checkIn={checkIn} metric={view.metric} />
                  </li>
                ))}
              </ol>
            </details>
          )}
        </div>
        {governance.mayCheckIn && <CheckInForm view={view} governance={governance} myId={myId} />}
      </div>
    </Card>
  );
}

function Side({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="rounded-md border border-line px-3.5 py-2.5">
      <dt className="mb-1 text-xs font-semibold text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Due({ view, governance: { due, checkIns } }: Pick<CheckInsCardProps, 'view' | 'governance'>) {
  const t = useText(messages);
  if (!due) return null;
  const when = dueText(due, { isFirst: checkIns.length === 0, t });
  return <p className="num text-sm text-ink-3">{[t[view.goal.checkIns], when].join(' · ')}</p>;
}

function dueText(
  { dueOn, daysLate }: CheckInDue,
  { isFirst, t }: { isFirst: boolean; t: ReturnType<typeof useText<typeof messages>> },
): string {
  if (daysLate < 0) return t.nextDue(dueOn);
  if (isFirst) return t.firstDue;
  return daysLate === 0 ? t.dueToday : t.daysLate(daysLate);
}
