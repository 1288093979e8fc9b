import { useFetcher } from '@remix-run/react';
import { Bell, ClipboardCheck, FileText, GraduationCap, MessageSquareText, Target } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import type { NoticeKind, NoticeView } from '~/server/notice';
import { classNames } from './class-names';
import { messages } from './notice-messages';

const signs: Record<NoticeKind, LucideIcon> = {
  alert: Bell,
  report: FileText,
  'check-in': ClipboardCheck,
  goal: Target,
  learning: GraduationCap,
  review: MessageSquareText,
};

/** Notices as a list of buttons: each is marked as read and leads to what it is about. */
export function NoticeList({ notices, onOpen }: { notices: NoticeView[]; onOpen?: () => void }) {
  const t = useText(messages);
  return (
    <ul aria-label={t.notifications} className="divide-y divide-line">
      {notices.map(notice => (
        <NoticeRow key={notice.id} notice={notice} {...(onOpen && { onOpen })} />
      ))}
    </ul>
  );
}

function NoticeRow({ notice: { id, kind, text, at, read }, onOpen }: { notice: NoticeView; onOpen?: () => void }) {
  const locale = useLocale();
  const t = useText(messages);
  const fetcher = useFetcher();
  const Sign = signs[kind];
  return (
    <li>
      <fetcher.Form method="post" action="/notifications" onSubmit={onOpen}>
        <input type="hidden" name="intent" value="open" />
        <button name="id" value={id} className="flex w-full items-start gap-3 px-4 py-3 text-left hover:bg-sunken">
          <Sign aria-hidden className={classNames('mt-0.5 size-4 flex-none', read ? 'text-ink-3' : 'text-indigo')} />
          <span className="min-w-0 flex-1">
            <span className={classNames('block wrap-anywhere', read ? 'text-ink-2' : 'font-semibold')}>{text[locale]}</span>
            <span className="num mt-0.5 block text-sm text-ink-3">{formatDateTime(at, locale)}</span>
          </span>
          {!read && (
            <span className="mt-2 size-2 flex-none rounded-full bg-indigo">
              <span className="sr-only">{t.unread}</span>
            </span>
          )}
        </button>
      </fetcher.Form>
    </li>
  );
}
