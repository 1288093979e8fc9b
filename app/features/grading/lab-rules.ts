import { z } from 'zod';
import { localizedText } from '~/i18n/localized-text';
import { isRecipeId } from '~/sample-company/worlds/make-world';
import type { RecipeId } from '~/sample-company/worlds/make-world';
import { checkShow } from './checks';

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

const recipe = z.custom<RecipeId>(value => typeof value === 'string' && isRecipeId(value), 'is not a recipe of worlds');

/** One of `hidden` of a lab.yaml: a small company with planted edge rows, or with a recipe a world of some hundred rows about the lab's constants. */
export const hiddenWorld = z.strictObject({
  name: localizedText,
  recipe: recipe.optional(),
  seed: z.int().min(0),
  /** SQL run on the company after it was generated. */
  adjust: z.string().trim().min(1).optional(),
  /** When its author may see what a query did here; at once unless this says otherwise. */
  show: checkShow.optional(),
});

/**
 * `deadlineSeconds` of a lab.yaml: what one query may take on one data set, where the house's five seconds are not right for a lab. At eight seconds
 * eleven data sets still fit in the time for which a grading job is held.
 */
export const labDeadlineSeconds = z.int().min(1).max(8);

/** Few strong worlds: each is one more run of every submission. */
export const hiddenWorlds = z.array(hiddenWorld).min(3).max(10);

export type HiddenWorld = z.output<typeof hiddenWorld>;

/** One of `equivalent` of a lab.yaml: a mutant of the solution that no legal world tells from it, and why. Ids are as `shuyu lab prove` prints them. */
export const equivalentMutant = z.strictObject({
  mutant: z.string().regex(/^[a-z]+(?:-[a-z]+)*-[0-9a-f]{6}(?:-\d+)?$/, 'is not the id of a mutant'),
  reason: z.union([localizedText, z.string().trim().min(1)]),
});

export type EquivalentMutant = z.output<typeof equivalentMutant>;

/** The share of mutants that the hidden worlds must kill, or the author must have explained. */
export const proofThreshold = z.number().min(0.5).max(1).default(0.95);
