import { ClipboardCopy, Download } from 'lucide-react';
import { useState } from 'react';
import type { QueryResult } from '~/engine/query-result';
import { firstKeyword } from '~/engine/sql-text';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { messages } from '../messages';
import { succeeded } from '../run-script';
import type { StatementRun } from '../run-script';
import { maxRows } from '../use-lab-engine';
import { ErrorPanel } from './error-panel';
import { ResultGrid } from './result-grid';
import { toCsv, toTsv } from './result-text';

interface RunPanelProps {
  runs: StatementRun[];
  /** The name of a downloaded file, without suffix. */
  fileName: string;
  /** The result's name for screen readers, where a page has several. */
  label?: string;
  /** Stands below the result of the last statement: the checks of a lab. */
  children?: (result: QueryResult) => React.ReactNode;
}

/** What a run gave: the last statement's result, the others a click away. */
export function RunPanel({ runs, fileName, label, children }: RunPanelProps) {
  const [chosen, setChosen] = useState<{ of: StatementRun[]; index: number }>();
  const index = chosen?.of === runs ? chosen.index : runs.length - 1;
  const run = runs[index];
  if (!run) return null;
  return (
    <div className="flex h-full min-h-0 flex-col">
      {runs.length > 1 && <StatementList runs={runs} index={index} choose={i => setChosen({ of: runs, index: i })} />}
      <Outcome run={run} fileName={fileName} label={label} />
      {run.outcome.kind === 'rows' && children?.(run.outcome.result)}
    </div>
  );
}

function StatementList({ runs, index, choose }: { runs: StatementRun[]; index: number; choose(index: number): void }) {
  const t = useText(messages);
  return (
    <div role="group" aria-label={t.statements} className="flex shrink-0 gap-1 overflow-x-auto border-b border-line px-3 py-1.5">
      {runs.map((run, i) => (
        <button
          key={i}
          type="button"
          aria-pressed={i === index}
          onClick={() => choose(i)}
          className={classNames(
            'flex shrink-0 items-center gap-1.5 rounded-sm px-2.5 py-1 text-xs',
            i === index ? 'bg-indigo-soft font-semibold text-indigo' : 'text-ink-2 hover:bg-sunken',
          )}
        >
          <span aria-hidden className={succeeded(run.outcome) ? 'text-jade' : 'text-seal'}>
            {succeeded(run.outcome) ? '✓' : '✕'}
          </span>
          {t.statement(i + 1, firstKeyword(run.sql))}
        </button>
      ))}
    </div>
  );
}

interface OutcomeProps extends Pick<RunPanelProps, 'fileName'> {
  run: StatementRun;
  label: string | undefined;
}

function Outcome({ run: { outcome }, fileName, label }: OutcomeProps) {
  const t = useText(messages);
  switch (outcome.kind) {
    case 'rows':
      return <Rows result={outcome.result} fileName={fileName} label={label ?? t.resultRegion} />;
    case 'done':
      return <p className="px-4 py-6 text-ink-2">{t.statementDone}</p>;
    case 'sql-error':
    case 'refused':
    case 'cancelled':
    case 'timeout':
    case 'too-large':
    case 'crashed':
    case 'unavailable':
      return (
        <div className="min-h-0 flex-1 overflow-auto">
          <ErrorPanel outcome={outcome} />
        </div>
      );
  }
}

function Rows({ result, fileName, label }: { result: QueryResult; fileName: string; label: string }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <>
      {result.truncated && (
        <p className="shrink-0 border-b border-line bg-amber-soft px-4 py-1.5 text-sm">{t.cutAt(formatNumber(maxRows, locale))}</p>
      )}
      <ResultGrid result={result} label={label} className="min-h-24 flex-1" />
      <div className="flex shrink-0 items-center justify-end gap-1 border-t border-line px-2.5 py-1">
        {result.rows.length === 0 && <p className="flex-1 px-1.5 text-sm text-ink-3">{t.noRows}</p>}
        <TakeAway result={result} fileName={fileName} />
      </div>
    </>
  );
}

function TakeAway({ result, fileName }: { result: QueryResult; fileName: string }) {
  const t = useText(messages);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const said = { no: t.copyTsv, yes: t.copied, failed: t.copyFailed } as const;
  const copy = async () => {
    const { copyText } = await import('./save-text.client');
    setCopied((await copyText(toTsv(result))) ? 'yes' : 'failed');
    setTimeout(() => setCopied('no'), 2_500);
  };
  const download = async () => {
    const { downloadText } = await import('./save-text.client');
    downloadText({ text: toCsv(result), name: `${fileName}.csv`, type: 'text/csv;charset=utf-8' });
  };
  return (
    <>
      <Button tone="quiet" size="small" onClick={() => void copy()}>
        <ClipboardCopy aria-hidden className="size-3.5" />
        <span aria-live="polite">{said[copied]}</span>
      </Button>
      <Button tone="quiet" size="small" onClick={() => void download()}>
        <Download aria-hidden className="size-3.5" />
        {t.downloadCsv}
      </Button>
    </>
  );
}
