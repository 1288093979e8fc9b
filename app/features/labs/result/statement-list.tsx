import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages as labMessages } from '../messages';
import { succeeded } from '../run-script';
import type { StatementRun } from '../run-script';
import { messages } from './messages';

interface StatementListProps {
  runs: StatementRun[];
  index: number;
  choose(index: number): void;
}

/** The statements of a run, to look at the result of each. */
export function StatementList({ runs, index, choose }: StatementListProps) {
  const t = useText(labMessages);
  return (
    <div role="group" aria-label={t.statements} className="flex shrink-0 gap-1 overflow-x-auto border-b border-line px-3 py-1.5">
      {runs.map((run, i) => (
        <button
          key={i}
          type="button"
          aria-pressed={i === index}
          title={run.sql}
          onClick={() => choose(i)}
          className={classNames(
            'flex shrink-0 items-center gap-1.5 rounded-sm px-2.5 py-1 text-xs pointer-coarse:min-h-9',
            i === index ? 'bg-indigo-soft font-semibold text-indigo' : 'text-ink-2 hover:bg-sunken',
          )}
        >
          <span aria-hidden className={succeeded(run.outcome) ? 'text-jade' : 'text-seal'}>
            {succeeded(run.outcome) ? '✓' : '✕'}
          </span>
          <span className="num">{i + 1}</span>
          <code className="max-w-48 truncate">{excerptOf(run.sql)}</code>
          <Facts run={run} />
        </button>
      ))}
    </div>
  );
}

/** Rows and time of one statement. */
function Facts({ run: { outcome } }: { run: StatementRun }) {
  const t = useText(labMessages);
  const own = useText(messages);
  const locale = useLocale();
  if (outcome.kind !== 'rows') return null;
  const rows = formatNumber(outcome.table?.rowCount ?? outcome.result.rows.length, locale);
  if (outcome.table?.state === 'growing') return <span className="num font-normal text-ink-3">{own.rowsArriving(rows)}</span>;
  return (
    <span className="num font-normal text-ink-3">
      {t.rowCount(rows)} · {t.milliseconds(formatNumber(Math.max(1, Math.round(outcome.ms)), locale))}
    </span>
  );
}

/** The beginning of a statement on one line, without the comments before it. */
export function excerptOf(sql: string): string {
  return sql
    .replace(/^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)+/, '')
    .replace(/\s+/g, ' ')
    .slice(0, 80);
}
