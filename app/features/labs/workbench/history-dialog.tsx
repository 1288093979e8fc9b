import { Dialog } from 'radix-ui';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { DialogHead, DialogPanel } from '~/ui/dialog-panel';
import { messages } from '../memory/messages';
import type { RunMemory } from '../memory/use-run-history';

const MemoryPanel = lazy(async () => ({ default: (await import('../memory/memory-panel')).MemoryPanel }));

/** What a workbench remembers, and how a text of it gets into the query. */
export interface BenchMemory extends RunMemory {
  /** What stands in the editor. */
  current: string;
  insert(sql: string): void;
}

interface HistoryDialogProps {
  history: BenchMemory;
  /** Puts a text in place of the one in the editor, as a step that can be undone. */
  restore(sql: string): void;
  /** The button that opens it. */
  children: ReactNode;
}

/** Past runs and snippets, beside the query they are for. */
export function HistoryDialog({ history, restore, children }: HistoryDialogProps) {
  const t = useText(messages);
  const [open, setOpen] = useState(false);
  const take = (sql: string) => {
    restore(sql);
    setOpen(false);
  };
  const insert = (sql: string) => {
    setOpen(false);
    // The editor takes the focus once the dialog has given it back.
    setTimeout(() => history.insert(sql));
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>{children}</Dialog.Trigger>
      <DialogPanel className="inset-y-0 right-0 flex w-full max-w-lg flex-col border-l">
        <DialogHead title={t.history} note={t.historyNote} className="pb-2" />
        <Suspense fallback={<p className="px-5 py-10 text-center text-ink-3">{t.loading}</p>}>
          <MemoryPanel memory={history} current={history.current} open={take} insert={insert} />
        </Suspense>
      </DialogPanel>
    </Dialog.Root>
  );
}
