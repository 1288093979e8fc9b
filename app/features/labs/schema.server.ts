import { join } from 'node:path';
import type { DataPart } from '~/engine/data-parts';
import type { Locale, Localized } from '~/i18n/locale';
import type { Dictionary, DictionaryColumn, DictionaryTable } from '~/sample-company/dictionary';
import { readDictionary } from '~/sample-company/dictionary.server';
import { readSampleManifest } from '~/sample-company/publish.server';
import type { SampleManifest } from '~/sample-company/publish.server';
import { readSynonyms, sayingsOf } from '~/server/sayings.server';
import type { Synonyms } from '~/server/sayings.server';
import type { LabMaterial } from './lab-view';
import type { Saying, SchemaColumn, SchemaTable } from './schema-tree';
import type { LabData } from './use-lab-engine';

interface Book {
  dictionary: Dictionary;
  synonyms: Synonyms;
}

let kept: Promise<Book> | undefined;

/** What a workbench works on: the tables with their meaning in one language, and the data file. */
export async function labMaterial(locale: Locale): Promise<LabMaterial> {
  const [manifest, { dictionary, synonyms }] = await Promise.all([readSampleManifest('public'), book()]);
  return {
    data: manifest ? labData(manifest) : undefined,
    tables: dictionary.tables.map(table => schemaTable(table, { locale, rows: manifest?.tables[table.name]?.rows, synonyms })),
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
function book(): Promise<Book> {
  return process.env.NODE_ENV === 'production' ? (kept ??= readBook()) : readBook();
}

async function readBook(): Promise<Book> {
  return { dictionary: await readDictionary({ contentDir: join(process.cwd(), 'content') }), synonyms: readSynonyms() };
}

interface Telling {
  locale: Locale;
  rows: number | undefined;
  synonyms: Synonyms;
}

function schemaTable(table: DictionaryTable, { locale, rows, synonyms }: Telling): SchemaTable {
  const { name, title, meaning, columns } = table;
  return {
    ...{ name, title: title[locale], meaning: meaning[locale], sayings: sayings(title, synonyms), rows, inDictionary: true },
    columns: columns.map(column => schemaColumn(column, { locale, synonyms })),
  };
}

function schemaColumn(column: DictionaryColumn, { locale, synonyms }: Omit<Telling, 'rows'>): SchemaColumn {
  const { name, type, title, meaning, values, isKey, references } = column;
  return {
    ...{ name, type, title: title[locale], meaning: meaning[locale], sayings: sayings(title, synonyms), isKey },
    ...(values.length > 0 && { values: values.map(({ value, meaning: said }) => ({ value, meaning: said[locale] })) }),
    ...(references && { references }),
  };
}

/** A table or column is found in both languages, whichever the page speaks. */
function sayings(title: Localized, synonyms: Synonyms): Saying[] {
  return [...sayingsOf(title['zh-CN'], synonyms), { text: title.en, readings: '-' }];
}
