import { listOf } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { columnName, isColumn, namedLike } from './expressions';
import { atEachNode } from './mutation';
import type { KnownTables, Mutate } from './mutation';

/** Another column of the same table that reads alike: `created_at` for `paid_at`, `goods_amount` for `paid_amount`. */
export const swapColumn: Mutate = atEachNode((node, { tables, path }) => {
  // In GROUP BY and ORDER BY alone it would only not bind.
  if (!isColumn(node) || path.includes('group_expressions') || path.includes('orders')) return [];
  return siblingsOf(columnName(node), tables).map(name => {
    const swapped: JsonObject = { ...node, column_names: [...listOf(node, 'column_names').slice(0, -1), name] };
    return path.at(-2) === 'select_list' ? namedLike(swapped, node) : swapped;
  });
});

const familyOf = (name: string) => /_(?:at|on|amount|price|day|count)$/.exec(name)?.[0];

function siblingsOf(name: string, tables: KnownTables): string[] {
  const family = familyOf(name);
  if (family === undefined) return [];
  const siblings = Object.values(tables)
    .filter(table => table.columns.some(column => column.name === name))
    .flatMap(table => table.columns.map(column => column.name));
  return [...new Set(siblings)].filter(other => other !== name && familyOf(other) === family);
}
