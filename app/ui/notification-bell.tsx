import { Link, useFetcher } from '@remix-run/react';
import { Bell } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useText } from '~/i18n/use-text';
import type { NoticeView } from '~/server/notice';
import { NoticeList } from './notice-list';
import { messages } from './notice-messages';

const mostInBell = 6;

/** How many notices nobody has read, and the newest of them on request. */
export function NotificationBell({ unread }: { unread: number }) {
  const t = useText(messages);
  const [open, setOpen] = useState(false);
  const fetcher = useFetcher<{ notices: NoticeView[] }>();
  const toggle = (next: boolean) => {
    setOpen(next);
    if (next) fetcher.load('/notifications');
  };
  return (
    <Popover.Root open={open} onOpenChange={toggle}>
      <Popover.Trigger
        aria-label={t.bell(unread)}
        className="relative grid size-8 place-items-center rounded-sm text-ink-2 hover:bg-sunken hover:text-ink pointer-coarse:size-11"
      >
        <Bell aria-hidden className="size-4.5" />
        {unread > 0 && (
          <span
            aria-hidden
            className="num absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-seal px-1 text-[10px] leading-none font-bold text-on-indigo"
          >
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={12}
          aria-label={t.notifications}
          className="z-40 flex max-h-[min(32rem,80vh)] w-[min(24rem,calc(100vw-24px))] flex-col overflow-hidden rounded-md border border-line bg-surface shadow-card"
        >
          <BellContent notices={fetcher.data?.notices} onOpen={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function BellContent({ notices, onOpen }: { notices: NoticeView[] | undefined; onOpen: () => void }) {
  const t = useText(messages);
  if (!notices)
    return (
      <p role="status" className="px-4 py-6 text-center text-ink-3">
        {t.loading}
      </p>
    );
  return (
    <>
      <div className="min-h-0 overflow-y-auto">
        {notices.length === 0 ? (
          <p className="px-4 py-6 text-center text-ink-3">{t.none}</p>
        ) : (
          <NoticeList notices={notices.slice(0, mostInBell)} onOpen={onOpen} />
        )}
      </div>
      <Link to="/notifications" onClick={onOpen} className="border-t border-line px-4 py-2.5 text-center text-indigo hover:underline">
        {t.allNotifications}
      </Link>
    </>
  );
}
