import { useCallback, useRef, useState } from 'react';
import type { EditorHandle } from '../editor/editor-props';
import { useErrorMark } from '../editor/use-error-mark';
import type { SchemaTable } from '../schema-tree';
import { useDraft } from '../use-draft';
import type { DraftPlace } from '../use-draft';
import { useLabEngine } from '../use-lab-engine';
import type { LabData } from '../use-lab-engine';
import { summaryOf, useQueryRuns } from '../use-query-runs';
import { useRunHistory } from '../use-run-history';
import { usePlan } from './use-plan';

export interface WorkbenchPlace extends DraftPlace {
  /** In the order of the tree. */
  tables: SchemaTable[];
  data: LabData | undefined;
  /** Tables whose rows are fetched at once; the same array from one drawing to the next. */
  needed: readonly string[];
}

/** The part of the workbench one sees on a narrow window. */
export type Pane = 'brief' | 'query' | 'output' | 'tables';
export type OutputTab = 'result' | 'feedback' | 'plan';

/** Everything the panes of a workbench share: the draft, the engine, the last run, what is in view. */
export function useWorkbench(place: WorkbenchPlace, firstPane: Pane) {
  const { draft, send } = useDraft(place);
  const engine = useLabEngine({ data: place.data, needed: place.needed, start: 'now' });
  const { runs, running, run, stop } = useQueryRuns(engine.run);
  const { history, remember } = useRunHistory(place);
  const plan = usePlan(engine.run);
  const editor = useRef<EditorHandle>(null);
  const editorHandle: { current: EditorHandle | null } = editor;
  const [pane, setPane] = useState(firstPane);
  const [tab, setTab] = useState<OutputTab>('result');
  const { mark, clearMark } = useErrorMark(runs);

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

  const runQuery = useCallback(async () => {
    const query = editor.current?.selected() ?? { text: draft.sql, start: 0 };
    show('result');
    const made = await run(query);
    if (made) remember({ sql: query.text, at: new Date().toISOString(), ...summaryOf(made) });
  }, [draft.sql, run, remember, show]);

  const explainQuery = useCallback(() => {
    show('plan');
    void plan.explain(editor.current?.selected()?.text ?? draft.sql);
  }, [draft.sql, plan, show]);

  const insert = useCallback((name: string) => {
    setPane('query');
    editor.current?.insert(name);
  }, []);

  return {
    draft,
    send,
    type,
    engine,
    runs,
    running,
    runQuery,
    stop,
    history,
    plan,
    explainQuery,
    editorHandle,
    mark,
    insert,
    pane,
    setPane,
    tab,
    setTab,
    show,
  };
}

export type Workbench = ReturnType<typeof useWorkbench>;
