import { Link } from '@remix-run/react';
import { BookOpen, ChevronRight, KeyRound, Link2 } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages as editorMessages } from '../editor/messages';
import { messages } from '../messages';
import { shortType, sqlName } from '../schema-tree';
import type { SchemaColumn, SchemaTable } from '../schema-tree';
import { searchSchema } from './schema-search';
import { TablePeek } from './table-peek';
import type { PeekRun } from './table-peek';

interface SchemaPaneProps {
  tables: SchemaTable[];
  /** Tables that are open at first. */
  open: readonly string[];
  /** Puts a name into the query. */
  insert(name: string): void;
  /** Shows the first rows of a table; absent where nothing can be run. */
  peek?: PeekRun;
}

/** The tables and columns there are, with their meaning; a click writes the name into the query. */
export function SchemaPane({ tables, open, insert, peek }: SchemaPaneProps) {
  const t = useText(messages);
  const [filter, setFilter] = useState('');
  const shown = searchSchema(tables, useDeferredValue(filter));
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
          autoComplete="off"
          spellCheck={false}
          className="mt-2 min-h-8 w-full rounded-sm border border-control bg-surface px-2.5 text-sm placeholder:text-ink-3 pointer-coarse:min-h-11 pointer-coarse:text-[16px]"
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
            peek={peek}
          />
        ))}
        {shown.length === 0 && <li className="px-2 py-3 text-ink-3">{t.nothingFound}</li>}
      </ul>
    </div>
  );
}

interface TableEntryProps extends Pick<SchemaPaneProps, 'insert' | 'peek'> {
  table: SchemaTable;
  initiallyOpen: boolean;
  searching: boolean;
}

function TableEntry({ table, initiallyOpen, searching, insert, peek }: TableEntryProps) {
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
          className="grid size-7 shrink-0 place-items-center text-ink-3 pointer-coarse:size-11"
        >
          <ChevronRight aria-hidden className={classNames('size-3.5 transition-transform', shown && 'rotate-90')} />
        </button>
        <button
          type="button"
          title={`${table.meaning}\n${t.insertName(table.name)}`}
          onClick={() => insert(sqlName(table.name))}
          className="flex min-h-7 min-w-0 flex-1 items-center gap-1.5 pr-2 text-left pointer-coarse:min-h-11"
        >
          <span className={classNames('shrink-0', shown && 'font-semibold')}>{table.name}</span>
          <span className="min-w-0 flex-1 truncate text-ink-3">{table.title}</span>
          {table.rows !== undefined && <span className="num shrink-0 text-xs text-ink-3">{formatNumber(table.rows, locale)}</span>}
        </button>
      </div>
      <div id={columns} hidden={!shown} className="pb-1.5 pl-7">
        <TableTools table={table} peek={peek} />
        <ul aria-label={t.columnsOf(table.name)}>
          {table.columns.map(column => (
            <ColumnEntry key={column.name} column={column} insert={insert} />
          ))}
        </ul>
      </div>
    </li>
  );
}

/** What else can be known of a table: its first rows, and its page in the dictionary. */
function TableTools({ table, peek }: Pick<TableEntryProps, 'table' | 'peek'>) {
  const t = useText(editorMessages);
  return (
    <div className="flex items-center gap-3 pl-1.5 text-xs">
      {peek && <TablePeek table={table.name} run={peek} />}
      {table.inDictionary && (
        <Link
          to={`/data/dictionary/${table.name}`}
          aria-label={t.dictionaryOf(table.name)}
          className="inline-flex min-h-6 items-center gap-1 text-ink-2 hover:text-indigo pointer-coarse:min-h-11"
        >
          <BookOpen aria-hidden className="size-3" />
          {t.dictionary}
        </Link>
      )}
    </div>
  );
}

function ColumnEntry({ column, insert }: { column: SchemaColumn; insert(name: string): void }) {
  const t = useText(messages);
  return (
    <li>
      <button
        type="button"
        title={hintOf(column, t.insertName(column.name))}
        onClick={() => insert(sqlName(column.name))}
        className="flex min-h-7 w-full items-center gap-1.5 rounded-sm pr-2 pl-1.5 text-left hover:bg-sunken pointer-coarse:min-h-11"
      >
        <span className="shrink-0">{column.name}</span>
        <KeySign column={column} />
        <span className="min-w-0 flex-1 truncate text-xs text-ink-3">{column.title}</span>
        <span className="shrink-0 font-mono text-[11px] text-ink-3">{shortType(column.type)}</span>
      </button>
    </li>
  );
}

function hintOf({ meaning, type, values = [] }: SchemaColumn, click: string): string {
  return [meaning, ...values.map(each => `${each.value}　${each.meaning}`), `${type} · ${click}`].filter(Boolean).join('\n');
}

function KeySign({ column: { isKey, references } }: { column: SchemaColumn }) {
  const t = useText(editorMessages);
  const look = 'size-3 shrink-0';
  if (references)
    return <Link2 role="img" aria-label={t.foreignKey(`${references.table}.${references.column}`)} className={`${look} text-indigo`} />;
  if (isKey) return <KeyRound role="img" aria-label={t.primaryKey} className={`${look} text-amber`} />;
  return null;
}
