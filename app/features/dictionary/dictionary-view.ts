import type { Cell, Column } from '~/engine/query-result';
import type { Localized } from '~/i18n/locale';
import type { Dictionary, DictionaryTable, SourceSystem } from '~/sample-company/dictionary';
import type { TableName } from '~/sample-company/tables';
import type { Defect } from './defect-definition';

/** Rows of a table in what labs load and in the portal's own warehouse; null while that has not been built. */
export interface RowCounts {
  lab: number | null;
  warehouse: number | null;
}

export interface TableSummary {
  name: TableName;
  title: Localized;
  source: SourceSystem;
  rows: RowCounts;
}

/** A column that holds the key of another table. */
export interface Reference {
  from: { table: TableName; column: string };
  to: { table: TableName; column: string };
  /** Whether a row may refer to nothing. */
  isOptional: boolean;
}

export interface TableView {
  table: DictionaryTable;
  rows: RowCounts;
  /** The references that lead here. */
  referredBy: Reference[];
  /** null while the warehouse has not been built. */
  sample: { columns: Column[]; rows: Cell[][] } | null;
  defects: Defect[];
}

/** Every reference, in the order of the tables and columns that refer. */
export function referencesOf({ tables }: Dictionary): Reference[] {
  return tables.flatMap(({ name, columns }) =>
    columns.flatMap(column =>
      column.references ? [{ from: { table: name, column: column.name }, to: column.references, isOptional: column.isNullable }] : [],
    ),
  );
}

/** Tables by the system they come from, in the order of the systems; systems without a table are left out. */
export function groupBySource<T extends { source: SourceSystem }>(
  tables: readonly T[],
  systems: readonly SourceSystem[],
): { source: SourceSystem; tables: T[] }[] {
  return systems
    .map(source => ({ source, tables: tables.filter(table => table.source === source) }))
    .filter(group => group.tables.length > 0);
}

/** The page of a table, or of one of its columns. */
export function dictionaryAddress(table: TableName, column?: string | null): string {
  return `/data/dictionary/${table}${column ? `#${column}` : ''}`;
}

/** The query that opens a table in the playground. */
export function firstRowsOf(table: TableName): string {
  return `SELECT *\nFROM ${table}\nLIMIT 20`;
}
