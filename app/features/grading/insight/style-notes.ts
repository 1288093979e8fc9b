import { isObject, nodeOf, nodesOf, placesIn, textField, withValueAt } from '~/engine/sql-ast';
import type { Json, JsonObject } from '~/engine/sql-ast';
import type { StyleNote } from './insight';

/** A query that would do as well, if it turns out to give the same. */
export interface Simpler {
  note: StyleNote;
  query: JsonObject;
}

/** A star in the outermost SELECT: the columns are whatever the tables happen to have. */
export function takesEverything(query: JsonObject): boolean {
  return nodesOf(query, 'select_list').some(item => item.type === 'STAR');
}

/** The query without one join, one DISTINCT, or one sub-query that only hands its table on. Whether that changes anything is for an engine to say. */
export function simplerQueries(query: JsonObject): Simpler[] {
  return [...placesIn(query)].flatMap(({ node, path }) =>
    changesOf(node).flatMap(({ note, value }) => {
      const next = withValueAt(query, path, value);
      return isObject(next) ? [{ note, query: next }] : [];
    }),
  );
}

function changesOf(node: JsonObject): { note: StyleNote; value: Json }[] {
  switch (textField(node, 'type')) {
    case 'JOIN': {
      const left = nodeOf(node, 'left');
      return left ? [{ note: 'needless-join', value: left }] : [];
    }
    case 'SELECT_NODE': {
      const modifiers = nodesOf(node, 'modifiers');
      const kept = modifiers.filter(modifier => modifier.type !== 'DISTINCT_MODIFIER');
      return kept.length < modifiers.length ? [{ note: 'needless-distinct', value: { ...node, modifiers: kept } }] : [];
    }
    case 'SUBQUERY':
      return handsOn(node);
    default:
      return 'distinct' in node && node.distinct === true ? [{ note: 'needless-distinct', value: { ...node, distinct: false } }] : [];
  }
}

/** `FROM (SELECT * FROM orders) o`. */
function handsOn(node: JsonObject): { note: StyleNote; value: Json }[] {
  const inner = nodeOf(nodeOf(node, 'subquery') ?? {}, 'node');
  const table = inner && nodeOf(inner, 'from_table');
  const isPlain =
    inner &&
    table?.type === 'BASE_TABLE' &&
    nodesOf(inner, 'modifiers').length === 0 &&
    nodesOf(inner, 'group_expressions').length === 0 &&
    [inner.where_clause, inner.having, inner.qualify].every(part => part === null || part === undefined) &&
    nodesOf(inner, 'select_list').every(item => item.type === 'STAR');
  const alias = textField(node, 'alias') || textField(table ?? {}, 'table_name');
  return isPlain && table ? [{ note: 'needless-sub-query', value: { ...table, alias } }] : [];
}
