import { z } from 'zod';
import { localizedText, slug } from '~/i18n/localized-text';

const isoDate = z.iso.date();

/** How progress is meant to be spread over the goal's time; shares run from 0 (baseline) to 1 (target). */
export const planCurve = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear') }),
  /** Nothing until that share of the time has gone, then a straight line. */
  z.strictObject({ kind: z.literal('late'), idleShare: z.number().min(0).max(0.9) }),
  z.strictObject({ kind: z.literal('s-curve') }),
  z.strictObject({ kind: z.literal('steps'), steps: z.array(z.strictObject({ on: isoDate, share: z.number().min(0).max(1) })).min(1) }),
  z.strictObject({ kind: z.literal('table'), points: z.array(z.strictObject({ on: isoDate, share: z.number().min(0).max(1) })).min(2) }),
]);
export type PlanCurve = z.output<typeof planCurve>;

/** What the goal set out from, in the metric's unit, and how many cases it was read from. */
export const baselineOf = z.strictObject({ value: z.number(), n: z.int().min(0), from: isoDate, to: isoDate });

/** How often whoever answers for a goal says what they think of it. */
export const cadences = ['weekly', 'biweekly', 'monthly'] as const;
export type Cadence = (typeof cadences)[number];

/**
 * A part of the way to a goal: a metric, or one value of a dimension of it, with its own way to go in its own unit. It goes with the goal's
 * plan, and informs: the goal's status comes of the goal's metric alone.
 */
const subGoal = z
  .strictObject({
    slug,
    title: localizedText,
    metric: slug,
    of: z.strictObject({ dimension: z.string().regex(/^[a-z][a-z0-9_]*$/), value: z.string().min(1) }).optional(),
    /** Its share of the goal; those of one goal add up to 1. */
    weight: z.number().gt(0).max(1),
    baseline: z.number(),
    target: z.number(),
  })
  .refine(part => part.target !== part.baseline, { path: ['target'], message: 'must differ from the baseline' });
export type SubGoal = z.output<typeof subGoal>;

/** What `content/goals.yaml` says of one goal. Values are in the metric's unit: 0.08 is 8 %. */
export const goalDefinition = z
  .strictObject({
    slug,
    metric: slug,
    /** The first digits of the definition's hash the goal was agreed on. */
    definitionHash: z.string().regex(/^[0-9a-f]{8,64}$/, 'must be the first 8 or more digits of a definition hash'),
    group: slug,
    /** Whom the goal belongs to, as people say it. */
    owner: localizedText,
    /** The team of the portal behind the owner's name: it is reminded of check-ins and sees the lesson of a goal that is off track. */
    team: slug.optional(),
    checkIns: z.enum(cadences).default('monthly'),
    baseline: baselineOf,
    target: z.number(),
    start: isoDate,
    due: isoDate,
    direction: z.enum(['up', 'down']),
    plan: planCurve,
    /** Data older than that are no ground for a judgement. */
    freshWithinDays: z.int().min(0),
    /** Guardrails of the metric that may keep the goal from being on track. */
    guardrails: z.array(slug),
    subGoals: z.array(subGoal).min(2).optional(),
  })
  .refine(goal => goal.start < goal.due, { path: ['due'], message: 'must be after start' })
  .refine(goal => (goal.direction === 'up' ? goal.target > goal.baseline.value : goal.target < goal.baseline.value), {
    path: ['target'],
    message: 'must lie beyond the baseline in the direction of the goal',
  })
  .refine(goal => !goal.subGoals || Math.abs(goal.subGoals.reduce((sum, part) => sum + part.weight, 0) - 1) < 1e-9, {
    path: ['subGoals'],
    message: 'must have weights that add up to 1',
  });
export type GoalDefinition = z.output<typeof goalDefinition>;

export const goalsFile = z.strictObject({
  title: localizedText,
  groups: z.array(z.strictObject({ slug, title: localizedText, motto: localizedText })).min(1),
  goals: z.array(goalDefinition).min(1),
});
export type GoalsFile = z.output<typeof goalsFile>;
