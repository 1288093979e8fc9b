import { columnIndex, tableOf } from '../schema/schema-model';
import type { SchemaModel, Value } from '../schema/schema-model';
import { columnKey } from './query-clues';
import type { ColumnName, QueryClues } from './query-clues';
import { seriesValue } from './series-value';
import type { ValuePools } from './value-pools';

/** For columns that meet in joins: the few values all of them draw from, by `columnKey`. */
export type JoinDomains = ReadonlyMap<string, Value[]>;

/** Columns that the queries join, foreign key or not, get one small set of values: else hardly a row of one would find a row of the other. */
export function joinDomains({ schema, clues, pools }: { schema: SchemaModel; clues: QueryClues; pools: ValuePools }): JoinDomains {
  const domains = new Map<string, Value[]>();
  for (const members of joinedClasses(clues)) {
    const columns = members.flatMap(member => {
      const table = tableOf(schema, member.table);
      const column = table?.columns[columnIndex(table, member.column)];
      return column ? [{ member, column }] : [];
    });
    const [first] = columns;
    if (!first) continue;
    const named = columns.flatMap(({ member }) => {
      const pool = pools.get(columnKey(member));
      return pool ? [...pool.hits, ...pool.edges] : [];
    });
    const series = [1, 2, 3, 4, 5, 6].map(n => seriesValue(first.column, n)).filter(value => value !== null);
    const domain = [...new Set([...series.slice(0, 2), ...named.slice(0, 2), ...series])];
    for (const { member, column } of columns) {
      if (column.kind === first.column.kind) domains.set(columnKey(member), domain);
    }
  }
  return domains;
}

function joinedClasses({ joins }: QueryClues): ColumnName[][] {
  const classes: Map<string, ColumnName>[] = [];
  for (const pair of joins) {
    const touched = classes.filter(members => pair.some(column => members.has(columnKey(column))));
    const merged = new Map([...touched.flatMap(members => [...members]), ...pair.map(column => [columnKey(column), column] as const)]);
    classes.splice(0, classes.length, ...classes.filter(members => !touched.includes(members)), merged);
  }
  return classes.map(members => [...members.values()]);
}
