import { z } from 'zod';
import { localizedText } from '~/i18n/localized-text';

const isoDate = z.iso.date();
const fixtureCell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type FixtureCell = z.output<typeof fixtureCell>;

const namedRows = z.array(z.record(z.string(), fixtureCell));

/** The names of the columns, then the rows: what is easier to read where there are many. */
const headedRows = z
  .array(z.array(fixtureCell))
  .min(1)
  .refine(rows => rows.every(row => row.length === rows[0]?.length), 'every row must be as long as the first, which names the columns')
  .transform(([names = [], ...rows]) => rows.map(row => Object.fromEntries(names.map((name, i) => [String(name), row[i] ?? null]))));

/** A fixture: rows of a few tables in, one number out. Columns that are not named are NULL. */
export const metricFixture = z.strictObject({
  /** The trap, as a sentence. */
  title: localizedText,
  asOf: isoDate,
  period: isoDate,
  tables: z.record(z.string(), z.union([namedRows, headedRows])),
  /** The sums of the period; null where it has no row. `quantiles` in the order of the definition, null where too few have ended. */
  expect: z
    .strictObject({ numerator: z.number(), denominator: z.number(), quantiles: z.array(z.number().nullable()).optional() })
    .nullable(),
});
export type MetricFixture = z.output<typeof metricFixture>;
