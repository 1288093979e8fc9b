import { parseDataType, scalarName } from '~/engine/data-type';
import type { JsonObject } from '~/engine/sql-ast';
import { columnIndex, tableOf } from './schema-model';
import type { ColumnModel, ForeignKey, SchemaModel, TableModel, ValueKind } from './schema-model';

/** Rows of `duckdb_columns()`: table, column, type, whether it may be NULL; in the order of the columns. */
export interface CatalogColumn {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

/** Rows of `duckdb_constraints()`; `expression` of a CHECK only, with its syntax tree where it could be read. */
export interface CatalogConstraint {
  table: string;
  kind: string;
  columns: string[];
  expression: string | null;
  tree?: JsonObject;
  referencedTable: string | null;
  referencedColumns: string[];
}

/** A foreign key read from the DDL's own text, for keys the engine cannot hold: circles, parents without a key, parents made later. */
export interface DeclaredForeignKey extends ForeignKey {
  from: string;
}

/**
 * The schema a database has.
 * @param foreignKeys those not in the catalog; an empty `references` means the parent's primary key
 */
export function readCatalog({
  columns,
  constraints,
  foreignKeys = [],
}: {
  columns: CatalogColumn[];
  constraints: CatalogConstraint[];
  foreignKeys?: DeclaredForeignKey[];
}): SchemaModel {
  const names = [...new Set(columns.map(column => column.table))];
  const tables = names.map(name =>
    tableFrom({
      name,
      columns: columns.filter(column => column.table === name),
      constraints: constraints.filter(constraint => constraint.table === name),
    }),
  );
  const schema = { tables };
  for (const { from, ...key } of foreignKeys) {
    const child = tableOf(schema, from);
    const settled = settleKey(schema, child, key);
    if (child && settled) child.foreignKeys.push(settled);
  }
  return schema;
}

function tableFrom({ name, columns, constraints }: { name: string; columns: CatalogColumn[]; constraints: CatalogConstraint[] }) {
  const of = (kind: string) => constraints.filter(constraint => constraint.kind === kind);
  const primaryKey = of('PRIMARY KEY')[0]?.columns;
  const table: TableModel = {
    name,
    columns: columns.map(columnFrom),
    ...(primaryKey && { primaryKey }),
    unique: [...of('PRIMARY KEY'), ...of('UNIQUE')].map(constraint => constraint.columns),
    foreignKeys: of('FOREIGN KEY').flatMap(({ columns: own, referencedTable, referencedColumns }) =>
      referencedTable === null ? [] : [{ columns: own, table: referencedTable, references: referencedColumns }],
    ),
    checks: of('CHECK').flatMap(({ expression, tree }) =>
      expression === null ? [] : [{ sql: expression, ...(tree && { expression: tree }) }],
    ),
  };
  return table;
}

/** Names in the case of the tables, columns of the parent named; undefined when either side is not there. */
function settleKey(schema: SchemaModel, child: TableModel | undefined, key: ForeignKey): ForeignKey | undefined {
  const parent = tableOf(schema, key.table);
  if (!child || !parent) return undefined;
  const references = key.references.length > 0 ? key.references : (parent.primaryKey ?? []);
  const own = key.columns.map(name => child.columns[columnIndex(child, name)]?.name);
  const others = references.map(name => parent.columns[columnIndex(parent, name)]?.name);
  const columns = own.filter(name => name !== undefined);
  const named = others.filter(name => name !== undefined);
  const whole = columns.length === own.length && named.length === others.length && columns.length === named.length && columns.length > 0;
  return whole ? { columns, table: parent.name, references: named } : undefined;
}

const kinds: Readonly<Record<string, ValueKind>> = {
  BOOLEAN: 'boolean',
  ...Object.fromEntries(
    ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT', 'UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'UHUGEINT'].map(name => [
      name,
      'integer' as const,
    ]),
  ),
  DECIMAL: 'decimal',
  DOUBLE: 'double',
  FLOAT: 'double',
  VARCHAR: 'text',
  DATE: 'date',
  ...Object.fromEntries(
    ['TIMESTAMP', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS', 'TIMESTAMPTZ', 'TIMESTAMP WITH TIME ZONE'].map(name => [
      name,
      'timestamp' as const,
    ]),
  ),
  TIME: 'time',
  UUID: 'uuid',
  ENUM: 'enum',
};

const integerMost: Readonly<Record<string, number>> = { TINYINT: 127, UTINYINT: 255, SMALLINT: 32_767, USMALLINT: 65_535 };
const widestInteger = 2_147_483_647;

function columnFrom({ column, type, nullable }: CatalogColumn): ColumnModel {
  const tree = parseDataType(type);
  const scalar = scalarName(tree);
  const [, precision = '18', scale = '0'] = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type) ?? [];
  const kind = kinds[scalar] ?? 'other';
  return {
    name: column,
    type,
    kind,
    nullable,
    scale: kind === 'decimal' ? Number(scale) : 0,
    most: kind === 'decimal' ? 10 ** Math.min(9, Number(precision) - Number(scale)) - 1 : (integerMost[scalar] ?? widestInteger),
    labels: kind === 'enum' ? [...type.matchAll(/'((?:[^']|'')*)'/g)].map(found => (found[1] ?? '').replaceAll("''", "'")) : [],
  };
}
