import { expect, it } from 'vitest';
import { allowedTableFunctions, forbiddenFunctions, forbiddenViews, refusalOf } from '~/engine/allowed-sql';
import { engineVersion } from '~/engine/locked-database.server';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import { writeDataFile } from '../support/data-file';

const ask = async (sql: string) => {
  const file = await writeDataFile('CREATE TABLE t AS SELECT 1');
  const database = new TrustedDatabase({ file, threads: 1, memoryMb: 256, clock: 'real' });
  const { rows } = await database.query({ sql, deadlineMs: 5000 });
  await database.close();
  return rows.map(([name]) => String(name));
};

it('every table function and table macro of the engine is either allowed or forbidden', async () => {
  const names = await ask(`SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type IN ('table', 'table_macro')`);
  expect(names.filter(name => !allowedTableFunctions.has(name) && !forbiddenFunctions.has(name))).toEqual([]);
});

it('every view of the engine is forbidden, or one that shows names and types only', async () => {
  const harmless = [
    ...['character_sets', 'check_constraints', 'columns', 'constraint_column_usage', 'constraint_table_usage', 'key_column_usage'],
    ...['referential_constraints', 'schemata', 'tables', 'table_constraints', 'views', 'duckdb_columns', 'duckdb_constraints'],
    ...['duckdb_indexes', 'duckdb_schemas', 'duckdb_tables', 'duckdb_types', 'duckdb_views', 'sqlite_master', 'sqlite_schema'],
    ...['sqlite_temp_master', 'sqlite_temp_schema', 'pg_am', 'pg_attrdef', 'pg_attribute', 'pg_class', 'pg_constraint', 'pg_database'],
    ...['pg_depend', 'pg_description', 'pg_enum', 'pg_index', 'pg_indexes', 'pg_namespace', 'pg_proc', 'pg_sequence', 'pg_sequences'],
    ...['pg_tables', 'pg_tablespace', 'pg_type', 'pg_views'],
  ];
  const views = await ask('SELECT view_name FROM duckdb_views() WHERE internal');
  expect(views.filter(name => !forbiddenViews.has(name)).toSorted()).toEqual(harmless.toSorted());
});

it('the native engine is of the version the browser has', () => {
  expect(engineVersion).toBe('v1.4.3');
});

it.each([
  'SELECT 1',
  '(SELECT 1) UNION (SELECT 2)',
  `SELECT 'DROP TABLE orders; read_text(1)'`,
  'WITH set AS (SELECT 1) FROM set',
  'SELECT repeat(city, 2), range(3), unnest([1]) FROM members',
  'selec 1',
])('%s is left to the parser', sql => {
  expect(refusalOf(sql)).toBeUndefined();
});
