import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { DialogClose, DialogPanel } from '~/ui/dialog-panel';
import { messages as labMessages } from '../../messages';
import { messages } from '../messages';
import { readableText } from '../readable-text';
import { cellAt } from '../table-view';
import type { TableView } from '../table-view';
import type { Place } from './cursor';

interface CellViewerProps {
  view: TableView;
  place: Place;
  close(): void;
  /** Gives the keyboard back to the grid. */
  refocus(): void;
}

/** The whole of one cell: a long text with its lines, JSON and nested values laid out. */
export function CellViewer({ view, place, close, refocus }: CellViewerProps) {
  const t = useText(messages);
  const lab = useText(labMessages);
  const locale = useLocale();
  const [copied, setCopied] = useState(false);
  const { name = '', type = '' } = view.table.columns[place.column] ?? {};
  const cell = cellAt(view, place.row, place.column);
  const text = readableText(cell);
  const copy = async () => {
    const { copyText } = await import('../save-text.client');
    setCopied(await copyText(text));
  };
  return (
    <Dialog.Root open onOpenChange={close}>
      <DialogPanel
        onCloseAutoFocus={event => {
          event.preventDefault();
          refocus();
        }}
        className="top-1/2 left-1/2 flex max-h-[80dvh] w-[min(92vw,44rem)] -translate-1/2 flex-col rounded-md border"
      >
        <div className="border-b border-line px-5 py-3.5">
          <Dialog.Title className="wrap-anywhere">{t.cellViewer(name, formatNumber(place.row + 1, locale))}</Dialog.Title>
          <Dialog.Description className="num mt-0.5 font-mono text-xs text-ink-3">
            {t.cellLength(type, formatNumber([...text].length, locale))}
          </Dialog.Description>
        </div>
        <pre tabIndex={0} className="min-h-16 flex-1 overflow-auto px-5 py-4 text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap">
          {cell === null ? (
            <span className="text-ink-3 italic">NULL</span>
          ) : text === '' ? (
            <span className="text-ink-3">{lab.emptyText}</span>
          ) : (
            text
          )}
        </pre>
        <div className="flex justify-end gap-2 border-t border-line px-5 py-3">
          <Button size="small" onClick={() => void copy()}>
            <span aria-live="polite">{copied ? lab.copied : t.copyCell}</span>
          </Button>
          <DialogClose />
        </div>
      </DialogPanel>
    </Dialog.Root>
  );
}
