import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '~/i18n/use-text';
import type { DraftEvent } from '../draft-state';
import type { EditorHandle } from '../editor/editor-props';
import { useEditorHelp } from '../errors/use-error-help';
import { useErrorMark } from '../errors/use-error-mark';
import { useExplaining } from '../errors/use-explaining';
import { useLeftBehindDrafts } from '../memory/use-left-behind-drafts';
import { useRunHistory } from '../memory/use-run-history';
import { messages as ownMessages } from '../own-tables/messages';
import { asSchemaTables } from '../own-tables/own-table';
import { useOwnTables } from '../own-tables/use-own-tables';
import type { SchemaTable } from '../schema-tree';
import { useDraft } from '../use-draft';
import type { DraftPlace } from '../use-draft';
import { useLabEngine } from '../use-lab-engine';
import type { LabData } from '../use-lab-engine';
import { summaryOf, useQueryRuns } from '../use-query-runs';
import type { QueryText } from '../use-query-runs';
import type { BenchMemory } from './history-dialog';
import { usePlan } from '../plan/use-plan';

export interface WorkbenchPlace extends DraftPlace {
  /** In the order of the tree. */
  tables: SchemaTable[];
  data: LabData | undefined;
  /** Tables whose rows are fetched at once; the same array from one drawing to the next. */
  needed: readonly string[];
}

/** The part of the workbench one sees on a narrow window. */
export type Pane = 'brief' | 'query' | 'output' | 'tables';
export type OutputTab = 'result' | 'chart' | 'compare' | 'feedback' | 'plan';

/** Everything the panes of a workbench share: the draft, the engine, the last run, what is in view. */
export function useWorkbench(place: WorkbenchPlace, firstPane: Pane) {
  const { draft, send: tell } = useDraft(place);
  const engine = useLabEngine({ data: place.data, needed: place.needed, start: 'now' });
  const own = useOwnTables(place);
  const runner = useSettledRun(engine.run, own.settle);
  const { runs, running, live, run, stop } = useQueryRuns(runner);
  const memory = useRunHistory(place);
  useLeftBehindDrafts(place);
  const plan = usePlan(runner);
  const editor = useRef<EditorHandle>(null);
  const editorHandle: { current: EditorHandle | null } = editor;
  const [pane, setPane] = useState(firstPane);
  const [tab, setTab] = useState<OutputTab>('result');
  const explaining = useExplaining(place.tables, engine.run);
  const { mark, clearMark } = useErrorMark(runs, explaining);

  const { remember } = memory;
  const { rival } = draft;
  const send = useCallback(
    (event: DraftEvent) => {
      // The side that is not taken is not lost: it stays in the history.
      if (event.kind === 'chose' && rival) remember({ sql: event.which === 'mine' ? rival.sql : draft.sql, ms: 0, outcome: 'kept' });
      tell(event);
    },
    [tell, remember, rival, draft.sql],
  );
  useKeptWhenLeft(memory, rival && draft.sql);

  const type = useCallback(
    (sql: string) => {
      send({ kind: 'typed', sql });
      clearMark();
    },
    [send, clearMark],
  );

  const show = useCallback((next: OutputTab) => {
    setTab(next);
    setPane('output');
  }, []);

  const runText = useCallback(
    async (query: QueryText) => {
      show('result');
      const begun = performance.now();
      const made = await run(query);
      if (!made) return;
      const { failed, rows } = summaryOf(made);
      const outcome = failed ? 'failed' : rows === undefined ? 'done' : 'rows';
      remember({ sql: query.text, ms: performance.now() - begun, rows, outcome });
    },
    [run, remember, show],
  );
  const whole = useMemo(() => ({ text: draft.sql, start: 0 }), [draft.sql]);
  const runQuery = useCallback(() => runText(editor.current?.selected() ?? whole), [runText, whole]);
  const runStatement = useCallback(() => runText(editor.current?.statement() ?? whole), [runText, whole]);

  const explainQuery = useCallback(() => {
    show('plan');
    void plan.explain(editor.current?.selected() ?? whole);
  }, [whole, plan, show]);

  const showEditor = useCallback(() => setPane('query'), []);
  const errorHelp = useEditorHelp({ explaining, text: draft.sql, editor, showEditor });

  const insert = useCallback((name: string) => {
    setPane('query');
    editor.current?.insert(name);
  }, []);

  const t = useText(ownMessages);
  const tables = useMemo(() => [...asSchemaTables(own.list, t), ...place.tables], [own.list, t, place.tables]);
  const history: BenchMemory = useMemo(() => ({ ...memory, current: draft.sql, insert }), [memory, draft.sql, insert]);

  return {
    draft,
    send,
    type,
    engine,
    runs,
    running,
    live,
    runQuery,
    runStatement,
    stop,
    history,
    own,
    /** The person's own tables, then the sample's. */
    tables,
    plan,
    errorHelp,
    explainQuery,
    editorHandle,
    /** What the browser keeps of the editor is kept under this name. */
    editorKey: `${place.userId}:${place.labSlug}`,
    mark,
    insert,
    pane,
    setPane,
    tab,
    setTab,
    show,
  };
}

type Run = ReturnType<typeof useLabEngine>['run'];

/** A run finds the person's own tables in the engine, also the first after the page was loaded. */
function useSettledRun(run: Run, settle: () => Promise<void>): Run {
  return useCallback(
    async (...asked: Parameters<Run>) => {
      await settle();
      return run(...asked);
    },
    [run, settle],
  );
}

/** A page that is left while two texts wait for a choice keeps this one in the history: the browser's draft may hold the other. */
function useKeptWhenLeft({ remember }: Pick<BenchMemory, 'remember'>, sql: string | undefined): void {
  useEffect(() => {
    if (sql === undefined) return;
    const keep = () => remember({ sql, ms: 0, outcome: 'kept' });
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [remember, sql]);
}

export type Workbench = ReturnType<typeof useWorkbench>;
