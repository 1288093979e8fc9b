import { z } from 'zod';
import type { Cell } from '~/engine/query-result';
import { difference } from '../difference';
import { clauses } from '../mutants/clause-of';
import { misconceptions } from '../mutants/misconceptions';

const cell: z.ZodType<Cell> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(cell), z.record(z.string(), cell)]),
);
const count = z.int().min(0);
const names = z.array(z.string());
const rows = z.array(z.array(cell));

/** What one row of a small world has to do with the difference; the moment and the detail are cells of that row. */
const rowEvidence = z.strictObject({
  /**
   * `missed`: the right answer takes the row into account and the query does not; `surplus`: the other way round; `disturbs`: the other way round too,
   * but together with other rows, so that the row as such may well belong in.
   */
  kind: z.enum(['missed', 'surplus', 'disturbs']),
  table: z.string(),
  row: count,
  key: z.string(),
  moment: z.string().optional(),
  /** The only column in which the results differ. */
  column: z.string().optional(),
  detail: z.strictObject({ column: z.string(), value: z.string() }).optional(),
});

const evidence = z.discriminatedUnion('kind', [
  rowEvidence,
  /** No single row tells it: the first difference of the two results does. */
  z.strictObject({ kind: z.literal('difference'), difference }),
  z.strictObject({ kind: z.literal('fails'), message: z.string() }),
]);
export type Evidence = z.output<typeof evidence>;
export type RowEvidence = z.output<typeof rowEvidence>;

const shownTable = z.strictObject({
  name: z.string(),
  columns: names,
  rows,
  /** Rows that decide the difference. */ marked: z.array(count),
});
export type ShownTable = z.output<typeof shownTable>;

/** A result, with what in it is not in the other one: whole rows, and cells of rows that have a counterpart. */
const shownResult = z.strictObject({
  columns: names,
  rows,
  marks: z.array(z.strictObject({ row: count, /** Missing: the whole row. */ column: count.optional() })),
});
export type ShownResult = z.output<typeof shownResult>;

/** A handful of invented rows on which a query gives another result than the right one. */
const counterExample = z.strictObject({
  tables: z.array(shownTable),
  right: shownResult,
  /** Missing where the query fails on these rows. */
  yours: shownResult.optional(),
  evidence,
});
export type CounterExample = z.output<typeof counterExample>;

export const styleNotes = ['needless-join', 'needless-distinct', 'needless-sub-query', 'select-star'] as const;
export type StyleNote = (typeof styleNotes)[number];

/** What was found out about one graded query, beyond its verdict. Stored as JSON: a field may be added as optional but never renamed. */
export const insight = z.strictObject({
  clause: z.enum(clauses).optional(),
  misconception: z.enum(misconceptions).optional(),
  counterExample: counterExample.optional(),
  /** Of an accepted query. */
  notes: z.array(z.enum(styleNotes)).optional(),
});
export type Insight = z.output<typeof insight>;

/** A stored insight. @throws when the text is none */
export function readInsight(json: string): Insight {
  return insight.parse(JSON.parse(json));
}
