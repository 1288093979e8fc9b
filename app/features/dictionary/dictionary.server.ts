import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '~/i18n/locale';
import { isoDate, LAST_DAY } from '~/sample-company/days';
import type { Dictionary } from '~/sample-company/dictionary';
import { readDictionary } from '~/sample-company/dictionary.server';
import { readSampleManifest } from '~/sample-company/publish.server';
import { contentFolder, readContentYaml } from '~/server/content-files.server';
import { readSynonyms } from '~/server/sayings.server';
import { defectsFile } from './defect-definition';
import type { Defect } from './defect-definition';
import { layOutDiagram } from './diagram/er-layout';
import type { Diagram } from './diagram/er-layout';
import { referencesOf } from './dictionary-view';
import type { RowCounts, TableSummary, TableView } from './dictionary-view';
import { searchEntries } from './search/search-entries.server';
import type { SearchEntry } from './search/search';
import { warehouseCounts, warehouseSample } from './warehouse-rows.server';

interface Book {
  dictionary: Dictionary;
  defects: Defect[];
  entries: SearchEntry[];
  diagrams: Map<Locale, Diagram>;
}

/** What stands on the dictionary's own page, and beside each of its tables. */
export interface DictionaryView {
  tables: TableSummary[];
  entries: SearchEntry[];
  diagram: Diagram;
  defects: Pick<Defect, 'id' | 'title' | 'tables'>[];
  /** The last day of the data. */
  watermark: string;
}

/** Throws ContentError, or one line that names the file, when a file of `content/company/` is broken. */
export async function readDictionaryView(locale: Locale): Promise<DictionaryView> {
  const [{ dictionary, defects, entries, diagrams }, rowsOf] = await Promise.all([book(), rowCounts()]);
  return {
    tables: dictionary.tables.map(({ name, title, source }) => ({ name, title, source, rows: rowsOf(name) })),
    entries,
    diagram: drawn(diagrams, { dictionary, locale }),
    defects: defects.map(({ id, title, tables }) => ({ id, title, tables })),
    watermark: isoDate(LAST_DAY),
  };
}

/** One table; undefined when there is none of that name. */
export async function readTableView(name: string): Promise<TableView | undefined> {
  const [{ dictionary, defects }, rowsOf] = await Promise.all([book(), rowCounts()]);
  const table = dictionary.tables.find(each => each.name === name);
  if (!table) return undefined;
  return {
    table,
    rows: rowsOf(table.name),
    referredBy: referencesOf(dictionary).filter(({ to }) => to.table === table.name),
    sample: await warehouseSample(table),
    defects: defects.filter(({ tables }) => tables.includes(table.name)),
  };
}

/** Drawn for the first who looks: a layout takes a good part of a second. */
function drawn(diagrams: Book['diagrams'], { dictionary, locale }: { dictionary: Dictionary; locale: Locale }): Diagram {
  const diagram = diagrams.get(locale) ?? layOutDiagram(dictionary, locale);
  diagrams.set(locale, diagram);
  return diagram;
}

async function rowCounts(): Promise<(table: string) => RowCounts> {
  const [manifest, warehouse] = await Promise.all([readSampleManifest('public'), warehouseCounts()]);
  return table => ({ lab: manifest?.tables[table]?.rows ?? null, warehouse: warehouse[table] ?? null });
}

let kept: Promise<Book> | undefined;

/** Files do not change under a running portal; in development they do. */
function book(): Promise<Book> {
  return process.env.NODE_ENV === 'production' ? (kept ??= readBook()) : readBook();
}

async function readBook(): Promise<Book> {
  const company = contentFolder('company');
  const dictionary = await readDictionary({ contentDir: join(process.cwd(), 'content') });
  const defects = join(company, 'defects.yaml');
  return {
    dictionary,
    entries: searchEntries(dictionary, readSynonyms()),
    diagrams: new Map(),
    defects: existsSync(defects) ? readContentYaml(defects, defectsFile).defects : [],
  };
}
