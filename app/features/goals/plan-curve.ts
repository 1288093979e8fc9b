import type { GoalDefinition } from './goal-definition';

type Plan = Pick<GoalDefinition, 'start' | 'due' | 'plan' | 'target'> & { baseline: { value: number } };

const dayMs = 86_400_000;

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/**
 * The share of the way from baseline to target the plan wants at the end of a day: 0 before the start, 1 from the due date on.
 * The day before `start` is share 0, so that the due day is exactly share 1.
 */
export function planShare(goal: Plan, day: string): number {
  if (day >= goal.due) return 1;
  if (day < goal.start) return 0;
  const elapsed = (daysBetween(goal.start, day) + 1) / (daysBetween(goal.start, goal.due) + 1);
  const { plan } = goal;
  switch (plan.kind) {
    case 'linear':
      return elapsed;
    case 'late':
      return Math.max(0, (elapsed - plan.idleShare) / (1 - plan.idleShare));
    case 's-curve':
      // The smoothstep polynomial: flat at both ends, steepest in the middle.
      return elapsed * elapsed * (3 - 2 * elapsed);
    case 'steps':
      return plan.steps.reduce((reached, step) => (step.on <= day ? step.share : reached), 0);
    case 'table':
      return shareFromTable([{ on: goal.start, share: 0 }, ...plan.points, { on: goal.due, share: 1 }], day);
  }
}

/** The value the plan wants at the end of a day, in the metric's unit. */
export function planValue(goal: Plan, day: string): number {
  return goal.baseline.value + planShare(goal, day) * (goal.target - goal.baseline.value);
}

/** How much of the goal's time is over at the end of a day, 0 to 1. */
export function timeShare(goal: Pick<Plan, 'start' | 'due'>, day: string): number {
  const share = (daysBetween(goal.start, day) + 1) / (daysBetween(goal.start, goal.due) + 1);
  return Math.min(1, Math.max(0, share));
}

function shareFromTable(points: { on: string; share: number }[], day: string): number {
  const after = points.findIndex(point => point.on >= day);
  const right = points[after];
  const left = points[after - 1];
  if (!right) return 1;
  if (!left || left.on === right.on) return right.share;
  return left.share + ((right.share - left.share) * daysBetween(left.on, day)) / daysBetween(left.on, right.on);
}
