import { X } from 'lucide-react';
import { useState } from 'react';
import type { ResultTable } from '~/engine/result-table';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { messages as labMessages } from '../../messages';
import type { CellRange } from '../grid/cursor';
import { nextSort } from '../grid/grid-layout';
import { ResultGrid } from '../grid/result-grid';
import { messages } from '../messages';
import { viewLength } from '../table-view';
import { useRowCount } from '../use-row-count';
import { ColumnMenu } from './column-menu';
import { describeFilter } from './filter-form';
import { RangeFacts } from './range-facts';
import { TakeAway } from './take-away-menu';
import { useTableView } from './use-table-view';
import type { Arranged } from './use-table-view';

interface ResultSheetProps {
  table: ResultTable;
  fileName: string;
  /** The name of the region for screen readers. */
  label: string;
}

/** One result: the grid, how it is sorted and filtered, and the ways to take it away. */
export function ResultSheet({ table, fileName, label }: ResultSheetProps) {
  const t = useText(messages);
  const lab = useText(labMessages);
  const locale = useLocale();
  const rows = useRowCount(table);
  const arranged = useTableView(table);
  const [menu, setMenu] = useState<{ column: number; anchor: HTMLElement }>();
  const [range, setRange] = useState<CellRange>();
  const [copied, setCopied] = useState<number>();
  const { view, sort, filters, setSort, busy } = arranged;
  const growing = table.state === 'growing';
  const shown = viewLength(view);
  const actions = {
    sort: (column: number, more: boolean) => setSort(nextSort(sort, { column, more })),
    openMenu: (column: number, anchor: HTMLElement) => setMenu({ column, anchor }),
  };
  const select = (next: CellRange | undefined) => {
    setRange(next);
    setCopied(undefined);
  };
  return (
    <>
      {table.state === 'cut' && (
        <p className="shrink-0 border-b border-line bg-amber-soft px-4 py-1.5 text-sm">{t.cutAt(formatNumber(rows, locale))}</p>
      )}
      {(sort.length > 0 || filters.size > 0) && <Arrangements arranged={arranged} />}
      <ResultGrid
        view={view}
        label={label}
        className="min-h-24 flex-1"
        sort={sort}
        filtered={new Set(filters.keys())}
        // Rows still to come would have to be put among those that are there.
        actions={growing ? undefined : actions}
        onSelect={select}
        onCopied={setCopied}
      />
      <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-2.5 py-1 text-sm">
        <p role="status" className="num min-w-0 flex-1 truncate px-1.5 text-ink-3">
          {growing && t.rowsArriving(formatNumber(rows, locale))}
          {busy && t.arranging}
          {!growing && !busy && shown === 0 && (rows === 0 ? lab.noRows : t.noRowsLeft)}
          {!growing && !busy && copied !== undefined && t.rangeCopied(formatNumber(copied, locale))}
          {!growing && !busy && copied === undefined && range && <RangeFacts view={view} range={range} />}
        </p>
        {!growing && <TakeAway view={view} fileName={fileName} />}
      </div>
      {menu && <ColumnMenu arranged={arranged} column={menu.column} anchor={menu.anchor} close={() => setMenu(undefined)} />}
    </>
  );
}

/** How the rows shown differ from what the query gave; each part can be taken back. */
function Arrangements({ arranged: { view, sort, filters, setSort, setFilter } }: { arranged: Arranged }) {
  const t = useText(messages);
  const locale = useLocale();
  const { columns } = view.table;
  const nameOf = (column: number) => columns[column]?.name ?? '';
  const keys = sort.map(key => `${nameOf(key.column)} ${key.descending ? '↓' : '↑'}`).join(', ');
  return (
    <div
      role="group"
      aria-label={t.filterRow}
      className="num flex shrink-0 flex-wrap items-center gap-1.5 border-b border-line bg-sunken px-3 py-1.5 text-xs"
    >
      {filters.size > 0 && (
        <span className="mr-1 font-semibold text-ink-2">
          {t.rowsShown(formatNumber(viewLength(view), locale), formatNumber(view.table.rowCount, locale))}
        </span>
      )}
      {[...filters].map(([column, filter]) => {
        const said = describeFilter({ name: nameOf(column), filter, t });
        return <Chip key={column} text={said} label={t.removeFilter(said)} remove={() => setFilter(column, undefined)} />;
      })}
      {keys !== '' && <Chip text={t.sortedBy(keys)} label={t.backToGiven} remove={() => setSort([])} />}
    </div>
  );
}

function Chip({ text, label, remove }: { text: string; label: string; remove(): void }) {
  return (
    <span className="flex max-w-80 items-center gap-1 rounded-full border border-line-strong bg-surface py-0.5 pr-1 pl-2.5">
      <span className="truncate">{text}</span>
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={remove}
        className="grid size-5 shrink-0 place-items-center rounded-full text-ink-3 hover:bg-sunken hover:text-ink pointer-coarse:size-8"
      >
        <X aria-hidden className="size-3" />
      </button>
    </span>
  );
}
