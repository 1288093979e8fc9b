import { Suspense } from 'react';
import { BellButton } from './bell-button';
import { late } from './late';
import { useLate } from './use-late';

const fetchCard = () => import('./notice-card');
const NoticeCard = late(async () => (await fetchCard()).NoticeCard);

/** How many notices nobody has read, and the newest of them on request. */
export function NotificationBell({ unread }: { unread: number }) {
  const { wanted, trigger } = useLate(fetchCard);
  const button = <BellButton unread={unread} aria-haspopup="dialog" aria-expanded={false} {...trigger} />;
  return wanted ? (
    <Suspense fallback={button}>
      <NoticeCard unread={unread} />
    </Suspense>
  ) : (
    button
  );
}
