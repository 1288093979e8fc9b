import { Dialog } from 'radix-ui';
import { FileSpreadsheet, X } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { DialogHead, DialogPanel } from '~/ui/dialog-panel';
import { messages } from './messages';
import type { OwnTables } from './use-own-tables';

const UploadPanel = lazy(async () => ({ default: (await import('./upload-panel')).UploadPanel }));

interface OwnTablesBarProps {
  own: OwnTables;
  /** The names of the sample's tables. */
  sample: readonly string[];
}

/** Below the tables: the person's own ones, and the way to make another. */
export function OwnTablesBar({ own, sample }: OwnTablesBarProps) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <section aria-label={t.ownTables} className="shrink-0 border-t border-line bg-sunken px-4 py-2.5 text-sm">
      {own.list.length > 0 && (
        <ul className="mb-2 max-h-32 overflow-auto">
          {own.list.map(table => (
            <li key={table.id} className="flex items-center gap-2" title={t.meaning(table.fileName)}>
              <span className="min-w-0 flex-1 truncate">
                {table.name} <span className="num text-xs text-ink-3">{formatNumber(table.rows, locale)}</span>
                {!table.kept && <span className="ml-1 text-xs text-ink-3">({t.untilReload})</span>}
              </span>
              <button
                type="button"
                aria-label={t.remove(table.name)}
                onClick={() => void own.remove(table)}
                className="grid size-7 place-items-center rounded-sm text-ink-3 hover:bg-surface hover:text-seal pointer-coarse:size-11"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {own.usable ? <UploadDialog own={own} sample={sample} /> : <p className="text-xs text-ink-3">{t.notOnServer}</p>}
    </section>
  );
}

function UploadDialog({ own, sample }: OwnTablesBarProps) {
  const t = useText(messages);
  return (
    <Dialog.Root>
      <div className="flex flex-wrap items-center gap-x-2">
        <Dialog.Trigger asChild>
          <Button size="small">
            <FileSpreadsheet aria-hidden className="size-3.5" />
            {t.addCsv}
          </Button>
        </Dialog.Trigger>
        <span className="text-xs text-ink-3">{t.onlyHere}</span>
      </div>
      <DialogPanel className="inset-x-0 top-0 mx-auto flex max-h-dvh w-full max-w-3xl flex-col border sm:top-[5vh] sm:max-h-[90vh] sm:rounded-md">
        <DialogHead title={t.title} note={t.promise} className="border-b border-line" />
        <div className="min-h-0 overflow-auto px-5 py-4">
          <Suspense fallback={null}>
            <UploadPanel own={own} sample={sample} />
          </Suspense>
        </div>
      </DialogPanel>
    </Dialog.Root>
  );
}
