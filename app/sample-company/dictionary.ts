import type { Localized } from '~/i18n/locale';
import { tables } from './tables';
import type { TableName } from './tables';

/** The four core systems a column may come from, and the portal's own. */
export const sourceSystems = ['app', 'erp', 'crm', 'service', 'portal'] as const;
export type SourceSystem = (typeof sourceSystems)[number];

/** What every table and column of the company's data means, in both languages. */
export interface Dictionary {
  tables: readonly DictionaryTable[];
}

export interface DictionaryTable {
  name: TableName;
  title: Localized;
  meaning: Localized;
  source: SourceSystem;
  columns: readonly DictionaryColumn[];
}

export interface DictionaryColumn extends DdlColumn {
  title: Localized;
  meaning: Localized;
  unit: 'CNY' | null;
  /** Empty unless the column takes only these values. */
  values: readonly { value: string; meaning: Localized }[];
  references: { table: TableName; column: string } | null;
}

/** What the DDL itself says of a column. */
export interface DdlColumn {
  name: string;
  type: string;
  isNullable: boolean;
  isKey: boolean;
}

/** The columns of a table in the order of its DDL. */
export function ddlColumns(table: TableName): DdlColumn[] {
  const parts = tables[table].split(/,(?![^(]*\))/).map(part => part.trim());
  const keys = parts.flatMap(part => /^PRIMARY KEY \((.*)\)$/.exec(part)?.[1]?.split(', ') ?? []);
  return parts
    .filter(part => !part.startsWith('PRIMARY KEY'))
    .map(part => {
      const [name = '', type = ''] = part.split(' ');
      const isKey = part.endsWith('PRIMARY KEY') || keys.includes(name);
      return { name, type, isNullable: !isKey && !part.endsWith('NOT NULL'), isKey };
    });
}
