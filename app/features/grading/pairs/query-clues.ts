import type { Value } from '../schema/schema-model';

/** A column of the schema, in the names of its tables. */
export interface ColumnName {
  table: string;
  column: string;
}

/** A condition on one column: `column <op> values`. `op` is DuckDB's type of comparison, or LIKE. */
export interface Atom extends ColumnName {
  op: string;
  values: Value[];
  /** Which of the two queries holds it. */
  query: number;
}

/** What two queries say about the data on which they could differ. */
export interface QueryClues {
  /** Tables either of them reads. */
  tables: Set<string>;
  atoms: Atom[];
  /** Values to be tried in a column, found by turning a function round: `year(d) = 2024` gives the edges of 2024. */
  hints: (ColumnName & { values: Value[] })[];
  /** Columns whose values meet in an equality, a USING, an IN or a set operation; and those that are only compared. */
  joins: [ColumnName, ColumnName][];
  comparisons: [ColumnName, ColumnName][];
  /** Sizes of groups, ranks and limits that matter. */
  counts: Set<number>;
  /** What sums over a column are held against. */
  sums: (ColumnName & { value: number })[];
  /** Days between two dates that matter. */
  dayOffsets: Set<number>;
  /** Text columns that are read as dates or as numbers. */
  datesInText: Set<string>;
  numbersInText: Set<string>;
  /** LIMIT and OFFSET of either query. */
  limits: Set<number>;
  /** Columns that the queries name at all. */
  named: Set<string>;
  /** Functions either of them calls. */
  functions: Set<string>;
  /** Every constant, for columns about which nothing is said. */
  constants: Set<Value>;
}

export function columnKey({ table, column }: ColumnName): string {
  return `${table}\u0001${column}`;
}

export function noClues(): QueryClues {
  return {
    tables: new Set(),
    atoms: [],
    hints: [],
    joins: [],
    comparisons: [],
    counts: new Set(),
    sums: [],
    dayOffsets: new Set(),
    datesInText: new Set(),
    numbersInText: new Set(),
    limits: new Set(),
    named: new Set(),
    functions: new Set(),
    constants: new Set(),
  };
}
