import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { plainTable } from '~/engine/result-table';
import type { ResultTable } from '~/engine/result-table';
import type { RowsOutcome } from '~/engine/outcome';
import type { QueryResult } from '~/engine/query-result';
import { useText } from '~/i18n/use-text';
import { messages } from '../messages';
import type { StatementRun } from '../run-script';
import { ErrorPanel } from '../errors/error-panel';
import { RunRemark } from '../errors/run-remark';
import { keyOf } from './use-kept-state';
import { ResultSheet } from './sheet/result-sheet';
import { StatementList } from './statement-list';

interface RunPanelProps {
  /** While the last one is running, its rows are still arriving. */
  runs: StatementRun[];
  /** The name of a downloaded file, without suffix. */
  fileName: string;
  /** The result's name for screen readers, where a page has several. */
  label?: string;
  /** The statement in view, where other views follow it. */
  choice?: RunChoice;
  /** Stands below the result of the last statement: the checks of a lab. */
  children?: (result: QueryResult) => ReactNode;
}

export interface RunChoice {
  index: number;
  choose(index: number): void;
}

/** Which of several statements is in view: the last one until another is chosen. */
export function useRunChoice(runs: readonly StatementRun[]): RunChoice {
  const [chosen, setChosen] = useState<{ of: string; index: number }>();
  const of = runs.map(({ sql }) => sql).join(';');
  return { index: chosen?.of === of ? chosen.index : runs.length - 1, choose: index => setChosen({ of, index }) };
}

/** What a run gave: the last statement's result, the others a click away. */
export function RunPanel({ runs, children, choice, ...rest }: RunPanelProps) {
  const own = useRunChoice(runs);
  const { index, choose } = choice ?? own;
  const run = runs[index];
  if (!run) return null;
  return (
    <div className="flex h-full min-h-0 flex-col">
      {runs.length > 1 && <StatementList runs={runs} index={index} choose={choose} />}
      <RunRemark run={run} />
      <RunOutcome run={run} {...rest} />
      {run.outcome.kind === 'rows' && run.outcome.table?.state !== 'growing' && children?.(run.outcome.result)}
    </div>
  );
}

type RunOutcomeProps = Pick<RunPanelProps, 'fileName' | 'label'> & { run: StatementRun };

function RunOutcome({ run, fileName, label }: RunOutcomeProps) {
  const { outcome } = run;
  const t = useText(messages);
  switch (outcome.kind) {
    case 'rows':
      return <Rows outcome={outcome} fileName={fileName} label={label ?? t.resultRegion} />;
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
          <ErrorPanel outcome={outcome} run={run} />
        </div>
      );
  }
}

function Rows({ outcome, fileName, label }: { outcome: RowsOutcome; fileName: string; label: string }) {
  const table = useTable(outcome);
  return <ResultSheet key={keyOf(table)} table={table} fileName={fileName} label={label} />;
}

/** The whole result; one that was run elsewhere is plain rows. */
export function useTable({ table, result }: Pick<RowsOutcome, 'table' | 'result'>): ResultTable {
  return useMemo(() => table ?? plainTable(result), [table, result]);
}
