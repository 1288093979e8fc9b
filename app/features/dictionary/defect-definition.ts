import { z } from 'zod';
import { localizedText, slug } from '~/i18n/localized-text';
import { isTableName } from '~/sample-company/tables';
import type { TableName } from '~/sample-company/tables';

const tableName = z.custom<TableName>(value => typeof value === 'string' && isTableName(value), 'is not a table of the sample company');
const sql = z.string().trim().min(1);

/** One trap that was planted in the sample company's data on purpose. */
const defect = z.strictObject({
  id: slug,
  title: localizedText,
  /** What it is, where it comes from at work, and how to see it. */
  meaning: localizedText,
  tables: z.array(tableName).min(1),
  /** How many rows it touches in the data of that size. */
  rows: z.strictObject({ s: z.int().min(0), m: z.int().min(0) }),
  /** A query of one number: the rows it touches. */
  count: sql,
  /** Queries that fall for it, each with what goes wrong. */
  wrong: z.array(z.strictObject({ sql, says: localizedText })),
  /** A query that does not. */
  right: sql.optional(),
});
export type Defect = z.output<typeof defect>;

/** What `content/company/defects.yaml` says. */
export const defectsFile = z.strictObject({
  defects: z.array(defect).refine(defects => new Set(defects.map(({ id }) => id)).size === defects.length, 'two defects have the same id'),
});
