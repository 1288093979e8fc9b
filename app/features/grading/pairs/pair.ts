import { z } from 'zod';

/** Two queries over one schema: is the submission as good as the reference? */
export const pairSchema = z.object({
  schemaDdl: z.string(),
  referenceSql: z.string(),
  submissionSql: z.string(),
  /** Whether the order of rows counts; missing: it counts where the reference has an ORDER BY. */
  ordered: z.boolean().optional(),
  /** INSERTs of a world that is tried before all others. */
  setupSql: z.string().optional(),
});
export type Pair = z.output<typeof pairSchema>;

const message = z.string();
const count = z.int().min(0);

/** Why a verdict is what it is. `message` is the engine's. */
const pairReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('no-difference'), worlds: count }),
  z.strictObject({ kind: z.literal('schema-broken'), message }),
  z.strictObject({ kind: z.literal('setup-broken'), message }),
  z.strictObject({ kind: z.literal('reference-broken'), message }),
  z.strictObject({ kind: z.literal('submission-broken'), message }),
  /** On a world on which the reference gave rows. */
  z.strictObject({ kind: z.literal('submission-fails'), message }),
  z.strictObject({ kind: z.literal('submission-hangs'), message }),
  z.strictObject({ kind: z.literal('column-count'), expected: count, actual: count }),
  z.strictObject({ kind: z.literal('column-type'), column: z.string(), expected: z.string(), actual: z.string() }),
  z.strictObject({ kind: z.literal('row-count'), expected: count, actual: count }),
  z.strictObject({ kind: z.literal('cells'), column: z.string(), expected: z.string(), actual: z.string() }),
  z.strictObject({ kind: z.literal('rows') }),
  z.strictObject({ kind: z.literal('order') }),
  /** The process ran out of time, died, or could not be used; the pair may be tried again. */
  z.strictObject({ kind: z.literal('no-time') }),
  z.strictObject({ kind: z.literal('crashed') }),
  z.strictObject({ kind: z.literal('unavailable'), message }),
]);
export type PairReason = z.output<typeof pairReason>;

export const pairVerdict = z.strictObject({
  verdict: z.enum(['accepted', 'rejected', 'error']),
  reason: pairReason,
  /** A world on which the two differ, as INSERT statements, the smallest found. Empty: the empty world. */
  world: z.string().optional(),
});
export type PairVerdict = z.output<typeof pairVerdict>;
