import { isObject, nodeOf, nodesOf, placesIn, textField, valueAt, withValueAt } from '~/engine/sql-ast';
import type { AstPath, AstPlace, Json, JsonObject } from '~/engine/sql-ast';
import { allOf, conjunctsOf } from './expressions';
import { without } from './mutation';
import type { Mutate } from './mutation';

/**
 * Rows filtered after a window was computed over them instead of before: a condition of the windowed SELECT moved to its own QUALIFY, or to the
 * SELECT that reads it as a sub-query or CTE.
 */
export const filterAfterWindow: Mutate = query =>
  [...placesIn(query)].filter(isWindowed).flatMap(place => {
    const conjuncts = conjunctsOf(place.node.where_clause);
    return conjuncts.flatMap((moved, i) => {
      const rest = allOf(without(conjuncts, i));
      const queries = isObject(place.node.qualify)
        ? [intoQualify(query, { place, moved, rest })]
        : intoReaders(query, { place, moved, rest });
      return queries.filter(isObject).map(changed => ({ query: changed, path: [...place.path, 'where_clause'] }));
    });
  });

function isWindowed({ node }: AstPlace): boolean {
  if (node.type !== 'SELECT_NODE') return false;
  return [...nodesOf(node, 'select_list'), node.qualify ?? null].some(part =>
    [...placesIn(part)].some(({ node: inner }) => inner.class === 'WINDOW'),
  );
}

interface Move {
  place: AstPlace;
  moved: JsonObject;
  /** The conditions that stay. */
  rest: JsonObject | null;
}

function intoQualify(query: JsonObject, { place: { node, path }, moved, rest }: Move): Json {
  return withValueAt(query, path, { ...node, where_clause: rest, qualify: allOf([...conjunctsOf(node.qualify), moved]) });
}

function intoReaders(query: JsonObject, { place: { node, path }, moved, rest }: Move): Json[] {
  const inside = withValueAt(query, path, { ...node, where_clause: rest });
  return readersOf(query, path).map(reader => {
    const select = valueAt(inside, reader);
    if (!isObject(select)) return null;
    return withValueAt(inside, reader, { ...select, where_clause: allOf([...conjunctsOf(select.where_clause), moved]) });
  });
}

/** Paths of the SELECTs that read a SELECT alone: as their sub-query, or as a CTE by its name. */
function readersOf(query: JsonObject, path: AstPath): AstPath[] {
  // … from_table, subquery, node
  if (path.at(-3) === 'from_table') return [path.slice(0, -3)];
  // … cte_map, map, 0, value, query, node
  const entry = path.at(-6) === 'cte_map' ? valueAt(query, path.slice(0, -3)) : undefined;
  if (!isObject(entry)) return [];
  return [...placesIn(query)]
    .filter(({ node }) => node.type === 'SELECT_NODE' && textField(nodeOf(node, 'from_table') ?? {}, 'table_name') === entry.key)
    .map(reader => reader.path);
}
