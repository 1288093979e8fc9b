import { History, ListTree, Play, RotateCcw, Send, Square, WrapText } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, Keys } from '~/ui/button';
import { SqlField } from '../editor/sql-field';
import { messages } from '../messages';
import type { SchemaTable } from '../schema-tree';
import { DraftConflict } from './draft-conflict';
import { HistoryDialog } from './history-dialog';
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
}

/** The editor with the line above it and the tools below it. */
export function QueryPane({ bench, tables, starter, submit, head }: QueryPaneProps) {
  const t = useText(messages);
  const locale = useLocale();
  const hintId = useId();
  return (
    <div className="flex h-full min-h-0 flex-col">
      {head}
      {bench.draft.rival && <DraftConflict mine={bench.draft.sql} theirs={bench.draft.rival} send={bench.send} />}
      <p id={hintId} className="sr-only">
        {t.editorKeys}
      </p>
      <div className="min-h-0 flex-1">
        <SqlField
          value={bench.draft.sql}
          onChange={bench.type}
          tables={tables}
          locale={locale}
          label={t.editorLabel}
          hintId={hintId}
          hint={t.editorHint}
          mark={bench.mark}
          onRun={() => void bench.runQuery()}
          onSubmit={submit?.send}
          handle={bench.editorHandle}
        />
      </div>
      <Toolbar bench={bench} starter={starter} submit={submit} />
    </div>
  );
}

function Toolbar({ bench, starter, submit }: Pick<QueryPaneProps, 'bench' | 'starter' | 'submit'>) {
  const t = useText(messages);
  return (
    <div
      role="toolbar"
      aria-label={t.tools}
      className="flex shrink-0 flex-wrap items-center gap-2 border-y border-line bg-sunken px-3.5 py-2"
    >
      {bench.running ? (
        <Button tone="danger" onClick={bench.stop}>
          <Square aria-hidden className="size-3.5" />
          {t.stop}
        </Button>
      ) : (
        <Button onClick={() => void bench.runQuery()}>
          <Play aria-hidden className="size-3.5" />
          {t.run}
          <Keys>Ctrl ↵</Keys>
        </Button>
      )}
      {submit && (
        <Button tone="primary" onClick={submit.send} disabled={submit.busy}>
          <Send aria-hidden className="size-3.5" />
          {submit.busy ? t.grading : t.submit}
          <Keys>Ctrl ⇧ ↵</Keys>
        </Button>
      )}
      <div className="ml-auto flex items-center gap-0.5">
        {starter !== '' && bench.draft.sql !== starter && (
          <Button tone="quiet" onClick={() => bench.type(starter)} className="px-2.5">
            <RotateCcw aria-hidden className="size-4" />
            <span className="max-xl:sr-only">{t.startOver}</span>
          </Button>
        )}
        <FormatButton bench={bench} />
        <HistoryDialog history={bench.history} restore={bench.type}>
          <Button tone="quiet" aria-label={t.history} className="px-2.5">
            <History aria-hidden className="size-4" />
            <span className="max-xl:sr-only">{t.history}</span>
          </Button>
        </HistoryDialog>
        <Button tone="quiet" onClick={bench.explainQuery} className="px-2.5">
          <ListTree aria-hidden className="size-4" />
          <span className="max-xl:sr-only">{t.plan}</span>
        </Button>
      </div>
    </div>
  );
}

function FormatButton({ bench }: { bench: Workbench }) {
  const t = useText(messages);
  const [refused, setRefused] = useState('');
  const format = async () => {
    const { formatSql } = await import('../editor/format-sql.client');
    const laidOut = formatSql(bench.draft.sql);
    if (laidOut === undefined) setRefused(bench.draft.sql);
    else bench.type(laidOut);
  };
  const failed = refused !== '' && refused === bench.draft.sql;
  return (
    <>
      <span role="status" className="text-sm text-amber">
        {failed && t.cannotFormat}
      </span>
      <Button tone="quiet" onClick={() => void format()} className="px-2.5">
        <WrapText aria-hidden className="size-4" />
        <span className="max-xl:sr-only">{t.format}</span>
      </Button>
    </>
  );
}
