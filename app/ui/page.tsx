import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** The frame of an ordinary page: centred, with room below. */
export function Page({ wide = false, className, children }: { wide?: boolean; className?: string; children: ReactNode }) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={classNames('mx-auto px-4 pt-6 pb-20 outline-none md:px-6 md:pt-8', wide ? 'max-w-[1240px]' : 'max-w-[1080px]', className)}
    >
      {children}
    </main>
  );
}

interface PageHeadProps {
  title: ReactNode;
  note?: ReactNode;
  /** Buttons on the right. */
  children?: ReactNode;
}

export function PageHead({ title, note, children }: PageHeadProps) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div>
        <h1>{title}</h1>
        {note && <p className="mt-1.5 text-sm text-ink-3">{note}</p>}
      </div>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </div>
  );
}

interface EmptyStateProps {
  title: string;
  /** True where nothing else on the page is its heading. */
  isHeading?: boolean;
  children?: ReactNode;
  action?: ReactNode;
}

/** What a list shows before it has anything: what will be here, and the way to it. */
export function EmptyState({ title, isHeading, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 px-6 py-14 text-center">
      {isHeading ? <h1>{title}</h1> : <p className="text-lg font-semibold">{title}</p>}
      {children && <div className="max-w-md text-ink-3">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
