import { recordAudit } from '~/server/audit.server';
import { ContentError } from '~/server/content-files.server';
import { db } from '~/server/db.server';
import { goalDefinition } from '../goal-definition';
import { goalsFilePath, readGoals } from '../goals-file.server';
import { asWritten, changesBetween, goalChanges, settingsOf, withChanges } from './goal-settings';
import type { AgreedGoal, GoalChanges, GoalSettings } from './goal-settings';

/** The goals as they are agreed now: content/goals.yaml, and over it what leadership changed in the page. */
export async function currentGoals(): Promise<AgreedGoal[]> {
  const rows = await db.goalRevision.findMany({ orderBy: { revision: 'asc' } });
  return readGoals().goals.map(goal => {
    const own = rows.filter(row => row.goalSlug === goal.slug).map(parseRow);
    return proved(own.reduce(withChanges, asWritten(goal)));
  });
}

export async function currentGoal(slug: string): Promise<AgreedGoal | undefined> {
  return (await currentGoals()).find(goal => goal.slug === slug);
}

/** One agreement on a goal: who made it of the one before, when and why. */
export interface Revision {
  revision: number;
  at: Date;
  actor: string;
  reason: string;
  changes: GoalChanges;
  /** The goal after it. */
  goal: AgreedGoal;
}

/** Every agreement on a goal after the one in the file, oldest first, and that one; undefined for an unknown goal. */
export async function agreementsOf(slug: string): Promise<{ written: AgreedGoal; revisions: Revision[] } | undefined> {
  const definition = readGoals().goals.find(goal => goal.slug === slug);
  if (!definition) return undefined;
  const rows = await db.goalRevision.findMany({
    where: { goalSlug: slug },
    orderBy: { revision: 'asc' },
    include: { actor: { select: { name: true } } },
  });
  const written = asWritten(definition);
  let goal = written;
  const revisions = rows.map(row => {
    const { revision, changes } = parseRow(row);
    goal = withChanges(goal, { revision, changes });
    return { revision, changes, at: row.at, actor: row.actor.name, reason: row.reason, goal };
  });
  return { written, revisions };
}

export interface GoalChange {
  slug: string;
  /** The revision the person had before them. */
  basis: number;
  settings: GoalSettings;
  reason: string;
  actorId: string;
}

export type ChangeOutcome = { kind: 'changed'; goal: AgreedGoal } | { kind: 'nothing-changed' } | { kind: 'overtaken' };

/**
 * Agrees anew on a goal. The number after `basis` is given once only: whoever comes second is told so and overwrites nothing. `settings`
 * must be valid for the goal (see goal-edit-form.ts).
 */
export async function changeGoal({ slug, basis, settings, reason, actorId }: GoalChange): Promise<ChangeOutcome> {
  const goal = await currentGoal(slug);
  if (!goal) throw new Error(`there is no goal ${slug}`);
  if (goal.revision !== basis) return { kind: 'overtaken' };
  const changes = changesBetween(settingsOf(goal), settings);
  if (Object.keys(changes).length === 0) return { kind: 'nothing-changed' };
  const revision = basis + 1;
  const after = proved(withChanges(goal, { revision, changes }));
  try {
    await db.goalRevision.create({ data: { goalSlug: slug, revision, actorId, reason, changes: JSON.stringify(changes) } });
  } catch (error) {
    if (isTaken(error)) return { kind: 'overtaken' };
    throw error;
  }
  await recordAudit({ actorId, action: 'goal.changed', objectId: slug, detail: { revision, changes, reason } });
  return { kind: 'changed', goal: after };
}

function parseRow({ revision, changes }: { revision: number; changes: string }): { revision: number; changes: GoalChanges } {
  return { revision, changes: goalChanges.parse(JSON.parse(changes)) };
}

/** A file changed below the edits may contradict them: better said than computed with. */
function proved(goal: AgreedGoal): AgreedGoal {
  const { revision, ownerId: _person, ...definition } = goal;
  const parsed = goalDefinition.safeParse(definition);
  if (parsed.success) return goal;
  const [issue] = parsed.error.issues;
  const field = `${goal.slug}.${issue?.path.join('.')}`;
  throw new ContentError({
    file: goalsFilePath,
    field,
    problem: `${issue?.message}, with what was changed in the page up to revision ${revision}`,
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}
