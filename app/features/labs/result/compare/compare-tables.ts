import type { Cell, Column } from '~/engine/query-result';
import type { ResultTable } from '~/engine/result-table';
import type { CellMark } from '../grid/grid-layout';
import { cellText } from '../result-text';

export interface TableDifference {
  /** The rows that differ, first a column that says how; of a changed cell both values. */
  table: ResultTable;
  marks: readonly RowMark[];
  counts: { changed: number; added: number; missing: number; same: number };
  onlyHere: string[];
  onlyThere: string[];
  /** Rows of each side that were looked at, where there are more. */
  cutAt: number | undefined;
  /** The key columns do not tell rows apart. */
  ambiguous: boolean;
}

interface RowMark {
  kind: CellMark;
  /** Changed columns by their place in the shared ones. */
  changed: ReadonlySet<number>;
}

interface DifferenceWords {
  status: string;
  added: string;
  missing: string;
  changed: string;
  cell(before: string, now: string): string;
}

const mostRows = 200_000;

interface Comparing {
  /** The run looked at. */
  here: ResultTable;
  /** What it is held against. */
  there: ResultTable;
  /** Names of the columns that say which rows belong together; none for the position. */
  keys: readonly string[];
  words: DifferenceWords;
}

/** Columns both have, by name whatever the case, in the order of `here`. */
function sharedColumns(here: ResultTable, there: ResultTable): { column: Column; here: number; there: number }[] {
  return here.columns.flatMap((column, i) => {
    const other = there.columns.findIndex(each => each.name.toLowerCase() === column.name.toLowerCase());
    return other < 0 ? [] : [{ column, here: i, there: other }];
  });
}

/** What differs between two results, row by row and cell by cell. */
export function compareTables({ here, there, keys, words }: Comparing): TableDifference {
  const shared = sharedColumns(here, there);
  const keyColumns = shared.filter(({ column }) => keys.includes(column.name));
  const rowsHere = Math.min(here.rowCount, mostRows);
  const rowsThere = Math.min(there.rowCount, mostRows);
  const { partners, ambiguous } = partnersOf({ here, there, keyColumns, rowsHere, rowsThere });
  const rows: { cells: Cell[]; mark: RowMark }[] = [];
  const counts = { changed: 0, added: 0, missing: 0, same: 0 };
  const taken = new Set<number>();
  const none: ReadonlySet<number> = new Set();
  for (let row = 0; row < rowsHere; row += 1) {
    const partner = partners[row];
    if (partner === undefined) {
      counts.added += 1;
      rows.push({ cells: [words.added, ...shared.map(each => here.cell(row, each.here))], mark: { kind: 'added', changed: none } });
      continue;
    }
    taken.add(partner);
    const pairs = shared.map(each => ({ now: here.cell(row, each.here), before: there.cell(partner, each.there) }));
    const changed = new Set(pairs.flatMap(({ now, before }, i) => (sameCell(now, before) ? [] : [i])));
    counts.changed += changed.size;
    if (changed.size === 0) {
      counts.same += 1;
      continue;
    }
    const cells = pairs.map(({ now, before }, i) => (changed.has(i) ? words.cell(textOf(before), textOf(now)) : now));
    rows.push({ cells: [words.changed, ...cells], mark: { kind: 'changed', changed } });
  }
  for (let row = 0; row < rowsThere; row += 1) {
    if (taken.has(row)) continue;
    counts.missing += 1;
    rows.push({ cells: [words.missing, ...shared.map(each => there.cell(row, each.there))], mark: { kind: 'missing', changed: none } });
  }
  const columns = [{ name: words.status, type: 'VARCHAR' }, ...shared.map(({ column }) => column)];
  const namesOf = (table: ResultTable) => table.columns.map(column => column.name);
  const sharedNames = new Set(shared.map(({ column }) => column.name.toLowerCase()));
  const others = (names: string[]) => names.filter(name => !sharedNames.has(name.toLowerCase()));
  return {
    table: tableOfRows(
      columns,
      rows.map(({ cells }) => cells),
    ),
    marks: rows.map(({ mark }) => mark),
    counts,
    onlyHere: others(namesOf(here)),
    onlyThere: others(namesOf(there)),
    cutAt: Math.max(here.rowCount, there.rowCount) > mostRows ? mostRows : undefined,
    ambiguous,
  };
}

interface Partnering extends Pick<Comparing, 'here' | 'there'> {
  keyColumns: { here: number; there: number }[];
  rowsHere: number;
  rowsThere: number;
}

/** For each row here the row there that it belongs to; each row there belongs to one at most. */
function partnersOf({ here, there, keyColumns, rowsHere, rowsThere }: Partnering): {
  partners: (number | undefined)[];
  ambiguous: boolean;
} {
  if (keyColumns.length === 0)
    return { partners: Array.from({ length: rowsHere }, (_, row) => (row < rowsThere ? row : undefined)), ambiguous: false };
  const waiting = new Map<string, number[]>();
  let ambiguous = false;
  for (let row = rowsThere - 1; row >= 0; row -= 1) {
    const key = JSON.stringify(keyColumns.map(each => plain(there.cell(row, each.there))));
    const rows = waiting.get(key) ?? [];
    ambiguous ||= rows.length > 0;
    waiting.set(key, [...rows, row]);
  }
  const partners = Array.from({ length: rowsHere }, (_, row) =>
    waiting.get(JSON.stringify(keyColumns.map(each => plain(here.cell(row, each.here)))))?.pop(),
  );
  return { partners, ambiguous };
}

/** `1.50` and `1.5` are one number, `1` and 1 too. */
function plain(cell: Cell): Cell {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' && /^-?\d+\.\d+$/.test(cell) ? cell.replace(/\.?0+$/, '') : cell;
}

function sameCell(a: Cell, b: Cell): boolean {
  return a === b || JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function textOf(cell: Cell): string {
  return cell === null ? 'NULL' : cellText(cell);
}

/** Columns keep their names; a changed cell's two values are a text, so alignment alone follows the type. */
function tableOfRows(columns: Column[], rows: Cell[][]): ResultTable {
  return { columns, rowCount: rows.length, state: 'whole', cell: (row, column) => rows[row]?.[column] ?? null, data: () => undefined };
}
