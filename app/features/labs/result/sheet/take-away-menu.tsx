import { ChevronDown, ClipboardCopy, Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { formatNumber, formatPercent } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { messages as labMessages } from '../../messages';
import { messages } from '../messages';
import { viewLength } from '../table-view';
import type { TableView } from '../table-view';
import { fileNameOf, toMarkdown, toTsv, wholeView } from '../take-away';

/** A clipboard with more rows takes long to fill and longer to paste. */
const mostCopiedRows = 100_000;

/** The rows shown, to the clipboard or into a file. */
export function TakeAway({ view, fileName }: { view: TableView; fileName: string }) {
  const t = useText(messages);
  const lab = useText(labMessages);
  const locale = useLocale();
  const [said, setSaid] = useState('');
  const [share, setShare] = useState<number>();
  const rows = viewLength(view);
  const count = formatNumber(rows, locale);
  const copy = async (write: typeof toTsv) => {
    const { copyText } = await import('../save-text.client');
    const taken = Math.min(rows, mostCopiedRows);
    const done = await copyText(write({ ...wholeView(view), rows: { from: 0, to: taken } }));
    const many = formatNumber(taken, locale);
    setSaid(!done ? lab.copyFailed : taken < rows ? t.copiedFirstRows(many, count) : t.copiedRows(many));
  };
  const save = async () => {
    const { saveCsv } = await import('../save-text.client');
    const name = `${fileNameOf(fileName, new Date())}.csv`;
    setShare(0);
    await saveCsv({ view, name, onProgress: setShare });
    setShare(undefined);
    setSaid(t.exported(count, name));
  };
  return (
    <>
      <span role="status" className="num max-w-96 truncate text-xs text-ink-3 max-md:order-last max-md:w-full">
        {said}
      </span>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger asChild>
          <Button tone="quiet" size="small" className="pointer-coarse:min-h-10">
            <ClipboardCopy aria-hidden className="size-3.5" />
            {t.copy}
            <ChevronDown aria-hidden className="size-3" />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={4}
            className="z-50 min-w-56 rounded-md border border-line bg-surface p-1 text-sm shadow-card"
          >
            <MenuItem text={t.copyTsv} choose={() => void copy(toTsv)} />
            <MenuItem text={t.copyMarkdown} choose={() => void copy(toMarkdown)} />
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <Button tone="quiet" size="small" disabled={share !== undefined} onClick={() => void save()} className="pointer-coarse:min-h-10">
        <Download aria-hidden className="size-3.5" />
        <span className="num">{share === undefined ? t.exportCsv(count) : t.exporting(formatPercent(share, locale, 0))}</span>
      </Button>
    </>
  );
}

function MenuItem({ text, choose }: { text: string; choose(): void }) {
  return (
    <DropdownMenu.Item
      onSelect={choose}
      className="cursor-pointer rounded-sm px-3 py-1.5 outline-none data-highlighted:bg-sunken pointer-coarse:py-2.5"
    >
      {text}
    </DropdownMenu.Item>
  );
}
