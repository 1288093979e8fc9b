import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ddlColumns, sourceSystems } from './dictionary';
import type { DdlColumn, Dictionary, DictionaryColumn, DictionaryTable } from './dictionary';
import { isTableName, tableNames } from './tables';
import type { TableName } from './tables';

const localized = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

const reference = z.string().transform((text, context) => {
  const [table = '', column = ''] = text.split('.');
  if (isTableName(table) && ddlColumns(table).some(({ name }) => name === column)) return { table, column };
  context.addIssue({ code: 'custom', message: `"${text}" names no column of the company's tables` });
  return z.NEVER;
});

const columnSchema = z.strictObject({
  title: localized,
  meaning: localized,
  unit: z.literal('CNY').optional(),
  values: z.record(z.string(), localized).optional(),
  references: reference.optional(),
});

const tableSchema = z.strictObject({
  title: localized,
  meaning: localized,
  source: z.enum(sourceSystems),
  columns: z.record(z.string(), columnSchema),
});

type ColumnText = z.infer<typeof columnSchema>;

/**
 * Reads `company/tables/*.yaml` under the content folder. Throws one message naming the file and the field when a file is
 * missing or broken, or when it and the DDL name different columns.
 */
export async function readDictionary({ contentDir }: { contentDir: string }): Promise<Dictionary> {
  return { tables: await Promise.all(tableNames.map(name => readTable(join(contentDir, 'company', 'tables', `${name}.yaml`), name))) };
}

async function readTable(file: string, name: TableName): Promise<DictionaryTable> {
  const parsed = tableSchema.safeParse(await readYaml(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
  }
  const { columns, ...table } = parsed.data;
  const known = ddlColumns(name);
  const stranger = Object.keys(columns).find(column => !known.some(({ name: own }) => own === column));
  if (stranger !== undefined) throw new Error(`${file}: columns.${stranger}: the table has no such column`);
  return { name, ...table, columns: known.map(column => describe(column, { text: columns[column.name], file })) };
}

async function readYaml(file: string): Promise<unknown> {
  try {
    return parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function describe(column: DdlColumn, { text, file }: { text: ColumnText | undefined; file: string }): DictionaryColumn {
  if (text === undefined) throw new Error(`${file}: columns.${column.name}: missing`);
  const values = Object.entries(text.values ?? {}).map(([value, meaning]) => ({ value, meaning }));
  return { ...column, title: text.title, meaning: text.meaning, unit: text.unit ?? null, values, references: text.references ?? null };
}
