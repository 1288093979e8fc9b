import { z } from 'zod';
import type { Cell } from '~/engine/query-result';

const cell: z.ZodType<Cell> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(cell), z.record(z.string(), cell)]),
);
const row = z.array(cell);
const columns = z.array(z.string());
const count = z.int().min(0);

/** Why two cells differ although they look alike. */
export const cellHint = z.enum(['case', 'space', 'null-or-empty', 'null', 'sign', 'factor-100', 'rounding']);
export type CellHint = z.output<typeof cellHint>;

const rowCounts = {
  /** Names of the expected columns; the rows below are in their order. */
  columns,
  expectedRows: count,
  actualRows: count,
  /** Expected rows that are not in the result, and rows of the result that are not expected; as bags. */
  missing: count,
  extra: count,
};

/** The first way in which a result differs from the expected one, in the order they are looked for. */
export const difference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('column-count'), expected: columns, actual: columns }),
  z.strictObject({ kind: z.literal('column-names'), expected: columns, actual: columns }),
  z.strictObject({ kind: z.literal('column-order'), expected: columns, actual: columns }),
  z.strictObject({ kind: z.literal('column-type'), column: z.string(), expected: z.string(), actual: z.string() }),
  z.strictObject({ kind: z.literal('missing-rows'), ...rowCounts, example: row.optional() }),
  z.strictObject({ kind: z.literal('extra-rows'), ...rowCounts, example: row.optional() }),
  z.strictObject({ kind: z.literal('lost-duplicates'), ...rowCounts, example: row }),
  z.strictObject({ kind: z.literal('duplicate-rows'), ...rowCounts, example: row }),
  z.strictObject({
    kind: z.literal('wrong-rows'),
    ...rowCounts,
    /** The first wrong row of the result (counted from 1), the expected row most like it, and the first column in which they differ. */
    row: count,
    actualRow: row,
    expectedRow: row,
    column: z.string(),
    hint: cellHint.optional(),
  }),
  z.strictObject({
    kind: z.literal('wrong-order'),
    columns: columns,
    /** The columns to sort by. */
    keys: columns,
    /** The first row of the result (counted from 1) that stands in another's place. */
    row: count,
    actualRow: row,
    expectedRow: row,
  }),
]);
export type Difference = z.output<typeof difference>;

/** Not wrong, but worth a word. */
export const comparisonWarning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('names-differ'), expected: columns, actual: columns }),
  z.strictObject({ kind: z.literal('boolean-as-number'), column: z.string() }),
]);
export type ComparisonWarning = z.output<typeof comparisonWarning>;
