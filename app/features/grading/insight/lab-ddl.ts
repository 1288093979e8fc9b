import { listOf, nodeOf, nodesOf, placesIn, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { ddlColumns } from '~/sample-company/dictionary';
import { isTableName, tableNames } from '~/sample-company/tables';
import type { TableName } from '~/sample-company/tables';
import { companyRules } from './company-rules';

/**
 * The definitions of the sample company's tables that queries read, with keys, NOT NULL, references and rules, and only the columns that matter to
 * them: keys, and what one of them names. A query that takes all columns (`*`, NATURAL) gets them all.
 */
export function labDdl(queries: readonly JsonObject[]): string {
  const used = tableNames.filter(name => queries.some(query => namesIn(query).tables.has(name)));
  const named = columnsNamed(queries);
  const takesAll = queries.some(takesAllColumns);
  return used.map(name => tableDdl(name, { used, isKept: column => takesAll || named.has(column) })).join(';\n');
}

/** Every name that some query uses for a column, in lower case. */
export function columnsNamed(queries: readonly JsonObject[]): Set<string> {
  return new Set(queries.flatMap(query => [...namesIn(query).columns]));
}

function tableDdl(table: TableName, { used, isKept }: { used: readonly TableName[]; isKept(column: string): boolean }): string {
  const columns = ddlColumns(table).filter(({ name, isKey }) => isKey || isKept(name));
  const keys = columns.filter(column => column.isKey).map(column => column.name);
  const names = new Set(columns.map(column => column.name));
  const rules = (companyRules[table] ?? [])
    .filter(rule => rule.columns.every(name => names.has(name)) && (!rule.refersTo || used.includes(rule.refersTo)))
    .map(rule => rule.sql);
  const definitions = columns.map(({ name, type, isNullable }) => `${name} ${type}${isNullable ? '' : ' NOT NULL'}`);
  return `CREATE TABLE ${table} (${[...definitions, `PRIMARY KEY (${keys.join(', ')})`, ...rules].join(', ')})`;
}

function namesIn(query: JsonObject): { tables: Set<TableName>; columns: Set<string> } {
  const [tables, columns] = [new Set<TableName>(), new Set<string>()];
  for (const { node } of placesIn(query)) {
    const table = textField(node, 'table_name').toLowerCase();
    if (textField(node, 'type') === 'BASE_TABLE' && isTableName(table)) tables.add(table);
    for (const field of ['column_names', 'using_columns']) {
      for (const name of listOf(node, field)) if (typeof name === 'string') columns.add(name.toLowerCase());
    }
  }
  return { tables, columns };
}

/** A star over a table, not over a sub-query whose columns are named inside it. */
function takesAllColumns(query: JsonObject): boolean {
  return [...placesIn(query)].some(
    ({ node }) =>
      textField(node, 'ref_type') === 'NATURAL' ||
      (nodesOf(node, 'select_list').some(item => textField(item, 'class') === 'STAR') && readsTable(nodeOf(node, 'from_table'))),
  );
}

function readsTable(from: JsonObject | undefined): boolean {
  if (!from) return false;
  if (from.type === 'BASE_TABLE') return isTableName(textField(from, 'table_name').toLowerCase());
  return readsTable(nodeOf(from, 'left')) || readsTable(nodeOf(from, 'right'));
}
