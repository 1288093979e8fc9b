import type { Localized } from '~/i18n/locale';
import type { TableName } from '~/sample-company/tables';

interface MetricSources {
  id: string;
  title: Localized;
  sources: { table: string; columns: string[] }[];
}

interface LabTables {
  slug: string;
  title: Localized;
  tables: readonly string[];
}

/** What in the portal reads a table. */
export interface TableUses {
  metrics: { slug: string; title: Localized; columns: string[] }[];
  labs: { slug: string; title: Localized }[];
}

/** The metrics computed from a table, with the columns they read, and the labs that work on it. */
export function usesOf(table: TableName, { metrics, labs }: { metrics: readonly MetricSources[]; labs: readonly LabTables[] }): TableUses {
  return {
    metrics: metrics.flatMap(({ id, title, sources }) => {
      const source = sources.find(each => each.table === table);
      return source ? [{ slug: id, title, columns: source.columns }] : [];
    }),
    labs: labs.flatMap(({ slug, title, tables }) => (tables.includes(table) ? [{ slug, title }] : [])),
  };
}
