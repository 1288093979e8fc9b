/** What is read of a query, finished or not. Places are offsets into the text. */
export interface Query {
  start: number;
  end: number;
  ctes: Cte[];
  /** More than one where UNION and the like stand between them. */
  selects: Select[];
  /** The SELECT in which it stands, or whose WITH it belongs to. */
  parent: Select | Query | undefined;
}

export interface Cte {
  name: string;
  /** Names given in brackets after its own. */
  columns: string[];
  query: Query;
}

export type ClauseName = 'select' | 'from' | 'where' | 'group' | 'having' | 'window' | 'qualify' | 'order' | 'limit' | 'values' | 'set';

export interface Clause {
  name: ClauseName;
  /** Index of its first word after the keyword, among the words of the statement. */
  from: number;
  to: number;
}

export interface Select {
  query: Query;
  start: number;
  end: number;
  clauses: Clause[];
  sources: Source[];
  items: SelectItem[];
  /** Queries that stand in it. */
  children: Query[];
}

/** Something in FROM. */
export interface Source {
  /** What it is called in the query: the alias, or the table's own name. */
  alias: string;
  of:
    | { kind: 'table'; name: string }
    | { kind: 'query'; query: Query }
    /** A table function or a VALUES list: its columns are not known beyond those named. */
    | { kind: 'unknown' };
  columns: string[];
  start: number;
  /** Columns of USING: one column in the result, not two. */
  using: string[];
}

/** One entry of a SELECT list. */
export type SelectItem =
  | { kind: 'star'; of: string | undefined; without: string[] }
  | { kind: 'column'; of: string | undefined; name: string; as: string; start: number }
  | { kind: 'expression'; as: string | undefined; text: string; call: string | undefined; start: number };
