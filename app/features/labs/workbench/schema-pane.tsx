import { ChevronRight } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages } from '../messages';
import { filterSchema, shortType, sqlName } from '../schema-tree';
import type { SchemaColumn, SchemaTable } from '../schema-tree';

interface SchemaPaneProps {
  tables: SchemaTable[];
  /** Tables that are open at first. */
  open: readonly string[];
  /** Puts a name into the query. */
  insert(name: string): void;
}

/** The tables and columns there are, with their meaning; a click writes the name into the query. */
export function SchemaPane({ tables, open, insert }: SchemaPaneProps) {
  const t = useText(messages);
  const [filter, setFilter] = useState('');
  const shown = filterSchema(tables, useDeferredValue(filter));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="shrink-0 px-4 pt-3.5 pb-2.5">
        <h2 className="text-sm">{t.tables}</h2>
        <input
          type="search"
          value={filter}
          onChange={event => setFilter(event.target.value)}
          aria-label={t.filterTables}
          placeholder={t.filterTables}
          className="mt-2 min-h-8 w-full rounded-sm border border-control bg-surface px-2.5 text-sm placeholder:text-ink-3"
        />
      </div>
      <ul className="min-h-0 flex-1 overflow-auto px-2 pb-4 text-sm">
        {shown.map(table => (
          <TableEntry
            key={table.name}
            table={table}
            initiallyOpen={open.includes(table.name)}
            searching={filter.trim() !== ''}
            insert={insert}
          />
        ))}
        {shown.length === 0 && <li className="px-2 py-3 text-ink-3">{t.nothingFound}</li>}
      </ul>
    </div>
  );
}

interface TableEntryProps {
  table: SchemaTable;
  initiallyOpen: boolean;
  searching: boolean;
  insert(name: string): void;
}

function TableEntry({ table, initiallyOpen, searching, insert }: TableEntryProps) {
  const t = useText(messages);
  const locale = useLocale();
  const [open, setOpen] = useState(initiallyOpen);
  const columns = useId();
  const shown = open || searching;
  return (
    <li>
      <div className="group flex items-center rounded-sm hover:bg-sunken">
        <button
          type="button"
          aria-expanded={shown}
          aria-controls={columns}
          aria-label={t.columnsOf(table.name)}
          onClick={() => setOpen(!open)}
          className="grid size-7 shrink-0 place-items-center text-ink-3 pointer-coarse:size-10"
        >
          <ChevronRight aria-hidden className={classNames('size-3.5 transition-transform', shown && 'rotate-90')} />
        </button>
        <button
          type="button"
          title={t.insertName(table.name)}
          onClick={() => insert(sqlName(table.name))}
          className="flex min-h-7 min-w-0 flex-1 pointer-coarse:min-h-10 items-center gap-1.5 pr-2 text-left"
        >
          <span className={classNames('shrink-0', shown && 'font-semibold')}>{table.name}</span>
          <span className="min-w-0 flex-1 truncate text-ink-3" title={table.meaning}>
            {table.title}
          </span>
          {table.rows !== undefined && <span className="num shrink-0 text-xs text-ink-3">{formatNumber(table.rows, locale)}</span>}
        </button>
      </div>
      <ul id={columns} hidden={!shown} aria-label={t.columnsOf(table.name)} className="pb-1.5 pl-7">
        {table.columns.map(column => (
          <ColumnEntry key={column.name} column={column} insert={insert} />
        ))}
      </ul>
    </li>
  );
}

function ColumnEntry({ column, insert }: { column: SchemaColumn; insert(name: string): void }) {
  const t = useText(messages);
  return (
    <li>
      <button
        type="button"
        title={`${column.meaning}\n${column.type} · ${t.insertName(column.name)}`}
        onClick={() => insert(sqlName(column.name))}
        className="flex min-h-7 w-full pointer-coarse:min-h-10 items-center gap-1.5 rounded-sm pr-2 pl-1.5 text-left hover:bg-sunken"
      >
        <span className="shrink-0">{column.name}</span>
        <span className="min-w-0 flex-1 truncate text-xs text-ink-3">{column.title}</span>
        <span className="shrink-0 font-mono text-[11px] text-ink-3">{shortType(column.type)}</span>
      </button>
    </li>
  );
}
