import { History, Keyboard, ListTree, RotateCcw, Send, WrapText } from 'lucide-react';
import { useCallback, useEffect, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, Keys } from '~/ui/button';
import { messages as editorMessages } from '../editor/messages';
import { SqlField } from '../editor/sql-field';
import { messages } from '../messages';
import type { SchemaTable } from '../schema-tree';
import { DraftConflict } from './draft-conflict';
import { HistoryDialog } from './history-dialog';
import { LayoutToggles } from './layout-toggles';
import { RunButtons } from './run-buttons';
import { keyLabel } from './shortcuts';
import { ShortcutsDialog } from './shortcuts-dialog';
import { SymbolBar } from './symbol-bar';
import { open } from './use-bench-layout';
import { useIsMac } from './use-is-mac';
import type { Workbench } from './use-workbench';

interface QueryPaneProps {
  bench: Workbench;
  tables: SchemaTable[];
  /** The text the draft began with. */
  starter: string;
  /** Hands the query in; undefined where there is nothing to hand in. */
  submit: { send(): void; busy: boolean } | undefined;
  /** The line above the editor: where the draft is, how far the engine is. */
  head: ReactNode;
  /** Above that line: the tabs of the playground. */
  tabs?: ReactNode;
  /** Below that line: what is to be known before the query is handed in. */
  warning?: ReactNode;
}

/** The editor with the line above it and the tools below it. */
export function QueryPane({ bench, tables, starter, submit, head, tabs, warning }: QueryPaneProps) {
  const t = useText(messages);
  const locale = useLocale();
  const hintId = useId();
  const [isSelecting, setSelecting] = useState(false);
  const [help, setHelp] = useState(false);
  const [refused, setRefused] = useState('');
  const refuse = useCallback(() => setRefused(bench.draft.sql), [bench.draft.sql]);
  const isAtWork = bench.running || submit?.busy === true;

  // What a run or grading has to say must be seen.
  useEffect(() => {
    if (isAtWork) open('output');
  }, [isAtWork]);
  return (
    <div className="group/query flex h-full min-h-0 flex-col">
      <div className="contents [[data-keyboard]_&]:hidden">{tabs}</div>
      <div className="@container/head flex shrink-0 [[data-keyboard]_&]:hidden">
        <div className="min-w-0 flex-1">{head}</div>
        <div className="flex h-10 items-center gap-0.5 border-b border-line pr-2">
          <LayoutToggles panes={submit ? ['brief', 'output', 'tables'] : ['output', 'tables']} />
          <KeysButton showKeys={() => setHelp(true)} />
        </div>
      </div>
      {warning}
      {bench.draft.rival && <DraftConflict mine={bench.draft.sql} theirs={bench.draft.rival} send={bench.send} />}
      <p id={hintId} className="sr-only">
        {t.editorKeys}
      </p>
      <div className="min-h-0 flex-1">
        <SqlField
          key={bench.editorKey}
          value={bench.draft.sql}
          onChange={bench.type}
          tables={tables}
          locale={locale}
          label={t.editorLabel}
          hintId={hintId}
          hint={t.editorHint}
          mark={bench.mark}
          onRun={() => void bench.runQuery()}
          onRunStatement={() => void bench.runStatement()}
          onSubmit={submit?.send}
          onHelp={() => setHelp(true)}
          onFormatRefused={refuse}
          onSelecting={setSelecting}
          memoryKey={`shuyu:undo:${bench.editorKey}`}
          handle={bench.editorHandle}
        />
      </div>
      <SymbolBar bench={bench} />
      <Toolbar bench={bench} starter={starter} submit={submit} isSelecting={isSelecting}>
        <FormatButton bench={bench} refused={refused !== '' && refused === bench.draft.sql} refuse={refuse} />
      </Toolbar>
      <ShortcutsDialog open={help} setOpen={setHelp} />
    </div>
  );
}

interface ToolbarProps extends Pick<QueryPaneProps, 'bench' | 'starter' | 'submit'> {
  isSelecting: boolean;
  children: ReactNode;
}

function Toolbar({ bench, starter, submit, isSelecting, children }: ToolbarProps) {
  const t = useText(messages);
  const isMac = useIsMac();
  return (
    <div className="@container/tools shrink-0 border-y border-line bg-sunken [[data-keyboard]_&]:hidden">
      <div role="toolbar" aria-label={t.tools} className="flex flex-wrap items-center gap-2 px-3.5 py-2">
        <RunButtons bench={bench} isSelecting={isSelecting} />
        {submit && (
          <Button tone="primary" onClick={submit.send} disabled={submit.busy}>
            <Send aria-hidden className="size-3.5" />
            {submit.busy ? t.grading : t.submit}
            <span className="@max-[56rem]/tools:hidden">
              <Keys>{keyLabel('Mod-Shift-Enter', { isMac, click: '' })}</Keys>
            </span>
          </Button>
        )}
        <div className="ml-auto flex items-center gap-0.5">
          {starter !== '' && bench.draft.sql !== starter && (
            <Button tone="quiet" onClick={() => bench.type(starter)} className="px-2.5">
              <RotateCcw aria-hidden className="size-4" />
              <span className="@max-[46rem]/tools:sr-only">{t.startOver}</span>
            </Button>
          )}
          {children}
          <HistoryDialog history={bench.history} restore={bench.type}>
            <Button tone="quiet" aria-label={t.history} className="px-2.5">
              <History aria-hidden className="size-4" />
              <span className="@max-[46rem]/tools:sr-only">{t.history}</span>
            </Button>
          </HistoryDialog>
          <Button tone="quiet" onClick={bench.explainQuery} className="px-2.5">
            <ListTree aria-hidden className="size-4" />
            <span className="@max-[46rem]/tools:sr-only">{t.plan}</span>
          </Button>
        </div>
      </div>
    </div>
  );
}

function KeysButton({ showKeys }: { showKeys(): void }) {
  const { shortcuts } = useText(editorMessages);
  return (
    <button
      type="button"
      onClick={showKeys}
      aria-label={shortcuts}
      title={`${shortcuts} (F1)`}
      className="grid size-8 place-items-center rounded-sm text-ink-2 hover:bg-line pointer-coarse:hidden"
    >
      <Keyboard aria-hidden className="size-4" />
    </button>
  );
}

interface FormatButtonProps {
  bench: Workbench;
  /** The text as it stands could not be laid out. */
  refused: boolean;
  refuse(): void;
}

function FormatButton({ bench, refused, refuse }: FormatButtonProps) {
  const t = useText(messages);
  const format = async () => {
    if (!(await bench.editorHandle.current?.format())) refuse();
  };
  return (
    <>
      <span role="status" className="text-sm text-amber">
        {refused && t.cannotFormat}
      </span>
      <Button tone="quiet" onClick={() => void format()} className="px-2.5">
        <WrapText aria-hidden className="size-4" />
        <span className="@max-[46rem]/tools:sr-only">{t.format}</span>
      </Button>
    </>
  );
}
