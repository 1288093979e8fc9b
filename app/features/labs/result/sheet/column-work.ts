import { textColumn } from '~/engine/column-data';
import type { ColumnData } from '~/engine/column-data';
import type { ResultTable } from '~/engine/result-table';
import { cellText, isNumericType } from '../result-text';
import { profileColumn } from './column-profile';
import type { ColumnProfile } from './column-profile';
import { readValueOf } from './read-value';
import { filterRows } from './row-filter';
import type { ColumnFilter } from './row-filter';
import { sortRows } from './row-order';
import type { SortColumn } from './row-order';

/** Work on all rows of a result. Plain values throughout, so that it can be sent to a worker. */
export interface OrderWork {
  kind: 'order';
  rowCount: number;
  filters: { data: ColumnData; type: string; filter: ColumnFilter }[];
  sort: SortColumn[];
}

export interface ProfileWork {
  kind: 'profile';
  rows: Uint32Array;
  data: ColumnData;
}

export function orderRows({ rowCount, filters, sort }: OrderWork): Uint32Array {
  const rows = Uint32Array.from({ length: rowCount }, (_, row) => row);
  const left = filterRows(
    rows,
    filters.map(({ data, type, filter }) => ({ data, filter, read: readValueOf(type) })),
  );
  return sortRows(left, sort);
}

export function profileRows({ rows, data }: ProfileWork): ColumnProfile {
  return profileColumn(rows, data);
}

/** A column's values for such work: as they lie in memory, or, where they have no such form, as doubles or as their texts. */
export function workColumn(table: ResultTable, column: number): { data: ColumnData; type: string } {
  const type = table.columns[column]?.type ?? 'VARCHAR';
  const data = table.data(column);
  if (data) return { data, type };
  const cells = Array.from({ length: table.rowCount }, (_, row) => table.cell(row, column));
  if (!isNumericType(type)) return { data: textColumn(cells.map(cell => (cell === null ? null : cellText(cell)))), type: 'VARCHAR' };
  const nulls = Uint8Array.from(cells, cell => (cell === null ? 1 : 0));
  return { data: { kind: 'number', values: Float64Array.from(cells, Number), nulls, length: cells.length }, type: 'DOUBLE' };
}
