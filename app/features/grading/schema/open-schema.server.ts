import type { Cell } from '~/engine/query-result';
import type { ScratchDatabase } from '~/engine/scratch-database.server';
import { isObject, nodesOf } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { parseSql } from '~/engine/sql-ast.server';
import { normaliseDdl } from './normalise-ddl';
import { readCatalog } from './read-catalog';
import type { CatalogConstraint } from './read-catalog';
import type { SchemaModel } from './schema-model';

const limits = { rows: 10_000, columns: 20, cell: 100_000, size: 10_000_000, whenTooManyRows: 'refuse' } as const;
const deadlineMs = 10_000;

/**
 * Executes DDL of any usual dialect in a database and reads what stands there then.
 * @returns the schema, and the INSERTs found among the definitions, not yet run
 * @throws with the engine's words when a definition cannot be executed, or when there is no table
 */
export async function openSchema({
  database,
  ddl,
}: {
  database: ScratchDatabase;
  ddl: string;
}): Promise<{ schema: SchemaModel; inserts: string[] }> {
  const { create, insert, foreignKeys } = normaliseDdl(ddl);
  for (const statement of create) await database.define(statement);
  const columns = await rowsOf(
    database,
    `SELECT c.table_name, column_name, data_type, is_nullable FROM duckdb_columns() c JOIN duckdb_tables() t USING (table_oid)
     WHERE NOT c.internal ORDER BY table_oid, column_index`,
  );
  const constraints = await rowsOf(
    database,
    `SELECT table_name, constraint_type, constraint_column_names, expression, referenced_table, referenced_column_names
     FROM duckdb_constraints() ORDER BY table_oid, constraint_index`,
  );
  if (columns.length === 0) throw new Error('There is no CREATE TABLE in schema_ddl');
  const schema = readCatalog({
    columns: columns.map(([table, column, type, nullable]) => ({
      table: textOf(table),
      column: textOf(column),
      type: textOf(type),
      nullable: nullable === true,
    })),
    constraints: await Promise.all(constraints.map(readConstraint)),
    foreignKeys,
  });
  return { schema, inserts: insert };
}

async function rowsOf(database: ScratchDatabase, sql: string): Promise<Cell[][]> {
  const outcome = await database.selectMade({ sql, limits, deadlineMs });
  if (outcome.kind !== 'rows') throw new Error(`The catalog could not be read: ${JSON.stringify(outcome)}`);
  return outcome.result.rows;
}

async function readConstraint(row: Cell[]): Promise<CatalogConstraint> {
  const [table = null, kind = null, columns = null, expression = null, referencedTable = null, referencedColumns = null] = row;
  const tree = kind === 'CHECK' ? await treeOf(textOf(expression)) : undefined;
  return {
    table: textOf(table),
    kind: textOf(kind),
    columns: textsOf(columns),
    expression: expression === null ? null : textOf(expression),
    ...(tree && { tree }),
    referencedTable: referencedTable === null ? null : textOf(referencedTable),
    referencedColumns: textsOf(referencedColumns),
  };
}

async function treeOf(expression: string): Promise<JsonObject | undefined> {
  const parsed = await parseSql(`SELECT ${expression}`);
  return parsed.kind === 'parsed' ? nodesOf(parsed.query, 'select_list').find(isObject) : undefined;
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : String(cell ?? '');
}

function textsOf(cell: Cell): string[] {
  return Array.isArray(cell) ? cell.map(textOf) : [];
}
