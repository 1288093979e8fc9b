import { Link, NavLink, useParams } from '@remix-run/react';
import { formatDate, formatWait } from '~/i18n/formats';
import type { Localized } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { EmptyState } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { messages } from './messages';
import type { QueueItem } from './reviews.server';

/** The capstones' titles by slug. */
export type CapstoneTitles = Record<string, Localized>;

/** Who waits, the first request on top. */
export function ReviewQueue({ items, titles, className }: { items: QueueItem[]; titles: CapstoneTitles; className?: string }) {
  const t = useText(messages);
  const locale = useLocale();
  // Beside an open review, the review is what the page is about.
  const Title = useParams().id ? 'h2' : 'h1';
  const waiting = items.filter(item => item.standing === 'waiting');
  const longest = Math.max(0, ...waiting.map(item => item.waitedMs));
  return (
    <section aria-label={t.queue} className={classNames('border-line bg-surface', className)}>
      <div className="border-b border-line px-4.5 py-3.5">
        <div className="flex items-baseline justify-between gap-3">
          <Title className="text-lg">{t.queue}</Title>
          <Link to="/submissions" className="text-sm">
            {t.submissions}
          </Link>
        </div>
        <p className="text-sm text-ink-3">{waiting.length > 0 ? t.queueNote(waiting.length, formatWait(longest, locale)) : t.queueIdle}</p>
      </div>
      {items.length === 0 && <EmptyState title={t.emptyTitle}>{t.emptyNote}</EmptyState>}
      <ol>
        {items.map(item => (
          <li key={item.id}>
            <QueueRow item={item} title={titles[item.capstoneSlug]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function QueueRow({ item, title }: { item: QueueItem; title: Localized | undefined }) {
  const t = useText(messages);
  const pick = useLocalized();
  const locale = useLocale();
  const facts = [
    item.team ? pick(item.team) : t.noTeam,
    item.learner,
    t.version(item.version),
    t.waited(formatWait(item.waitedMs, locale)),
  ];
  return (
    <NavLink
      to={`/reviews/${item.id}`}
      prefetch="intent"
      preventScrollReset
      className={({ isActive }) =>
        classNames(
          'grid gap-1 border-b border-line px-4.5 py-3.5 -outline-offset-2',
          isActive ? 'bg-indigo-soft shadow-[inset_3px_0_var(--indigo)]' : 'hover:bg-sunken',
        )
      }
    >
      <span className="line-clamp-2 font-semibold">{title ? pick(title) : item.capstoneSlug}</span>
      <span className="num text-sm text-ink-3">{facts.join(' · ')}</span>
      <span className="line-clamp-1 text-sm text-ink-2">{plainText(item.question)}</span>
      {item.version > 1 && <span className="num text-xs text-ink-3">{t.firstRequested(formatDate(item.firstRequestedAt, locale))}</span>}
      {item.standing === 'in-review' && (
        <Tag tone={item.mine ? 'amber' : 'plain'} shape="triangle" className="justify-self-start">
          {item.mine ? t.reviewingMine : t.reviewingOther(item.mentor ?? '')}
        </Tag>
      )}
    </NavLink>
  );
}

/** The words of a Markdown text on one line, for a glance. */
function plainText(markdown: string): string {
  return markdown.replace(/^\s*(?:#+|[-*>]|\d+\.)\s+|\*\*|`/gm, '').replace(/\s+/g, ' ');
}
