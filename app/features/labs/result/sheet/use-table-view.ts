import { useCallback, useMemo } from 'react';
import type { ResultTable } from '~/engine/result-table';
import { keptState } from '../use-kept-state';
import type { TableView } from '../table-view';
import { workColumn } from './column-work';
import type { ColumnFilter } from './row-filter';
import type { SortKey } from './row-order';

type Filters = ReadonlyMap<number, ColumnFilter>;

interface Arrangement {
  sort: readonly SortKey[];
  filters: Filters;
  /** The rows as last arranged. */
  order: Uint32Array | undefined;
  busy: boolean;
}

const asGiven: Arrangement = { sort: [], filters: new Map(), order: undefined, busy: false };
const useArrangement = keptState<ResultTable, Arrangement>(() => asGiven);
/** The wish a result was last given: an older one that is done late is not shown any more. */
const wishes = new WeakMap<ResultTable, object>();

/** A result as its reader has sorted and filtered it. The old order stays until the new one is there. */
export function useTableView(table: ResultTable) {
  const [arrangement, keep] = useArrangement(table);
  const { sort, filters, order, busy } = arrangement;
  const view: TableView = useMemo(() => ({ table, order }), [table, order]);

  const arrange = useCallback(
    async (change: Partial<Pick<Arrangement, 'sort' | 'filters'>>) => {
      const next = { sort, filters, ...change };
      const wish = {};
      wishes.set(table, wish);
      if (next.sort.length === 0 && next.filters.size === 0) return keep({ ...next, order: undefined, busy: false });
      keep({ ...next, order, busy: true });
      const made = await orderOf(table, next);
      if (wishes.get(table) === wish) keep({ ...next, order: made, busy: false });
    },
    [table, sort, filters, order, keep],
  );
  const setSort = useCallback((next: readonly SortKey[]) => void arrange({ sort: next }), [arrange]);
  const setFilter = useCallback(
    (column: number, filter: ColumnFilter | undefined) => {
      const next = new Map(filters);
      if (filter) next.set(column, filter);
      else next.delete(column);
      void arrange({ filters: next });
    },
    [arrange, filters],
  );
  return { view, sort, filters, busy, setSort, setFilter };
}

export type Arranged = ReturnType<typeof useTableView>;

async function orderOf(table: ResultTable, { sort, filters }: Pick<Arrangement, 'sort' | 'filters'>): Promise<Uint32Array> {
  const { orderElsewhere } = await import('./work-elsewhere.client');
  return orderElsewhere({
    kind: 'order',
    rowCount: table.rowCount,
    filters: [...filters].map(([column, filter]) => ({ ...workColumn(table, column), filter })),
    sort: sort.map(({ column, descending }) => ({ data: workColumn(table, column).data, descending })),
  });
}
