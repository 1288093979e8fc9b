import { z } from 'zod';
import { localizedText } from '~/i18n/localized-text';
import { baselineOf, cadences, planCurve } from '../goal-definition';
import type { GoalDefinition } from '../goal-definition';

/** What leadership may agree anew about a goal, in the metric's own unit. */
const fields = {
  target: z.number(),
  due: z.iso.date(),
  plan: planCurve,
  /** `personId`: who answers for the goal; without one its team does. */
  owner: z.strictObject({ name: localizedText, team: z.string().nullable(), personId: z.string().nullable() }),
  checkIns: z.enum(cadences),
  baseline: baselineOf,
  definitionHash: z.string(),
};
const goalSettings = z.strictObject(fields);
export type GoalSettings = z.output<typeof goalSettings>;
export type SettingName = keyof GoalSettings;

/** Both sides of every setting that a revision changed. */
export const goalChanges = z.strictObject({
  target: pair(fields.target),
  due: pair(fields.due),
  plan: pair(fields.plan),
  owner: pair(fields.owner),
  checkIns: pair(fields.checkIns),
  baseline: pair(fields.baseline),
  definitionHash: pair(fields.definitionHash),
});
export type GoalChanges = z.output<typeof goalChanges>;

function pair<T extends z.ZodType>(side: T) {
  return z.strictObject({ from: side, to: side }).optional();
}

/** A goal as it is agreed now. */
export interface AgreedGoal extends GoalDefinition {
  /** Which of its revisions this is; 0 as content/goals.yaml has it. */
  revision: number;
  /** The person who answers for it, where one was named. */
  ownerId: string | null;
}

export function asWritten(goal: GoalDefinition): AgreedGoal {
  return { ...goal, revision: 0, ownerId: null };
}

export function settingsOf(goal: AgreedGoal): GoalSettings {
  const { target, due, plan, owner, team, ownerId, checkIns, baseline, definitionHash } = goal;
  return { target, due, plan, owner: { name: owner, team: team ?? null, personId: ownerId }, checkIns, baseline, definitionHash };
}

/** The goal after a revision. */
export function withChanges(goal: AgreedGoal, { revision, changes }: { revision: number; changes: GoalChanges }): AgreedGoal {
  const before = settingsOf(goal);
  const owner = changes.owner?.to ?? before.owner;
  return {
    ...goal,
    revision,
    target: changes.target?.to ?? before.target,
    due: changes.due?.to ?? before.due,
    plan: changes.plan?.to ?? before.plan,
    owner: owner.name,
    team: owner.team ?? undefined,
    ownerId: owner.personId,
    checkIns: changes.checkIns?.to ?? before.checkIns,
    baseline: changes.baseline?.to ?? before.baseline,
    definitionHash: changes.definitionHash?.to ?? before.definitionHash,
  };
}

/** What differs; empty where nothing does. */
export function changesBetween(before: GoalSettings, after: GoalSettings): GoalChanges {
  const [from, to] = [goalSettings.parse(before), goalSettings.parse(after)];
  const pairs = goalSettings.keyof().options.flatMap(name => {
    const same = JSON.stringify(from[name]) === JSON.stringify(to[name]);
    return same ? [] : [[name, { from: from[name], to: to[name] }]];
  });
  return goalChanges.parse(Object.fromEntries(pairs));
}

/** Moving the posts, unlike naming another owner, asks for the password again. */
export function movesThePosts(changes: GoalChanges): boolean {
  return Boolean(changes.target ?? changes.baseline ?? changes.definitionHash);
}

/** Old and new can be compared only side by side after one of these: the line the goal is measured against has moved. */
export function redrawsThePlan(changes: GoalChanges): boolean {
  return movesThePosts(changes) || Boolean(changes.due ?? changes.plan);
}
