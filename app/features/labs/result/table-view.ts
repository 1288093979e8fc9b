import type { Cell } from '~/engine/query-result';
import type { ResultTable } from '~/engine/result-table';

/** A result as it is looked at: sorted and filtered. */
export interface TableView {
  table: ResultTable;
  /** The result's rows in the order shown; undefined where all are shown in the engine's order. */
  order: Uint32Array | undefined;
}

export function viewLength({ table, order }: TableView): number {
  return order ? order.length : table.rowCount;
}

/** The result's own number of the row shown at a place. */
export function rowAt({ order }: TableView, place: number): number {
  return order ? (order[place] ?? -1) : place;
}

export function cellAt(view: TableView, place: number, column: number): Cell {
  return view.table.cell(rowAt(view, place), column);
}
