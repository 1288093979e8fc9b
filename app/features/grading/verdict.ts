import { z } from 'zod';
import { localizedText } from '~/i18n/localized-text';
import { cellHint, comparisonWarning, difference } from './difference';

/** On which data something showed: the sample the learner sees, or a hidden world, told by its name. */
export const place = z.discriminatedUnion('where', [
  z.strictObject({ where: z.literal('visible') }),
  z.strictObject({ where: z.literal('hidden'), world: localizedText }),
]);
export type Place = z.output<typeof place>;

const count = z.int().min(0);
const warnings = z.array(comparisonWarning);

/**
 * What grading found about one query. Infrastructure trouble is not among it: that is no verdict and costs no attempt. Stored as JSON, so a field
 * may be added as optional but never renamed.
 */
export const verdict = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted'), total: count, rows: count, warnings }),
  z.strictObject({
    kind: z.literal('rejected'),
    place,
    /** Data sets on which the result was right, of how many. */
    passed: count,
    total: count,
    difference,
    warnings,
  }),
  z.strictObject({
    kind: z.literal('sql-error'),
    place,
    message: z.string(),
    errorType: z.string(),
    position: z.strictObject({ line: z.int().min(1), column: z.int().min(1) }).optional(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    refusal: z.discriminatedUnion('reason', [
      z.strictObject({ reason: z.literal('empty') }),
      z.strictObject({ reason: z.literal('too-long'), limit: count }),
      z.strictObject({ reason: z.literal('several-statements'), count }),
      z.strictObject({ reason: z.literal('pivot-without-in') }),
      z.strictObject({ reason: z.literal('not-a-select'), statement: z.string() }),
      z.strictObject({ reason: z.literal('forbidden-function'), name: z.string() }),
    ]),
  }),
  /** The query is right on every data set, the option chosen beside it is not. What is said of it stays out of the record of later content. */
  z.strictObject({ kind: z.literal('wrong-choice'), choice: count, explanation: localizedText, total: count }),
  z.strictObject({ kind: z.literal('timeout'), place, deadlineMs: count }),
  z.strictObject({ kind: z.literal('too-large'), place, limit: z.enum(['rows', 'columns', 'cell', 'size']), most: count }),
  z.strictObject({ kind: z.literal('crashed'), place }),
  /** Only as shown to the author, never stored: not accepted, by a check whose finding is not for them, or not yet. */
  z.strictObject({ kind: z.literal('withheld'), until: z.enum(['exam-over', 'never']) }),
  /** Only as shown to the author, never stored: what differs on a hidden data set, without its rows, see symptom.ts. */
  z.strictObject({
    kind: z.literal('symptom'),
    world: localizedText,
    passed: count,
    total: count,
    symptom: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['no-rows', 'missing-rows', 'extra-rows', 'lost-duplicates', 'duplicate-rows']) }),
      z.strictObject({ kind: z.literal('wrong-rows'), column: z.string(), hint: cellHint.optional() }),
      z.strictObject({ kind: z.literal('wrong-order'), keys: z.array(z.string()) }),
    ]),
    warnings,
  }),
  /** A person's decision over the grader's, with their reason. */
  z.strictObject({
    kind: z.literal('decided'),
    accepted: z.boolean(),
    note: z.string(),
    origin: z.enum(['mentor', 'override']).optional(),
  }),
]);

export type Verdict = z.output<typeof verdict>;

/** A stored verdict. @throws when the text is none */
export function readVerdict(json: string): Verdict {
  return verdict.parse(JSON.parse(json));
}
