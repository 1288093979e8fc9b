import { expect, it } from 'vitest';
import { allowedTableFunctions, forbiddenFunctions, refusalOf } from '~/engine/allowed-sql';
import { hostileTexts } from '~/engine/hostile-texts';
import { engineVersion } from '~/engine/locked-database.server';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import { writeDataFile } from '../support/data-file';

it('every table function of the engine is either allowed or forbidden', async () => {
  const database = new TrustedDatabase({
    file: await writeDataFile('CREATE TABLE t AS SELECT 1'),
    threads: 1,
    memoryMb: 256,
    clock: 'real',
  });
  const { rows } = await database.query({
    sql: `SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type = 'table'`,
    deadlineMs: 5000,
  });
  await database.close();
  const undecided = rows.map(([name]) => String(name)).filter(name => !allowedTableFunctions.has(name) && !forbiddenFunctions.has(name));
  expect(undecided).toEqual([]);
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

it('hostile texts are many and each is its own', () => {
  expect(new Set(hostileTexts).size).toBe(hostileTexts.length);
});
