import { Link, useFetcher } from '@remix-run/react';
import { Popover } from 'radix-ui';
import { useEffect, useState } from 'react';
import { useText } from '~/i18n/use-text';
import type { NoticeView } from '~/server/notice';
import { BellButton } from './bell-button';
import { NoticeList } from './notice-list';
import { messages } from './notice-messages';

const mostInBell = 6;

/** The newest notices over the page; open when it comes. */
export function NoticeCard({ unread }: { unread: number }) {
  const t = useText(messages);
  const [open, setOpen] = useState(true);
  const fetcher = useFetcher<{ notices: NoticeView[] }>();
  const { load } = fetcher;

  useEffect(() => {
    if (open) load('/notifications');
  }, [open, load]);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <BellButton unread={unread} />
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
