import type { ColumnData } from './column-data';
import { columnStoreOf } from './column-store';
import type { ArrowColumn, ColumnStore } from './column-store';
import type { DataType } from './data-type';
import type { Cell, Column } from './query-result';
import type { ResultTable } from './result-table';

/** The part of an Arrow record batch that is read here. */
export interface Batch {
  numRows: number;
  schema: { fields: { name: string; type: { toString(): string } }[] };
  getChildAt(column: number): ArrowColumn | null;
}

/** A result that takes in the engine's batches as they arrive. Only what is shown is ever turned into JavaScript values. */
export class StreamedTable implements ResultTable {
  readonly columns: readonly Column[];
  #stores: ColumnStore[];
  #rowCount = 0;
  #state: ResultTable['state'] = 'growing';

  constructor(columns: readonly Column[], types: readonly DataType[]) {
    this.columns = columns;
    this.#stores = types.map(columnStoreOf);
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  get state(): ResultTable['state'] {
    return this.#state;
  }

  get byteLength(): number {
    return this.#stores.reduce((sum, store) => sum + store.byteLength, 0);
  }

  append(batch: Batch, most = Number.POSITIVE_INFINITY): void {
    const rows = Math.min(batch.numRows, most - this.#rowCount);
    this.#stores.forEach((store, i) => store.append(batch.getChildAt(i), rows));
    this.#rowCount += rows;
  }

  /** No more rows come: these are all, or the rest was cut. */
  end(state: 'whole' | 'cut'): void {
    this.#state = state;
  }

  cell(row: number, column: number): Cell {
    return row < this.#rowCount ? (this.#stores[column]?.cell(row) ?? null) : null;
  }

  data(column: number): ColumnData | undefined {
    return this.#stores[column]?.data();
  }
}
