import { NavLink, Outlet } from '@remix-run/react';
import { Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { sourceSystems } from '~/sample-company/dictionary';
import { classNames } from '~/ui/class-names';
import { DictionaryOverview } from './dictionary-overview';
import { dictionaryAddress, groupBySource } from './dictionary-view';
import type { TableSummary } from './dictionary-view';
import type { DictionaryView } from './dictionary.server';
import { messages } from './messages';
import { SearchBox } from './search/search-box';

interface DictionaryPageProps {
  view: DictionaryView;
  /** The text searched for in the address (`?q=`). */
  query: string;
  /** Whether a table is open beside the list. */
  open: boolean;
}

/** The list of tables beside the table that is open, or the overview of all. On a narrow window the list makes way for the table. */
export function DictionaryPage({ view, query, open }: DictionaryPageProps) {
  const t = useText(messages);
  return (
    <div className="min-[1000px]:grid min-[1000px]:grid-cols-[304px_minmax(0,1fr)]">
      <aside
        aria-label={t.tables}
        className={classNames(
          'border-line bg-surface px-4 pt-4 pb-5 max-[999px]:border-b min-[1000px]:sticky min-[1000px]:top-14 min-[1000px]:h-[calc(100dvh-3.5rem)] min-[1000px]:overflow-y-auto min-[1000px]:border-r',
          open && 'max-[999px]:hidden',
        )}
      >
        <SearchBox entries={view.entries} initialText={query}>
          <TableList tables={view.tables} />
        </SearchBox>
      </aside>
      {open ? <Outlet /> : <DictionaryOverview view={view} />}
    </div>
  );
}

function TableList({ tables }: { tables: readonly TableSummary[] }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <nav aria-label={t.tables} className="grid gap-4">
      <Entry to="/data/dictionary" end>
        <Waypoints aria-hidden className="size-4 shrink-0 text-ink-3" />
        {t.diagram}
      </Entry>
      {groupBySource(tables, sourceSystems).map(group => (
        <section key={group.source} aria-labelledby={`source-${group.source}`}>
          <h2 id={`source-${group.source}`} className="px-2.5 pb-1 text-sm font-semibold text-ink-3">
            {t[group.source]}
          </h2>
          <ul>
            {group.tables.map(({ name, title, rows }) => (
              <li key={name}>
                <Entry to={dictionaryAddress(name)}>
                  <span className="font-mono text-sm">{name}</span>
                  <span className="min-w-0 flex-1 truncate text-sm text-ink-3">{title[locale]}</span>
                  {rows.warehouse !== null && <span className="num text-xs text-ink-3">{formatNumber(rows.warehouse, locale)}</span>}
                </Entry>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Entry({ to, end = false, children }: { to: string; end?: boolean; children: ReactNode }) {
  return (
    <NavLink
      to={to}
      end={end}
      prefetch="intent"
      className={({ isActive }) =>
        classNames(
          'flex min-h-9 items-center gap-2 rounded-sm px-2.5 pointer-coarse:min-h-11',
          isActive ? 'bg-indigo-soft font-semibold text-indigo' : 'hover:bg-sunken',
        )
      }
    >
      {children}
    </NavLink>
  );
}
