import { Form, Link } from '@remix-run/react';
import type { Localized } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { messages } from './messages';
import type { RegradeNotice } from './regrade-notice';

/** What a regrade changed for the reader, until they say that they have seen it. */
export function RegradeNotices({ notices, titles }: { notices: RegradeNotice[]; titles: Record<string, Localized> }) {
  const t = useText(messages);
  const locale = useLocale();
  if (notices.length === 0) return null;
  const told = ({ labSlug, accepted, undone }: RegradeNotice) => {
    const lab = titles[labSlug]?.[locale] ?? labSlug;
    if (undone) return t.noticeUndone(lab);
    return accepted ? t.noticeRaised(lab) : t.noticeLowered(lab);
  };
  return (
    <Notice tone={notices.some(({ accepted, undone }) => !accepted && !undone) ? 'amber' : 'indigo'} role="status" title={t.noticeTitle}>
      <ul className="grid gap-1">
        {notices.map(notice => (
          <li key={notice.labSlug}>
            <Link
              to={`/labs/${notice.labSlug}`}
              className="text-ink underline decoration-line-strong underline-offset-4 hover:decoration-ink"
            >
              {told(notice)}
            </Link>
          </li>
        ))}
      </ul>
      <Form method="post" action="/regrade/seen" className="mt-2.5">
        <Button type="submit" size="small">
          {t.seen}
        </Button>
      </Form>
    </Notice>
  );
}
