import { DuckDBInstance } from '@duckdb/node-api';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { convertCsv, surveyCsv } from '~/features/labs/own-tables/csv-table';
import { createStatement, dropStatement, engineFileOf } from '~/features/labs/own-tables/own-table';
import { temporaryFolder } from '../../support/migrated-database';

function finish<Result>(work: Generator<number, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What DuckDB, of the version in the browser, holds of a CSV text after it went through our hands. */
async function tableOf(text: string, name = 'mine') {
  const shape = { delimiter: ',', hasHeader: true } as const;
  const survey = finish(surveyCsv(text, shape));
  const { csv, rows } = finish(convertCsv(text, { shape, columns: survey.columns }));
  const columns = survey.columns.map(column => ({ name: column.name, kind: column.kind, type: column.survey.typeOf(column.kind) }));
  const folder = temporaryFolder();
  const table = { id: 'x1', name, columns };
  const file = path.join(folder, engineFileOf(table));
  writeFileSync(file, csv);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(createStatement(table).replace(engineFileOf(table), file));
  const all = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  return { all, rows, drop: () => connection.run(dropStatement(table)) };
}

test('a table holds the file’s values, NULL apart from the empty text, breaks and quotes as they were', async () => {
  const { all } = await tableOf('名称,备注,金额,日期\n"甲, ""乙""","第一行\n第二行",1.50,2026/6/3\n丙,"",,\n丁,,2,2026-06-04\n', '我的表');
  expect(await all('FROM "我的表"')).toEqual([
    ['甲, "乙"', '第一行\n第二行', '1.50', '2026-06-03'],
    ['丙', '', null, null],
    ['丁', null, '2.00', '2026-06-04'],
  ]);
  expect(await all(`SELECT column_type FROM (DESCRIBE "我的表")`)).toEqual([['VARCHAR'], ['VARCHAR'], ['DECIMAL(18,2)'], ['DATE']]);
});

test('a column may be called anything', async () => {
  const { all } = await tableOf(`it's,"say ""x""",select\n1,2,3\n`);
  expect(await all('FROM mine')).toEqual([['1', '2', '3']]);
  expect(await all(`SELECT column_name FROM (DESCRIBE mine)`)).toEqual([["it's"], ['say "x"'], ['select']]);
});

test('every row that was counted is there, also where a single column holds nothing', async () => {
  const { all, rows } = await tableOf(`n\n${Array.from({ length: 30_000 }, (_, i) => (i % 7 === 0 ? 'NULL' : String(i))).join('\n')}\n`);
  expect(rows).toBe(30_000);
  expect(await all('SELECT count(*), count(n), max(n) FROM mine')).toEqual([['30000', '25714', '29999']]);
});

test('a table goes at will', async () => {
  const { all, drop } = await tableOf('a\n1\n');
  await drop();
  await expect(all('FROM mine')).rejects.toThrow(/does not exist/);
});
