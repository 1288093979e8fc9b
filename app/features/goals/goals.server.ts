import type { Measured, MetricRange, Measures } from '~/features/metrics/measures';
import { addMonths, monthOf } from '~/features/metrics/months';
import { ContentError } from '~/server/content-files.server';
import type { GoalDefinition } from './goal-definition';
import { readSubGoals } from './depth/sub-goals';
import type { SubGoalFacts } from './depth/sub-goals';
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

/** The months a goal is computed over: from its baseline to the month of `asOf`, past the due date too, since what was reached may be lost again. */
export function rangeOf(goal: GoalDefinition, asOf: string): MetricRange {
  return { from: monthOf(goal.baseline.from), to: addMonths(monthOf(asOf), 1), asOf };
}

/** A goal under the given agreement, which may be an earlier one. */
export async function viewOf(goal: GoalDefinition, { measures, asOf }: { measures: Measures; asOf: string }): Promise<GoalView> {
  const measured = await measures.measure(goal.metric, rangeOf(goal, asOf));
  if (!measured) throw unknownMetric({ field: `${goal.slug}.metric`, metric: goal.metric });
  const { id, title, meaning, format, unit, guardrails, version, definition } = measured.metric;
  return {
    goal,
    metric: { id, title, meaning, format, unit, guardrails, version },
    dataUntil: measured.dataUntil,
    subGoals: readSubGoals(goal, await subGoalFacts(goal, { measures, asOf })),
    reading: readGoalFacts({
      goal,
      kind: definition.kind,
      points: measured.points,
      guardrails: guardrailsOf(goal, measured),
      obstacle: obstacleTo(goal, { measured, asOf }),
    }),
  };
}

async function subGoalFacts(goal: GoalDefinition, { measures, asOf }: { measures: Measures; asOf: string }): Promise<SubGoalFacts[]> {
  const range = { ...rangeOf(goal, asOf), from: monthOf(goal.start) };
  return Promise.all(
    (goal.subGoals ?? []).map(async part => {
      const measured = await measures.measure(part.metric, range);
      if (!measured) throw unknownMetric({ field: `${goal.slug}.subGoals.${part.slug}.metric`, metric: part.metric });
      if (!part.of) return { part, metric: measured.metric, points: measured.points };
      const { dimension, value } = part.of;
      const points = (await measures.split(part.metric, range, dimension))?.cells.find(cell => cell.value === value)?.points;
      return { part, metric: measured.metric, points: points === undefined || points === 'withheld' ? [] : points };
    }),
  );
}

function unknownMetric({ field, metric }: { field: string; metric: string }): ContentError {
  return new ContentError({ file: goalsFilePath, field, problem: `there is no metric ${metric} in content/metrics` });
}

/** The guardrails the goal names have their limits; the metric's others only inform. */
function guardrailsOf(goal: GoalDefinition, { metric, guardrails }: Measured) {
  return metric.guardrails.map(({ slug, atMost, atLeast }) => ({
    slug,
    points: guardrails.find(series => series.slug === slug)?.points ?? [],
    ...(goal.guardrails.includes(slug) && { atMost, atLeast }),
  }));
}

function obstacleTo(goal: GoalDefinition, { measured, asOf }: { measured: Measured; asOf: string }): UnknownReason | undefined {
  if (!measured.metric.hash.startsWith(goal.definitionHash)) return 'other-definition';
  if (!measured.fixturesPass) return 'failed-tests';
  if (daysBetween(measured.dataUntil, asOf) > goal.freshWithinDays) return 'stale-data';
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
