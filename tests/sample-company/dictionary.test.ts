import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ddlColumns } from '~/sample-company/dictionary';
import { readDictionary } from '~/sample-company/dictionary.server';
import { defaultSeed, generateCompany } from '~/sample-company/generate';
import { tableNames } from '~/sample-company/tables';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true }))));

async function copyOfContent(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dictionary-'));
  folders.push(folder);
  await cp('content/company', join(folder, 'company'), { recursive: true });
  return folder;
}

test('the dictionary describes the fourteen tables, column for column', async () => {
  const { tables } = await readDictionary({ contentDir: 'content' });
  expect(tables.map(table => table.name)).toEqual(tableNames);
  for (const table of tables) expect(table.columns.map(column => column.name)).toEqual(ddlColumns(table.name).map(column => column.name));
});

test('rows carry the columns of the DDL in its order', () => {
  const company = generateCompany({ seed: defaultSeed, size: 'xs' });
  for (const name of tableNames) expect(Object.keys(company[name][0] ?? {})).toEqual(ddlColumns(name).map(column => column.name));
});

test('the rows hold no value that the dictionary does not list', async () => {
  const { tables } = await readDictionary({ contentDir: 'content' });
  const company = generateCompany({ seed: defaultSeed, size: 'xs' });
  const rows = (name: (typeof tableNames)[number]): readonly Readonly<Record<string, unknown>>[] => company[name];
  const strangers = tables.flatMap(table =>
    table.columns
      .filter(column => column.values.length > 0)
      .flatMap(column => {
        const listed = new Set<unknown>([null, ...column.values.map(({ value }) => value)]);
        return rows(table.name)
          .filter(row => !listed.has(row[column.name]))
          .map(row => `${table.name}.${column.name}: ${String(row[column.name])}`);
      }),
  );
  expect(strangers).toEqual([]);
});

test('keys of several columns are read from the end of the DDL', () => {
  expect(ddlColumns('order_items').filter(column => column.isKey)).toEqual([
    { name: 'order_id', type: 'VARCHAR', isNullable: false, isKey: true },
    { name: 'line_no', type: 'INTEGER', isNullable: false, isKey: true },
  ]);
});

test('a missing translation is reported with its file and field', async () => {
  const contentDir = await copyOfContent();
  const yaml = 'title: { zh-CN: 日历 }\nmeaning: { zh-CN: 日历, en: Calendar }\nsource: portal\ncolumns: {}\n';
  await writeFile(join(contentDir, 'company', 'tables', 'calendar.yaml'), yaml);
  await expect(readDictionary({ contentDir })).rejects.toThrow(/calendar\.yaml: title\.en/);
});

test('a column left out is reported with its file and name', async () => {
  const contentDir = await copyOfContent();
  const yaml = 'title: { zh-CN: 日历, en: Calendar }\nmeaning: { zh-CN: 日历, en: Calendar }\nsource: portal\ncolumns: {}\n';
  await writeFile(join(contentDir, 'company', 'tables', 'calendar.yaml'), yaml);
  await expect(readDictionary({ contentDir })).rejects.toThrow(/calendar\.yaml: columns\.day: missing/);
});

test('broken YAML is reported with its file', async () => {
  const contentDir = await copyOfContent();
  await writeFile(join(contentDir, 'company', 'tables', 'orders.yaml'), 'title: {');
  await expect(readDictionary({ contentDir })).rejects.toThrow(/orders\.yaml/);
});
