import { Play, RotateCcw, Square } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import { namedTables } from '~/engine/named-tables';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink, Keys } from '~/ui/button';
import { playgroundLink } from '~/ui/playground-link';
import type { EditorHandle } from './editor/editor-props';
import { SqlField } from './editor/sql-field';
import { ErrorHelpProvider, useEditorHelp } from './errors/use-error-help';
import { useErrorMark } from './errors/use-error-mark';
import { useExplaining } from './errors/use-explaining';
import { messages } from './messages';
import { RunPanel } from './result/run-panel';
import type { SchemaTable } from './schema-tree';
import { messages as tabMessages } from './scratch/messages';
import { EngineTag } from './workbench/engine-tag';
import { useLabEngine } from './use-lab-engine';
import type { LabData } from './use-lab-engine';
import { useQueryRuns } from './use-query-runs';

interface CellMaterial {
  data: LabData | undefined;
  tables: SchemaTable[];
}

const MaterialContext = createContext<CellMaterial>({ data: undefined, tables: [] });

/** Around a text with live queries: the data they run on and the tables they know. */
export const QueryCellMaterial = MaterialContext.Provider;

/** `<Query sql={`…`} />` of a lesson: a small query to read, change and run in place, on the engine the whole tab shares. */
export function QueryCell({ sql }: { sql: string }) {
  const t = useText(messages);
  const locale = useLocale();
  const { data, tables } = useContext(MaterialContext);
  const starter = useMemo(() => sql.trim(), [sql]);
  const [text, setText] = useState(starter);
  const needed = useMemo(() => namedTables(starter, Object.keys(data?.file.tables ?? {})), [starter, data]);
  const engine = useLabEngine({ data, needed, start: 'when-asked' });
  const { runs, running, live, run, stop } = useQueryRuns(engine.run);
  const explaining = useExplaining(tables, engine.run);
  const { mark, clearMark } = useErrorMark(runs, explaining);
  const type = useCallback(
    (next: string) => {
      setText(next);
      clearMark();
    },
    [clearMark],
  );
  const frame = useStartWhenNear(engine.begin);
  const hintId = useId();
  const tabs = useText(tabMessages);
  const inPlayground = playgroundLink(text);
  const editor = useRef<EditorHandle>(null);
  const handle: { current: EditorHandle | null } = editor;
  const help = useEditorHelp({ explaining, text, editor });
  const runText = useCallback(() => void run(editor.current?.selected() ?? { text, start: 0 }), [run, text]);
  const shown = live ?? runs;
  return (
    <section
      ref={frame}
      role="group"
      aria-label={t.cellLabel}
      onFocus={engine.begin}
      className="my-5 overflow-hidden rounded-md border border-line bg-surface text-base shadow-card"
    >
      <p id={hintId} className="sr-only">
        {t.editorKeys}
      </p>
      <div className="max-h-96 overflow-auto">
        <SqlField
          value={text}
          onChange={type}
          tables={tables}
          locale={locale}
          label={t.editorLabel}
          hintId={hintId}
          hint={t.editorHint}
          mark={mark}
          onRun={runText}
          handle={handle}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-line bg-sunken px-3 py-1.5">
        {running ? (
          <Button size="small" tone="danger" onClick={stop}>
            <Square aria-hidden className="size-3" />
            {t.stop}
          </Button>
        ) : (
          <Button size="small" onClick={runText}>
            <Play aria-hidden className="size-3" />
            {t.run}
            <Keys>Ctrl ↵</Keys>
          </Button>
        )}
        {text !== starter && (
          <Button size="small" tone="quiet" onClick={() => type(starter)}>
            <RotateCcw aria-hidden className="size-3" />
            {t.startOver}
          </Button>
        )}
        {inPlayground && (
          <ButtonLink to={inPlayground} size="small" tone="quiet">
            {tabs.openInPlayground}
          </ButtonLink>
        )}
        <span className="ml-auto flex items-center gap-3">
          {runs && !running && <CellFacts runs={runs} />}
          {engine.state.phase !== 'ready' && engine.state.phase !== 'idle' && (
            <EngineTag state={engine.state} data={data} retry={engine.begin} />
          )}
        </span>
      </div>
      {shown && (
        <div className="not-prose flex max-h-80 flex-col border-t border-line">
          <ErrorHelpProvider value={help}>
            <RunPanel runs={shown} fileName="query" label={t.cellResult(starter.replace(/\s+/g, ' ').slice(0, 120))} />
          </ErrorHelpProvider>
        </div>
      )}
    </section>
  );
}

function CellFacts({ runs }: { runs: NonNullable<ReturnType<typeof useQueryRuns>['runs']> }) {
  const t = useText(messages);
  const locale = useLocale();
  const outcome = runs.at(-1)?.outcome;
  if (outcome?.kind !== 'rows') return null;
  return (
    <span role="status" className="num text-sm text-ink-3">
      {t.rowCount(formatNumber(outcome.table?.rowCount ?? outcome.result.rows.length, locale))} ·{' '}
      {t.milliseconds(formatNumber(Math.max(1, Math.round(outcome.ms)), locale))}
    </span>
  );
}

/** The engine is fetched when the reader comes near the query, so that it is there by the time they run it. */
function useStartWhenNear(start: () => void) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!frame.current) return;
    const watch = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return;
        watch.disconnect();
        start();
      },
      { rootMargin: '200px' },
    );
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, [start]);
  return frame;
}
