import { Tabs } from 'radix-ui';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { RowsOutcome } from '~/engine/outcome';
import type { QueryResult } from '~/engine/query-result';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { late } from '~/ui/late';
import { messages } from '../messages';
import { ErrorHelpProvider } from '../errors/use-error-help';
import { PlanPanel } from '../plan/plan-panel';
import { usePastResults } from '../result/compare/use-past-results';
import type { PastResult } from '../result/compare/use-past-results';
import { messages as ownMessages } from '../result/messages';
import { RunPanel, useRunChoice, useTable } from '../result/run-panel';
import type { RunChoice } from '../result/run-panel';
import { succeeded } from '../run-script';
import type { StatementRun } from '../run-script';
import type { OutputTab, Workbench } from './use-workbench';

const ChartPanel = late(async () => (await import('../result/chart/chart-panel')).ChartPanel);
const ComparePanel = late(async () => (await import('../result/compare/compare-panel')).ComparePanel);

interface OutputPaneProps {
  bench: Workbench;
  fileName: string;
  /** Below a result, what can be checked of it. */
  checks?: (result: QueryResult) => ReactNode;
  /** The feedback tab; undefined where nothing is handed in. */
  feedback?: ReactNode;
}

const tabLook =
  'border-b-2 border-transparent py-2 pointer-coarse:min-h-11 text-ink-3 hover:text-ink data-[state=active]:border-indigo data-[state=active]:font-semibold data-[state=active]:text-ink';

/** Result, chart, comparison, feedback and plan, one at a time. */
export function OutputPane({ bench, fileName, checks, feedback }: OutputPaneProps) {
  const t = useText(messages);
  const own = useText(ownMessages);
  const names: Record<OutputTab, string> = { result: t.result, chart: own.chart, compare: own.compare, feedback: t.feedback, plan: t.plan };
  const shown: OutputTab[] = feedback ? ['result', 'chart', 'compare', 'feedback', 'plan'] : ['result', 'chart', 'compare', 'plan'];
  const runs = bench.live ?? bench.runs;
  const choice = useRunChoice(runs ?? none);
  const run = runs?.[choice.index];
  const past = usePastResults(bench.runs);
  const choose = (value: string) => {
    const next = shown.find(tab => tab === value);
    if (next) bench.setTab(next);
  };
  return (
    <Tabs.Root value={bench.tab} onValueChange={choose} className="flex h-full min-h-0 flex-col bg-surface">
      <div className="flex shrink-0 items-center justify-between gap-4 overflow-x-auto border-b border-line px-4">
        <Tabs.List aria-label={t.outputTabs} className="flex shrink-0 gap-5">
          {shown.map(tab => (
            <Tabs.Trigger key={tab} value={tab} className={tabLook}>
              {names[tab]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {run && !bench.running && <RunFacts run={run} />}
        {bench.live && (
          <Button size="small" tone="danger" onClick={bench.stop}>
            {t.stop}
          </Button>
        )}
      </div>
      <Tabs.Content value="result" className="min-h-0 flex-1 outline-none">
        {bench.running && !bench.live ? (
          <Running bench={bench} />
        ) : (
          <Results bench={bench} runs={runs} choice={choice} fileName={fileName} checks={checks} />
        )}
      </Tabs.Content>
      <Tabs.Content value="chart" className="min-h-0 flex-1 overflow-auto outline-none">
        {run?.outcome.kind === 'rows' ? (
          <ChartOf outcome={run.outcome} fileName={fileName} />
        ) : (
          <p className="px-4 py-6 text-ink-3">{own.noChartYet}</p>
        )}
      </Tabs.Content>
      <Tabs.Content value="compare" className="min-h-0 flex-1 outline-none">
        {run?.outcome.kind === 'rows' ? (
          <Comparison outcome={run.outcome} past={past} labSlug={feedback ? fileName : undefined} />
        ) : (
          <p className="px-4 py-6 text-ink-3">{own.noRowsToCompare}</p>
        )}
      </Tabs.Content>
      {feedback && (
        <Tabs.Content value="feedback" className="min-h-0 flex-1 overflow-auto outline-none">
          <Suspense fallback={null}>{feedback}</Suspense>
        </Tabs.Content>
      )}
      <Tabs.Content value="plan" className="min-h-0 flex-1 outline-none">
        <ErrorHelpProvider value={bench.errorHelp}>
          <PlanPanel state={bench.plan.state} ask={bench.explainQuery} stop={bench.plan.stop} />
        </ErrorHelpProvider>
      </Tabs.Content>
    </Tabs.Root>
  );
}

const none: StatementRun[] = [];

function ChartOf({ outcome, fileName }: { outcome: RowsOutcome; fileName: string }) {
  const table = useTable(outcome);
  return (
    <Suspense fallback={null}>
      <ChartPanel table={table} fileName={fileName} />
    </Suspense>
  );
}

function Comparison({ outcome, ...rest }: { outcome: RowsOutcome; past: PastResult[]; labSlug: string | undefined }) {
  const table = useTable(outcome);
  return (
    <Suspense fallback={null}>
      <ComparePanel table={table} {...rest} />
    </Suspense>
  );
}

/** Rows and time of the statement in view; said aloud when a run ends. */
function RunFacts({ run: { outcome } }: { run: StatementRun }) {
  const t = useText(messages);
  const locale = useLocale();
  if (!succeeded(outcome) || !('ms' in outcome)) return null;
  const time = t.milliseconds(formatNumber(Math.max(1, Math.round(outcome.ms)), locale));
  const rows =
    outcome.kind === 'rows' ? `${t.rowCount(formatNumber(outcome.table?.rowCount ?? outcome.result.rows.length, locale))} · ` : '';
  return (
    <p role="status" className="num text-sm whitespace-nowrap text-ink-3">
      {rows}
      {time}
    </p>
  );
}

function Running({ bench }: { bench: Workbench }) {
  const t = useText(messages);
  const waiting = bench.engine.state.phase === 'loading';
  return (
    <div role="status" className="flex items-center gap-3 px-4 py-6 text-ink-2">
      <span aria-hidden className="size-4 animate-spin rounded-full border-2 border-line border-t-indigo" />
      {waiting ? t.waitingForEngine : t.running}
      <Button size="small" onClick={bench.stop}>
        {t.stop}
      </Button>
    </div>
  );
}

interface ResultsProps extends Pick<OutputPaneProps, 'bench' | 'fileName' | 'checks'> {
  runs: StatementRun[] | undefined;
  choice: RunChoice;
}

function Results({ bench, runs, choice, fileName, checks }: ResultsProps) {
  const t = useText(messages);
  if (!runs) return <p className="px-4 py-6 text-ink-3">{t.beforeFirstRun}</p>;
  return (
    <ErrorHelpProvider value={bench.errorHelp}>
      <RunPanel runs={runs} choice={choice} fileName={fileName}>
        {checks}
      </RunPanel>
    </ErrorHelpProvider>
  );
}
