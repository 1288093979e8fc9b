import { ClipboardCheck, Target, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { formatWait } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { messages } from './messages';
import type { TodayFacts } from './today-facts';

/** What mentors, leaders and administrators have to do besides learning. */
export function RoleCards({ queue, leads, managesPeople }: Pick<TodayFacts, 'queue' | 'leads' | 'managesPeople'>) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <>
      {queue && (
        <RoleCard
          Icon={ClipboardCheck}
          title={queue.waiting > 0 ? `${t.queue} · ${t.queueCount(queue.waiting)}` : t.queue}
          note={queue.waiting > 0 ? t.queueOldest(formatWait(queue.oldestWaitingMs, locale)) : t.queueEmpty}
          to="/reviews"
          action={t.openQueue}
          urgent={queue.waiting > 0}
        />
      )}
      {leads && <RoleCard Icon={Target} title={t.leaderCard} note={t.leaderNote} to="/goals" action={t.openGoals} urgent />}
      {managesPeople && <RoleCard Icon={Users} title={t.adminCard} note={t.adminNote} to="/people" action={t.openPeople} />}
    </>
  );
}

interface RoleCardProps {
  Icon: LucideIcon;
  title: string;
  note: string;
  to: string;
  action: string;
  urgent?: boolean;
}

function RoleCard({ Icon, title, note, to, action, urgent = false }: RoleCardProps) {
  return (
    <Card className="flex flex-wrap items-center gap-x-4 gap-y-3 px-6 py-4.5">
      <span className="grid size-10 shrink-0 place-items-center rounded-md bg-indigo-soft text-indigo">
        <Icon aria-hidden className="size-5" />
      </span>
      <div className="min-w-48 flex-1">
        <h2>{title}</h2>
        <p className="num text-sm text-ink-3">{note}</p>
      </div>
      <ButtonLink to={to} tone={urgent ? 'primary' : 'plain'}>
        {action}
      </ButtonLink>
    </Card>
  );
}
