import { Popover } from 'radix-ui';
import { useEffect, useState } from 'react';
import type { QueryResult } from '~/engine/query-result';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages } from '../editor/messages';
import { cellText, isNumericType } from '../result/result-text';
import { sqlName } from '../schema-tree';
import { PeekButton } from './peek-button';
import type { TablePeekProps } from './table-peek';

/** The first rows of a table, shown over the page; the query and its result stay as they are. Open when it comes. */
export function FirstRowsCard({ table, run }: TablePeekProps) {
  const t = useText(messages);
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger asChild>
        <PeekButton table={table} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="left"
          align="start"
          collisionPadding={8}
          aria-label={t.firstRowsOf(table)}
          className="z-40 w-max max-w-[min(44rem,calc(100vw-16px))] rounded-md border border-line bg-surface shadow-card"
        >
          <p className="border-b border-line px-3.5 py-2 text-sm font-semibold">{t.firstRowsOf(table)}</p>
          <FirstRows table={table} run={run} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function FirstRows({ table, run }: TablePeekProps) {
  const t = useText(messages);
  const [result, setResult] = useState<QueryResult | 'failed'>();

  // Asks the engine, until the popover closes.
  useEffect(() => {
    const stopper = new AbortController();
    run(`FROM ${sqlName(table)} LIMIT 5`, stopper.signal).then(
      ([first]) => !stopper.signal.aborted && setResult(first?.outcome.kind === 'rows' ? first.outcome.result : 'failed'),
      () => !stopper.signal.aborted && setResult('failed'),
    );
    return () => stopper.abort();
  }, [table, run]);
  if (result === undefined || result === 'failed') {
    return (
      <p role="status" className="px-3.5 py-3 text-sm text-ink-3">
        {result === 'failed' ? t.noPeek : t.readingRows}
      </p>
    );
  }
  return (
    <div tabIndex={0} role="region" aria-label={t.firstRowsOf(table)} className="max-h-80 overflow-auto outline-none">
      <table className="text-xs">
        <thead>
          <tr>
            {result.columns.map(column => (
              <th
                key={column.name}
                scope="col"
                className={classNames('border-b border-line px-2.5 py-1.5 font-mono font-semibold', alignOf(column.type))}
              >
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td
                  key={result.columns[j]?.name}
                  className={classNames('num max-w-60 truncate border-b border-line px-2.5 py-1.5', alignOf(result.columns[j]?.type ?? ''))}
                >
                  {cell === null ? <span className="text-ink-3">NULL</span> : cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function alignOf(type: string): string {
  return isNumericType(type) ? 'text-right' : 'text-left';
}
