import { isObject, listOf, nodeOf, placesIn, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';

/** What a statement names, in lower case. */
export interface SqlNames {
  /** Tables it reads, its own common table expressions left out. */
  tables: Set<string>;
  /** Columns it refers to, without their tables. */
  columns: Set<string>;
  /** What it names itself: columns by AS, common table expressions. */
  own: Set<string>;
}

/** The names in a statement's syntax tree. Nothing is looked up: a column may be of any of the tables. */
export function namesIn(query: JsonObject): SqlNames {
  const nodes = [...placesIn(query)].map(place => place.node);
  const expressions = nodes.flatMap(node => listOf(nodeOf(node, 'cte_map') ?? {}, 'map'));
  const parts = nodes.filter(node => textField(node, 'class') === 'COLUMN_REF').flatMap(node => listOf(node, 'column_names').slice(-1));
  const joined = nodes.flatMap(node => listOf(node, 'using_columns'));
  const expressionNames = lowerSet(expressions.filter(isObject).map(expression => textField(expression, 'key')));
  const read = lowerSet(nodes.filter(node => textField(node, 'type') === 'BASE_TABLE').map(node => textField(node, 'table_name')));
  return {
    tables: new Set([...read].filter(name => !expressionNames.has(name))),
    columns: lowerSet([...parts, ...joined].map(String)),
    own: new Set([...lowerSet(nodes.map(node => textField(node, 'alias'))), ...expressionNames]),
  };
}

function lowerSet(names: string[]): Set<string> {
  return new Set(names.filter(Boolean).map(name => name.toLowerCase()));
}
