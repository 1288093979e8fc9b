import { tableOf } from '../schema/schema-model';
import type { SchemaModel } from '../schema/schema-model';
import type { ColumnName } from './query-clues';

/** Where a value of a result comes from: a column as it is, a sum over it, a count of rows, or something made of it. */
export interface Origin extends Partial<ColumnName> {
  way: 'plain' | 'sum' | 'count' | 'made';
}

export interface OutputColumn {
  name: string;
  origins: Origin[];
}

/** One item of a FROM. */
export interface Source {
  alias: string;
  columns: OutputColumn[];
}

/** What names mean at a place of a query: the items of its FROM, then those of the queries around it. */
export interface Scope {
  sources: Source[];
  /** Names given in the SELECT list, for ORDER BY, GROUP BY and HAVING. */
  aliases: OutputColumn[];
  outer: Scope | undefined;
}

export function tableSource(schema: SchemaModel, { name, alias }: { name: string; alias: string }): Source | undefined {
  const table = tableOf(schema, name);
  if (!table) return undefined;
  return {
    alias: alias || name,
    columns: table.columns.map(column => ({
      name: column.name,
      origins: [{ table: table.name, column: column.name, way: 'plain' as const }],
    })),
  };
}

/** The origins of `column` or `alias.column`; empty when the name means nothing here. */
export function resolve(scope: Scope | undefined, names: string[]): Origin[] {
  const column = names.at(-1)?.toLowerCase() ?? '';
  const alias = names.length > 1 ? names.at(-2)?.toLowerCase() : undefined;
  for (let at = scope; at; at = at.outer) {
    const sources = alias === undefined ? at.sources : at.sources.filter(source => source.alias.toLowerCase() === alias);
    const found = sources.flatMap(source => source.columns.filter(item => item.name.toLowerCase() === column));
    const named = found.length > 0 || alias !== undefined ? found : at.aliases.filter(item => item.name.toLowerCase() === column);
    if (named.length > 0) return named.flatMap(item => item.origins);
  }
  return [];
}
