/** What a column holds. Shares are 0..1; a date is an ISO day. Empty where there is nothing to say. */
export type ColumnKind = 'text' | 'date' | 'percent' | 'count' | 'decimal' | 'mixed';

export interface ExportColumn {
  title: string;
  kind: ColumnKind;
}

export type ExportCell = string | number | null;

/** A table that leaves the portal: real values, none of them rounded or put into words. */
export interface ExportTable {
  name: string;
  columns: ExportColumn[];
  rows: ExportCell[][];
}
