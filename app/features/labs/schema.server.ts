import { join } from 'node:path';
import type { DataPart } from '~/engine/data-parts';
import type { Locale } from '~/i18n/locale';
import type { Dictionary, DictionaryColumn } from '~/sample-company/dictionary';
import { readDictionary } from '~/sample-company/dictionary.server';
import { readSampleManifest } from '~/sample-company/publish.server';
import type { SampleManifest } from '~/sample-company/publish.server';
import type { LabMaterial } from './lab-view';
import type { SchemaTable } from './schema-tree';
import type { LabData } from './use-lab-engine';

let kept: Promise<Dictionary> | undefined;

/** What a workbench works on: the tables with their meaning in one language, and the data file. */
export async function labMaterial(locale: Locale): Promise<LabMaterial> {
  const [manifest, { tables }] = await Promise.all([readSampleManifest('public'), dictionary()]);
  return {
    data: manifest ? labData(manifest) : undefined,
    tables: tables.map(table => schemaTable(table, { locale, rows: manifest?.tables[table.name]?.rows })),
  };
}

function labData({ bytes, frame, tables, rows }: SampleManifest): LabData {
  const part = ({ file, bytes: size, stretches }: SampleManifest['frame']): DataPart => ({
    url: `/sample/${file}`,
    bytes: size,
    stretches,
  });
  return {
    file: { bytes, frame: part(frame), tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, part(table)])) },
    rows,
  };
}

/** Files do not change under a running portal; in development they do. */
function dictionary(): Promise<Dictionary> {
  const read = () => readDictionary({ contentDir: join(process.cwd(), 'content') });
  return process.env.NODE_ENV === 'production' ? (kept ??= read()) : read();
}

function schemaTable(table: Dictionary['tables'][number], { locale, rows }: { locale: Locale; rows: number | undefined }): SchemaTable {
  return {
    name: table.name,
    title: table.title[locale],
    meaning: table.meaning[locale],
    rows,
    columns: table.columns.map(column => ({
      name: column.name,
      type: column.type,
      title: column.title[locale],
      meaning: meaningOf(column, locale),
    })),
  };
}

function meaningOf({ meaning, values }: DictionaryColumn, locale: Locale): string {
  const listed = values.map(({ value, meaning: said }) => `${value} ${said[locale]}`).join(locale === 'zh-CN' ? '、' : ', ');
  return [meaning[locale], listed].filter(Boolean).join('\n');
}
