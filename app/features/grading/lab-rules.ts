import { z } from 'zod';
import { localizedText } from '~/i18n/localized-text';

/** `compare` of a lab.yaml: what makes a result right. Without `order` the rows are a bag. */
export const compareRules = z
  .strictObject({
    /** The columns the result is sorted by. Rows that agree in all of them may come in any order. */
    order: z
      .array(z.strictObject({ column: z.string().min(1), direction: z.enum(['asc', 'desc']) }))
      .min(1)
      .optional(),
    columnOrder: z.enum(['any', 'given']).default('any'),
    names: z.enum(['ignore', 'warn', 'require']).default('warn'),
    /** Column → digits after the point; a value within half a unit of the last digit is right. */
    round: z.record(z.string(), z.int().min(0).max(12)).default({}),
    /** ORDER BY … LIMIT: of rows that tie at the cut any choice is right. The reference's own LIMIT is taken off for comparing. */
    limit: z.int().min(1).optional(),
  })
  .refine(rules => rules.limit === undefined || rules.order !== undefined, { path: ['limit'], message: 'needs `order`' });

export type CompareRules = z.output<typeof compareRules>;

/** One of `hidden` of a lab.yaml: a small company with planted edge rows. */
export const hiddenWorld = z.strictObject({
  name: localizedText,
  seed: z.int().min(0),
  /** SQL run on the company after it was generated. */
  adjust: z.string().trim().min(1).optional(),
});

export const hiddenWorlds = z.array(hiddenWorld).length(3);

export type HiddenWorld = z.output<typeof hiddenWorld>;
