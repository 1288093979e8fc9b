import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { useNonce } from '~/ui/use-nonce';
import { messages as editorMessages } from '../editor/messages';
import { messages } from '../messages';
import { layoutScript } from './bench-layout';
import { PaneSeparator } from './pane-separator';
import { useBenchLayout } from './use-bench-layout';
import { useKeyboardRoom } from './use-keyboard-room';
import type { Pane } from './use-workbench';

interface BenchFrameProps {
  pane: Pane;
  setPane(pane: Pane): void;
  /** The page's heading, for screen readers, while no brief in view says it. */
  heading: string;
  /** Absent in the playground. */
  brief?: ReactNode;
  query: ReactNode;
  output: ReactNode;
  tables: ReactNode;
}

const script = { __html: layoutScript };

/** Fills the window below the site's header: panes side by side, sized as one likes, on a wide window; one at a time on a narrow one. */
export function BenchFrame({ pane, setPane, heading, brief, query, output, tables }: BenchFrameProps) {
  const t = useText(messages);
  const sized = useText(editorMessages);
  const nonce = useNonce();
  const frame = useRef<HTMLElement>(null);
  useKeyboardRoom(frame);
  const { closed } = useBenchLayout();
  const names: Record<Pane, string> = { brief: t.paneBrief, query: t.paneQuery, output: t.paneOutput, tables: t.paneTables };
  const panes: Pane[] = brief ? ['brief', 'query', 'output', 'tables'] : ['query', 'output', 'tables'];
  const hiddenUnless = (...shown: Pane[]) => (shown.includes(pane) ? '' : 'max-[899px]:hidden');
  return (
    <main
      ref={frame}
      id="content"
      tabIndex={-1}
      className="flex h-[calc(100dvh-7rem-env(safe-area-inset-bottom))] min-h-80 flex-col bg-surface outline-none data-keyboard:fixed data-keyboard:inset-x-0 data-keyboard:z-30 data-keyboard:min-h-0 md:h-[calc(100dvh-3.5rem)]"
    >
      {/* The browser hides nonces from HTML, so the two sides never look equal. */}
      {/* oxlint-disable-next-line react/no-danger -- a constant of ours; as a child React would escape it */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={script} />
      {heading && (
        <h1
          className={classNames(
            'sr-only',
            brief && 'hidden min-[900px]:[[data-no-brief]_&]:block',
            brief && pane !== 'brief' && 'max-[899px]:block',
          )}
        >
          {heading}
        </h1>
      )}
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
      <div className="flex min-h-0 flex-1">
        {brief && (
          <>
            <section
              aria-label={names.brief}
              tabIndex={0}
              className={classNames(
                'min-h-0 overflow-auto max-[899px]:flex-1 min-[900px]:w-[min(var(--bench-brief,clamp(260px,27vw,380px)),45vw)] min-[900px]:shrink-0',
                'min-[900px]:[[data-no-brief]_&]:hidden',
                hiddenUnless('brief'),
              )}
            >
              {brief}
            </section>
            {!closed.includes('brief') && <PaneSeparator part="brief" side="before" closes="brief" label={sized.sizeOfBrief} />}
          </>
        )}
        <div className={classNames('flex min-h-0 min-w-0 flex-1 flex-col', hiddenUnless('query', 'output'))}>
          <section
            aria-label={names.query}
            className={classNames(
              'min-h-0 min-w-0 max-[899px]:flex-1 min-[900px]:h-[var(--bench-query,58%)] min-[900px]:shrink-0 min-[900px]:[[data-no-output]_&]:h-full',
              hiddenUnless('query'),
            )}
          >
            {query}
          </section>
          {!closed.includes('output') && <PaneSeparator part="query" side="before" closes="output" label={sized.sizeOfQuery} />}
          <section
            aria-label={names.output}
            className={classNames('min-h-0 min-w-0 flex-1 min-[900px]:[[data-no-output]_&]:hidden', hiddenUnless('output'))}
          >
            {output}
          </section>
        </div>
        {!closed.includes('tables') && <PaneSeparator part="tables" side="after" closes="tables" label={sized.sizeOfTables} />}
        <section
          aria-label={names.tables}
          className={classNames(
            'min-h-0 min-w-0 max-[899px]:flex-1 min-[900px]:shrink-0 min-[900px]:[[data-no-tables]_&]:hidden',
            brief
              ? 'min-[900px]:w-[min(var(--bench-tables,clamp(190px,18vw,264px)),40vw)]'
              : 'min-[900px]:w-[min(var(--bench-tables,clamp(220px,22vw,300px)),40vw)]',
            hiddenUnless('tables'),
          )}
        >
          {tables}
        </section>
      </div>
    </main>
  );
}
