import { ArrowDown, ArrowUp } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { messages } from '../messages';
import { FilterForm } from './filter-form';
import { ProfileView } from './profile-view';
import type { Arranged } from './use-table-view';

interface ColumnMenuProps {
  arranged: Arranged;
  column: number;
  anchor: HTMLElement;
  close(): void;
}

/** Everything about one column: its order, its filter, what it holds. */
export function ColumnMenu({ arranged, column, anchor, close }: ColumnMenuProps) {
  const t = useText(messages);
  const { view, sort, filters, setSort, setFilter } = arranged;
  const { name = '', type = '' } = view.table.columns[column] ?? {};
  const virtualRef = useMemo(() => ({ current: anchor }), [anchor]);
  const sortBy = (descending: boolean) => {
    setSort([{ column, descending }]);
    close();
  };
  const own = sort.find(key => key.column === column);
  return (
    <Popover.Root open onOpenChange={close}>
      <Popover.Anchor virtualRef={virtualRef} />
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label={t.columnMenu(name)}
          onCloseAutoFocus={event => {
            event.preventDefault();
            anchor.closest<HTMLElement>('[role=grid]')?.focus();
          }}
          className="z-50 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] overflow-auto rounded-md border border-line bg-surface text-sm shadow-card"
        >
          <div className="flex items-baseline justify-between gap-3 px-4 pt-3">
            <p className="min-w-0 truncate font-semibold">{name}</p>
            <p className="shrink-0 font-mono text-[11px] text-ink-3">{type}</p>
          </div>
          <div className="flex gap-2 px-4 py-2.5">
            <Button
              size="small"
              aria-pressed={own?.descending === false}
              onClick={() => sortBy(false)}
              className="flex-1 aria-pressed:border-indigo aria-pressed:text-indigo"
            >
              <ArrowUp aria-hidden className="size-3.5" />
              {t.ascending}
            </Button>
            <Button
              size="small"
              aria-pressed={own?.descending === true}
              onClick={() => sortBy(true)}
              className="flex-1 aria-pressed:border-indigo aria-pressed:text-indigo"
            >
              <ArrowDown aria-hidden className="size-3.5" />
              {t.descending}
            </Button>
          </div>
          <FilterForm
            key={column}
            type={type}
            filter={filters.get(column)}
            apply={filter => {
              setFilter(column, filter);
              close();
            }}
          />
          <ProfileView view={view} column={column} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
