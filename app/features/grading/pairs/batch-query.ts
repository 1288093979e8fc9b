import { isObject, nodeOf, nodesOf, textField } from '~/engine/sql-ast';
import type { Json, JsonObject } from '~/engine/sql-ast';
import { tableOf } from '../schema/schema-model';
import type { SchemaModel, TableModel } from '../schema/schema-model';

/** The table that holds one row per world of a batch, and the column by which rows of all worlds are told apart. */
export const worldsTable = '__worlds';
export const worldColumn = '__w';

/** The table in which the rows of a table stand for all worlds of a batch. */
export function batchTable(table: TableModel): string {
  return `__all_${table.name}`;
}

/**
 * A query that, put into LATERAL beside the table of worlds, gives its result for each world at once: each table it reads becomes that table's rows of
 * the world at hand. The engine de-correlates it, so fifty worlds take hardly longer than two.
 * @returns undefined when the query names a table in a way this cannot follow
 */
export function forAllWorlds(query: JsonObject, schema: SchemaModel): JsonObject | undefined {
  return forWorld(query, { schema, world: columnRef([worldsTable, worldColumn]) });
}

/** The same for one world, given by an expression: for queries that the engine cannot de-correlate. */
export function forWorld(query: JsonObject, { schema, world }: { schema: SchemaModel; world: JsonObject }): JsonObject | undefined {
  try {
    return objectOf(rewrite(query, { schema, world, ctes: new Set() }));
  } catch (error) {
    if (error instanceof CannotFollow) return undefined;
    throw error;
  }
}

class CannotFollow extends Error {}

interface Names {
  schema: SchemaModel;
  world: JsonObject;
  ctes: ReadonlySet<string>;
}

function objectOf(value: Json): JsonObject {
  if (!isObject(value)) throw new CannotFollow();
  return value;
}

function rewrite(value: Json, names: Names): Json {
  if (Array.isArray(value)) return value.map(item => rewrite(item, names));
  if (!isObject(value)) return value;
  if (textField(value, 'type') === 'BASE_TABLE') return rewriteTable(value, names);
  const own = nodesOf(nodeOf(value, 'cte_map') ?? {}, 'map').map(entry => textField(entry, 'key').toLowerCase());
  const named = textField(value, 'cte_name').toLowerCase();
  const ctes = own.length > 0 || named ? new Set([...names.ctes, ...own, named]) : names.ctes;
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, rewrite(part, { ...names, ctes })]));
}

function rewriteTable(node: JsonObject, { schema, world, ctes }: Names): Json {
  const name = textField(node, 'table_name');
  if (textField(node, 'schema_name') === '' && ctes.has(name.toLowerCase())) return node;
  const table = tableOf(schema, name);
  if (!table || node.sample) throw new CannotFollow();
  const columns = table.columns.map(column => columnRef([column.name]));
  const from = { ...node, alias: '', schema_name: '', catalog_name: '', table_name: batchTable(table), column_name_alias: [] };
  return {
    type: 'SUBQUERY',
    alias: textField(node, 'alias') || name,
    sample: null,
    subquery: { node: selectNode({ columns, from, where: ofWorld(table, world) }), named_param_map: [] },
    column_name_alias: node.column_name_alias ?? [],
  };
}

function columnRef(names: string[]): JsonObject {
  return { class: 'COLUMN_REF', type: 'COLUMN_REF', alias: '', column_names: names };
}

function ofWorld(table: TableModel, world: JsonObject): JsonObject {
  return {
    class: 'COMPARISON',
    type: 'COMPARE_EQUAL',
    alias: '',
    left: columnRef([batchTable(table), worldColumn]),
    right: world,
  };
}

function selectNode({ columns, from, where }: { columns: JsonObject[]; from: JsonObject; where: JsonObject }): JsonObject {
  return {
    type: 'SELECT_NODE',
    modifiers: [],
    cte_map: { map: [] },
    select_list: columns,
    from_table: from,
    where_clause: where,
    group_expressions: [],
    group_sets: [],
    aggregate_handling: 'STANDARD_HANDLING',
    having: null,
    sample: null,
    qualify: null,
  };
}
