import { shortType } from '../../schema-tree';
import type { SchemaTable } from '../../schema-tree';
import { groups } from './proposal';
import type { Candidate } from './proposal';
import type { Select } from './query-tree';
import { same, tableColumns } from './resolve';
import type { ScopeColumn, ScopeSource } from './resolve';
import { written } from './words';

/** Columns of the tables in FROM; a name that two of them have stands with its table. */
export function columnsInScope(sources: readonly ScopeSource[], group: number): Candidate[] {
  const holders = countNames(sources.map(({ columns, using }) => columns.filter(({ name }) => !using.includes(name.toLowerCase()))));
  return sources.flatMap(source =>
    source.columns
      .filter(({ name }) => !source.using.includes(name.toLowerCase()))
      .map(column => columnCandidate(column, { group, of: (holders.get(column.name.toLowerCase()) ?? 0) > 1 ? source.alias : undefined })),
  );
}

/** Before FROM is written: the columns of all tables, those of the first ones likelier; the table stands at the right. */
export function columnsOfAll(tables: readonly SchemaTable[], likely: number): Candidate[] {
  const holders = countNames(tables.map(tableColumns));
  return tables.flatMap((table, i) =>
    tableColumns(table).map(column => ({
      ...columnCandidate(column, {
        group: i < likely ? groups.guess : groups.farGuess,
        of: (holders.get(column.name.toLowerCase()) ?? 0) > 1 ? table.name : undefined,
      }),
      detail: `${table.name} · ${shortType(column.type ?? '')}`,
    })),
  );
}

function countNames(lists: readonly ScopeColumn[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of lists.flatMap(columns => columns.map(column => column.name.toLowerCase())))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

export function columnCandidate(column: ScopeColumn, { group, of }: { group: number; of?: string }): Candidate {
  const label = of === undefined ? written(column.name) : `${written(of)}.${written(column.name)}`;
  return {
    kind: 'column',
    label,
    insert: label,
    name: column.name,
    sayings: column.schema?.sayings,
    detail: shortType(column.type ?? ''),
    meaning: column.schema?.title ?? (column.formula ? `= ${column.formula}` : ''),
    about: { column },
    group,
  };
}

/** Names that the SELECT list gives; within the list itself, those before the cursor. */
export function selectAliases({ items }: Select, { before, meaning }: { before: number | undefined; meaning: string }): Candidate[] {
  const own =
    before === undefined ? -1 : items.findLastIndex(({ kind, ...item }) => kind !== 'star' && 'start' in item && item.start <= before);
  return items.flatMap((item, i) => {
    if (item.kind === 'star' || item.as === undefined || (before !== undefined && i >= own)) return [];
    if (item.kind === 'column' && same(item.as, item.name)) return [];
    const label = written(item.as);
    const text = item.kind === 'expression' ? `= ${item.text}` : `= ${item.name}`;
    return [{ kind: 'alias', label, insert: label, detail: '', meaning: text, about: { text: meaning }, group: groups.alias } as const];
  });
}

/** The documented values of a column. */
export function valueCandidates(column: ScopeColumn | undefined, quote: 'with-quotes' | 'open' | 'closed'): Candidate[] {
  const isText = column?.type === undefined || /CHAR|TEXT/i.test(column.type);
  return (column?.schema?.values ?? []).map(({ value, meaning }) => {
    const text = value.replaceAll("'", "''");
    const insert = { 'with-quotes': isText ? `'${text}'` : value, open: `${text}'`, closed: text }[quote];
    const label = quote === 'with-quotes' ? insert : value;
    return {
      ...({ kind: 'value', label, insert, name: value, detail: column?.name ?? '', meaning, about: {} } as const),
      sayings: [{ text: meaning, readings: '' }],
      group: groups.value,
    };
  });
}
