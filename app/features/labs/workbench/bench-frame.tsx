import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages } from '../messages';
import type { Pane } from './use-workbench';

interface BenchFrameProps {
  pane: Pane;
  setPane(pane: Pane): void;
  /** The page's heading where no brief says it; for screen readers. */
  heading?: string;
  /** Absent in the playground. */
  brief?: ReactNode;
  query: ReactNode;
  output: ReactNode;
  tables: ReactNode;
}

/** Fills the window below the site's header: three columns on a wide window, one pane at a time on a narrow one. */
export function BenchFrame({ pane, setPane, heading, brief, query, output, tables }: BenchFrameProps) {
  const t = useText(messages);
  const names: Record<Pane, string> = { brief: t.paneBrief, query: t.paneQuery, output: t.paneOutput, tables: t.paneTables };
  const panes: Pane[] = brief ? ['brief', 'query', 'output', 'tables'] : ['query', 'output', 'tables'];
  const hiddenUnless = (...shown: Pane[]) => (shown.includes(pane) ? '' : 'max-[899px]:hidden');
  return (
    <main
      id="content"
      tabIndex={-1}
      className="flex h-[calc(100dvh-7rem-env(safe-area-inset-bottom))] min-h-80 flex-col bg-surface outline-none md:h-[calc(100dvh-3.5rem)]"
    >
      {heading && <h1 className="sr-only">{heading}</h1>}
      <div role="group" aria-label={t.panes} className="flex shrink-0 border-b border-line bg-sunken min-[900px]:hidden">
        {panes.map(each => (
          <button
            key={each}
            type="button"
            aria-pressed={each === pane}
            onClick={() => setPane(each)}
            className={classNames(
              'min-h-11 flex-1 border-b-2 text-sm',
              each === pane ? 'border-indigo bg-surface font-semibold text-ink' : 'border-transparent text-ink-3',
            )}
          >
            {names[each]}
          </button>
        ))}
      </div>
      <div
        className={classNames(
          'grid min-h-0 flex-1 max-[899px]:grid-rows-1',
          brief
            ? 'min-[900px]:grid-cols-[clamp(260px,27vw,380px)_minmax(0,1fr)_clamp(190px,18vw,264px)]'
            : 'min-[900px]:grid-cols-[minmax(0,1fr)_clamp(220px,22vw,300px)]',
        )}
      >
        {brief && (
          <section
            aria-label={names.brief}
            tabIndex={0}
            className={classNames('min-h-0 overflow-auto border-line min-[900px]:border-r', hiddenUnless('brief'))}
          >
            {brief}
          </section>
        )}
        <div
          className={classNames(
            'grid min-h-0 min-w-0 border-line min-[900px]:grid-rows-[minmax(0,58fr)_minmax(0,42fr)] min-[900px]:border-r',
            hiddenUnless('query', 'output'),
          )}
        >
          <section aria-label={names.query} className={classNames('min-h-0 min-w-0', hiddenUnless('query'))}>
            {query}
          </section>
          <section aria-label={names.output} className={classNames('min-h-0 min-w-0', hiddenUnless('output'))}>
            {output}
          </section>
        </div>
        <section aria-label={names.tables} className={classNames('min-h-0 min-w-0', hiddenUnless('tables'))}>
          {tables}
        </section>
      </div>
    </main>
  );
}
