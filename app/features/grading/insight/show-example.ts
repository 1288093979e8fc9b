import type { Cell, QueryResult } from '~/engine/query-result';
import { compareCellsOf } from '../compare-cells';
import type { CellComparer } from '../compare-cells';
import type { Difference } from '../difference';
import type { CompareRules } from '../lab-rules';
import { mapColumns } from '../map-columns';
import { matchRows } from '../match-rows';
import { countRows, rowsOf } from '../schema/schema-model';
import type { Row, SchemaModel, TableModel, World } from '../schema/schema-model';
import type { QueryClues } from '../pairs/query-clues';
import type { Evidence, RowEvidence, ShownResult, ShownTable } from './insight';

/** A row of a world, by its place. */
export interface RowPlace {
  table: string;
  row: number;
}

/** What happens to both results when one row is taken away. */
export interface RowEffect extends RowPlace {
  changesRight: boolean;
  changesYours: boolean;
}

/** The world as tables to be read: only columns that matter, tables with rows only. */
export function showTables({
  schema,
  world,
  named,
  marked,
}: {
  schema: SchemaModel;
  world: World;
  /** Columns that some query names, in lower case. */
  named: ReadonlySet<string>;
  marked: readonly RowPlace[];
}): ShownTable[] {
  return schema.tables
    .filter(table => rowsOf(world, table).length > 0)
    .map(table => {
      const shown = table.columns.flatMap(({ name }, i) => (named.has(name) || table.primaryKey?.includes(name) ? [i] : []));
      return {
        name: table.name,
        columns: shown.flatMap(i => table.columns[i]?.name ?? []),
        rows: rowsOf(world, table).map(row => shown.map(i => shownCell(table, row, i))),
        marked: marked.filter(place => place.table === table.name).map(place => place.row),
      };
    });
}

/** Amounts with all their digits, as a result shows them. */
function shownCell(table: TableModel, row: Row, index: number): Cell {
  const [column, value = null] = [table.columns[index], row[index]];
  return typeof value === 'number' && column?.kind === 'decimal' ? value.toFixed(column.scale) : value;
}

/** The one row that tells the difference best: one that is passed over before one too many, a row of the facts before one they refer to. */
export function evidenceOf({
  schema,
  world,
  effects,
  clues,
  difference,
}: {
  schema: SchemaModel;
  world: World;
  effects: readonly RowEffect[];
  clues: QueryClues;
  difference: Difference;
}): Evidence {
  const missed = effects.filter(effect => effect.changesRight && !effect.changesYours);
  const surplus = effects.filter(effect => effect.changesYours && !effect.changesRight);
  const chosen = missed[0] ?? surplus[0];
  const table = schema.tables.find(each => each.name === chosen?.table);
  if (!chosen || !table) return { kind: 'difference', difference };
  const described = describeRow({ table, row: rowsOf(world, table)[chosen.row] ?? [], clues });
  const isAlone = countRows(world) === 1 || described.detail !== undefined;
  const kind = chosen === missed[0] ? 'missed' : isAlone ? 'surplus' : 'disturbs';
  const column = difference.kind === 'wrong-rows' && { column: difference.column };
  return { kind, ...described, row: chosen.row, ...column };
}

function describeRow({ table, row, clues }: { table: TableModel; row: Row; clues: QueryClues }): Omit<RowEvidence, 'kind' | 'row'> {
  const cellOf = (name: string) => row[table.columns.findIndex(column => column.name === name)] ?? null;
  const moment = momentOf({ table, row, clues });
  const detail = tellingColumn({ table, clues });
  return {
    table: table.name,
    key: (table.primaryKey ?? []).map(name => String(cellOf(name))).join(' '),
    ...(moment !== undefined && { moment }),
    ...(detail !== undefined && { detail: { column: detail, value: String(cellOf(detail) ?? 'NULL') } }),
  };
}

/** The date or time by which the queries choose rows, else the last the row has. */
function momentOf({ table, row, clues }: { table: TableModel; row: Row; clues: QueryClues }): string | undefined {
  const moments = table.columns.flatMap(({ name, kind }, i) => {
    const value = row[i];
    if ((kind !== 'timestamp' && kind !== 'date') || typeof value !== 'string') return [];
    return [{ value, isChosenBy: clues.atoms.some(atom => atom.table === table.name && atom.column === name) }];
  });
  return (moments.find(moment => moment.isChosenBy) ?? moments.at(-1))?.value;
}

/** A column on which only one of the two queries has a condition, other than a time. */
function tellingColumn({ table, clues }: { table: TableModel; clues: QueryClues }): string | undefined {
  const asked = (query: number) =>
    new Set(clues.atoms.filter(atom => atom.table === table.name && atom.query === query).map(atom => atom.column));
  const [right, yours] = [asked(0), asked(1)];
  const telling = [...right].find(column => !yours.has(column)) ?? [...yours].find(column => !right.has(column));
  const kind = table.columns.find(column => column.name === telling)?.kind;
  return kind === 'timestamp' || kind === 'date' ? undefined : telling;
}

/** Both results with what is only in one of them: a row whose likeness is on the other side is marked in its differing cells. */
export function showResults({ expected, actual, rules }: { expected: QueryResult; actual: QueryResult; rules: CompareRules }): {
  right: ShownResult;
  yours: ShownResult;
} {
  const mapping = mapColumns({ expected: expected.columns, actual: actual.columns, rules });
  if (mapping.kind === 'different') return { right: plainResult(expected), yours: plainResult(actual) };
  const comparers = expected.columns.map((column, i) =>
    compareCellsOf({
      expected: column.type,
      actual: actual.columns[mapping.indexes[i] ?? i]?.type ?? column.type,
      digits: rules.round[column.name],
    }),
  );
  const right = { ...plainResult(expected), rows: expected.rows.slice(0, rules.limit) };
  const yours = { columns: right.columns, rows: actual.rows.map(row => mapping.indexes.map(index => row[index] ?? null)) };
  const { missing, extra } = matchRows({ expected: right.rows, actual: yours.rows, comparers });
  if (missing.length + extra.length === 0) return inOrder({ right: right.rows, yours: yours.rows, columns: right.columns, comparers });
  const partners = pairUp({ comparers, right: right.rows, yours: yours.rows, missing, extra });
  const marksOf = (indexes: number[], partnerOf: (index: number) => number | undefined, own: Cell[][], other: Cell[][]) =>
    indexes.flatMap(row => {
      const partner = partnerOf(row);
      if (partner === undefined) return [{ row }];
      return differing(comparers, own[row] ?? [], other[partner] ?? []).map(column => ({ row, column }));
    });
  return {
    right: { ...right, marks: marksOf(missing, index => partners.find(pair => pair.right === index)?.yours, right.rows, yours.rows) },
    yours: { ...yours, marks: marksOf(extra, index => partners.find(pair => pair.yours === index)?.right, yours.rows, right.rows) },
  };
}

function plainResult({ columns, rows }: QueryResult): ShownResult {
  return { columns: columns.map(column => column.name), rows, marks: [] };
}

interface Sides {
  comparers: CellComparer[];
  right: Cell[][];
  yours: Cell[][];
}

/** The same rows in another order: whatever stands in another's place is marked. */
function inOrder({ right, yours, columns, comparers }: Sides & { columns: string[] }): { right: ShownResult; yours: ShownResult } {
  const moved = yours.flatMap((row, i) => (differing(comparers, row, right[i] ?? []).length > 0 ? [{ row: i }] : []));
  return { right: { columns, rows: right, marks: [] }, yours: { columns, rows: yours, marks: moved } };
}

/** Rows that agree in at least one cell belong together, those that agree most first. */
function pairUp({ comparers, right, yours, missing, extra }: Sides & { missing: number[]; extra: number[] }) {
  const pairs = missing.flatMap(wanted =>
    extra.map(given => ({ right: wanted, yours: given, apart: differing(comparers, right[wanted] ?? [], yours[given] ?? []).length })),
  );
  const onlyPair = missing.length === 1 && extra.length === 1;
  const chosen: typeof pairs = [];
  for (const pair of pairs.toSorted((a, b) => a.apart - b.apart)) {
    const isTaken = chosen.some(other => other.right === pair.right || other.yours === pair.yours);
    if (!isTaken && (onlyPair || pair.apart < comparers.length)) chosen.push(pair);
  }
  return chosen;
}

function differing(comparers: CellComparer[], a: Cell[], b: Cell[]): number[] {
  return comparers.flatMap((comparer, i) => (comparer.equal(a[i] ?? null, b[i] ?? null) ? [] : [i]));
}
