import { Dialog } from 'radix-ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatDateTime, formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { messages } from '../messages';
import type { PastRun } from '../run-history';

interface HistoryDialogProps {
  history: PastRun[];
  restore(sql: string): void;
  /** The button that opens it. */
  children: ReactNode;
}

/** What was run before, newest first, to look at and to take back. */
export function HistoryDialog({ history, restore, children }: HistoryDialogProps) {
  const t = useText(messages);
  const [open, setOpen] = useState(false);
  const take = (sql: string) => {
    restore(sql);
    setOpen(false);
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>{children}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(10_14_20_/_0.45)]" />
        <Dialog.Content className="fixed inset-y-0 right-0 z-50 flex w-full max-w-lg flex-col border-l border-line bg-surface shadow-card">
          <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
            <div>
              <Dialog.Title>{t.history}</Dialog.Title>
              <Dialog.Description className="mt-0.5 text-sm text-ink-3">{t.historyNote}</Dialog.Description>
            </div>
            <Dialog.Close asChild>
              <Button tone="quiet" size="small">
                {t.close}
              </Button>
            </Dialog.Close>
          </div>
          <ul className="min-h-0 flex-1 overflow-auto">
            {history.map(run => (
              <PastRunEntry key={run.sql} run={run} take={take} />
            ))}
            {history.length === 0 && <li className="px-5 py-10 text-center text-ink-3">{t.historyEmpty}</li>}
          </ul>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PastRunEntry({ run, take }: { run: PastRun; take(sql: string): void }) {
  const t = useText(messages);
  const locale = useLocale();
  const came = run.failed ? t.ranWithError : run.rows === undefined ? t.ranWithoutRows : t.rowCount(formatNumber(run.rows, locale));
  return (
    <li className="border-b border-line px-5 py-3.5">
      <div className="flex items-center justify-between gap-3">
        <p className="num text-sm text-ink-3">
          {formatDateTime(run.at, locale)} · <span className={run.failed ? 'text-seal' : ''}>{came}</span>
        </p>
        <Button size="small" onClick={() => take(run.sql)}>
          {t.takeBack}
        </Button>
      </div>
      <pre className="mt-2 max-h-40 overflow-hidden text-xs leading-relaxed [font-variant-ligatures:none] wrap-anywhere whitespace-pre-wrap">
        {run.sql}
      </pre>
    </li>
  );
}
