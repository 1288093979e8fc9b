import type { Measured, Measures } from '~/features/metrics/measures';
import { addMonths, monthOf } from '~/features/metrics/months';
import { ContentError } from '~/server/content-files.server';
import type { GoalDefinition } from './goal-definition';
import { readGoalFacts } from './goal-reading';
import type { GoalView, Scoreboard } from './goal-view';
import { goalsFilePath, readGoals } from './goals-file.server';
import { currentGoals } from './governing/goal-settings.server';
import { daysBetween, timeShare } from './plan-curve';
import type { UnknownReason } from './status';

/** Every goal as it stands on a day, by default the last the data cover. */
export async function readScoreboard({
  measures,
  asOf = measures.watermark(),
}: {
  measures: Measures;
  asOf?: string;
}): Promise<Scoreboard> {
  const { title, groups } = readGoals();
  const goals = await currentGoals();
  const views = await Promise.all(goals.map(goal => viewOf(goal, { measures, asOf })));
  const counts: Scoreboard['counts'] = {};
  for (const { reading } of views) counts[reading.status] = (counts[reading.status] ?? 0) + 1;
  return {
    title,
    asOf,
    watermark: measures.watermark(),
    ...elapsed(goals, asOf),
    counts,
    groups: groups.map(group => ({ ...group, goals: views.filter(view => view.goal.group === group.slug) })),
  };
}

/** One goal as it stands on a day; undefined when there is none of that name. */
export async function readGoal(slug: string, { measures, asOf = measures.watermark() }: { measures: Measures; asOf?: string }) {
  const goal = (await currentGoals()).find(candidate => candidate.slug === slug);
  return goal && { view: await viewOf(goal, { measures, asOf }), asOf };
}

/** The months a goal is computed over: from its baseline to the month of `asOf`, but not past its due date. */
export function rangeOf(goal: GoalDefinition, asOf: string): { from: string; to: string; asOf: string } {
  const last = monthOf(asOf < goal.due ? asOf : goal.due);
  return { from: monthOf(goal.baseline.from), to: addMonths(last, 1), asOf };
}

/** A goal under the given agreement, which may be an earlier one. */
export async function viewOf(goal: GoalDefinition, { measures, asOf }: { measures: Measures; asOf: string }): Promise<GoalView> {
  const measured = await measures.measure(goal.metric, rangeOf(goal, asOf));
  if (!measured)
    throw new ContentError({ file: goalsFilePath, field: `${goal.slug}.metric`, problem: `there is no metric ${goal.metric} in content/metrics` });
  const { id, title, meaning, format, unit, guardrails, version } = measured.metric;
  return {
    goal,
    metric: { id, title, meaning, format, unit, guardrails, version },
    reading: readGoalFacts({
      goal,
      format,
      points: measured.points,
      guardrails: guardrailsOf(goal, measured),
      obstacle: obstacleTo(goal, { measured, watermark: measures.watermark(), asOf }),
    }),
  };
}

/** The guardrails the goal names have their limits; the metric's others only inform. */
function guardrailsOf(goal: GoalDefinition, { metric, guardrails }: Measured) {
  return metric.guardrails.map(({ slug, atMost, atLeast }) => ({
    slug,
    points: guardrails.find(series => series.slug === slug)?.points ?? [],
    ...(goal.guardrails.includes(slug) && { atMost, atLeast }),
  }));
}

function obstacleTo(
  goal: GoalDefinition,
  { measured, watermark, asOf }: { measured: Measured; watermark: string; asOf: string },
): UnknownReason | undefined {
  if (!measured.metric.hash.startsWith(goal.definitionHash)) return 'other-definition';
  if (!measured.fixturesPass) return 'failed-tests';
  if (daysBetween(watermark, asOf) > goal.freshWithinDays) return 'stale-data';
  return undefined;
}

/** The year of goals is the span from the first start to the last due date. */
function elapsed(goals: GoalDefinition[], asOf: string): Pick<Scoreboard, 'month' | 'timeShare'> {
  const start = goals.reduce((earliest, goal) => (goal.start < earliest ? goal.start : earliest), '9999-12-31');
  const due = goals.reduce((latest, goal) => (goal.due > latest ? goal.due : latest), '');
  const count = (day: string): number =>
    (Number(day.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
  return { month: { now: Math.min(count(due), Math.max(0, count(asOf))), total: count(due) }, timeShare: timeShare({ start, due }, asOf) };
}
