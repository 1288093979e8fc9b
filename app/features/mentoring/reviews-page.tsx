import { Outlet } from '@remix-run/react';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { EmptyState } from '~/ui/page';
import { messages } from './messages';
import { ReviewQueue } from './review-queue';
import type { CapstoneTitles } from './review-queue';
import type { QueueItem } from './reviews.server';

/** Three panes on a wide window: queue, work, rubric. On a narrow one the queue makes way for the work that is open. */
export function ReviewsPage({ items, titles, open }: { items: QueueItem[]; titles: CapstoneTitles; open: boolean }) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="outline-none min-[1100px]:grid min-[1100px]:h-[calc(100dvh-3.5rem)] min-[1100px]:grid-cols-[300px_minmax(0,1fr)]"
    >
      <ReviewQueue
        items={items}
        titles={titles}
        className={classNames('min-[1100px]:block min-[1100px]:overflow-y-auto min-[1100px]:border-r', open && 'hidden')}
      />
      {open ? <Outlet /> : <NothingChosen />}
    </main>
  );
}

/** What stands beside the queue before anything is chosen. */
function NothingChosen() {
  const t = useText(messages);
  return (
    <div className="hidden content-center min-[1100px]:grid">
      <EmptyState title={t.pickTitle}>{t.pickNote}</EmptyState>
    </div>
  );
}
