import { asWanted, isSure, matchOf } from '../editor/completion/match';
import type { SchemaColumn, SchemaTable } from '../schema-tree';

/**
 * The tables that are called so, mean it or sound so (`zhifu`), or have a column that does; a table found by its columns keeps only those. Nothing
 * is left out for an empty text.
 */
export function searchSchema(tables: SchemaTable[], text: string): SchemaTable[] {
  const wanted = asWanted(text.trim());
  if (wanted.text === '') return tables;
  const isFound = ({ name, title, meaning, sayings = [], ...rest }: SchemaTable | SchemaColumn) => {
    const values = 'values' in rest ? (rest.values ?? []).flatMap(each => [each.value, each.meaning]) : [];
    const said = [name, title, meaning, ...values].some(words => words.toLowerCase().includes(wanted.lower));
    return said || isSure(matchOf({ name, sayings }, wanted));
  };
  return tables.flatMap(table => {
    if (isFound({ ...table, columns: [] })) return table;
    const columns = table.columns.filter(isFound);
    return columns.length > 0 ? { ...table, columns } : [];
  });
}
