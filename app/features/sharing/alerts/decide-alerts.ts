import type { GoalView } from '~/features/goals/goal-view';
import type { GoalStatus } from '~/features/goals/status';
import type { AlertFacts } from './alert';
import type { AlertRule } from './alert-rule';

/** What the evaluation before saw of a goal. */
export interface Sighting {
  status: GoalStatus;
  /** What stood then and has raised its alert. */
  conditions: string[];
}

export interface RaisedAlert {
  /** The same event has the same key, however often it is looked at. */
  key: string;
  facts: AlertFacts;
}

interface Decision {
  raised: RaisedAlert[];
  /** Also where no alert was asked for: reports tell it. */
  statusChange: { from: GoalStatus; to: GoalStatus } | undefined;
  sighting: Sighting;
}

interface Condition extends RaisedAlert {
  /** What stands, without the values: while it goes on standing, it raises nothing again. */
  name: string;
}

/**
 * Which alerts a goal raises now: for a status that is another than the one seen before, and for each condition (a signal, stale data, a
 * broken guardrail) that did not stand before. At the first sight of a goal its status is no change, but what stands is news.
 */
export function decideAlerts({
  view,
  rule,
  seen,
  watermark,
}: {
  view: GoalView;
  rule: AlertRule;
  seen: Sighting | undefined;
  watermark: string;
}): Decision {
  const { status } = view.reading;
  const conditions = conditionsOf(view, rule);
  const fresh = conditions.filter(({ name }) => !seen?.conditions.includes(name));
  const statusChange = seen && seen.status !== status ? { from: seen.status, to: status } : undefined;
  const told = statusChange && isWorthTelling(view, rule) ? [statusAlert(view, { ...statusChange, watermark })] : [];
  return {
    raised: [...told, ...fresh.map(({ key, facts }) => ({ key, facts }))],
    statusChange,
    sighting: { status, conditions: conditions.map(({ name }) => name) },
  };
}

/** That the data are late says all there is to say of a status that went unknown with them. */
function isWorthTelling({ reading }: GoalView, { kinds }: AlertRule): boolean {
  return kinds.includes('status-change') && !(reading.reason === 'stale-data' && kinds.includes('stale-data'));
}

function statusAlert(view: GoalView, { from, to, watermark }: { from: GoalStatus; to: GoalStatus; watermark: string }): RaisedAlert {
  return {
    key: `${view.goal.slug}.status.${from}.${to}.${watermark}`,
    facts: { kind: 'status-change', goal: subjectOf(view), from, to, period: view.reading.now?.period ?? null },
  };
}

function conditionsOf(view: GoalView, rule: AlertRule): Condition[] {
  return [
    ...(rule.kinds.includes('signal') ? signalOf(view, rule) : []),
    ...(rule.kinds.includes('stale-data') ? staleOf(view) : []),
    ...(rule.kinds.includes('guardrail') ? brokenOf(view) : []),
  ];
}

/** A signal from data that cannot be judged is none; a small one, or one of a few cases, is not worth a call. */
function signalOf(view: GoalView, { minEffect, minCount }: AlertRule): Condition[] {
  const { goal, metric, reading } = view;
  const { signal, now } = reading;
  if (!signal || !now || reading.reason || signal.kind === 'none' || signal.rule === 'none') return [];
  const effect = Math.abs(now.value - goal.baseline.value) / Math.abs(goal.target - goal.baseline.value);
  if (effect < minEffect || (metric.format === 'percent' && now.denominator < minCount)) return [];
  return [
    {
      name: `signal.${signal.kind}`,
      key: `${goal.slug}.signal.${signal.kind}.${now.period}`,
      facts: {
        kind: 'signal',
        goal: subjectOf(view),
        direction: signal.kind,
        rule: signal.rule,
        period: now.period,
        value: now.value,
        baseline: goal.baseline.value,
      },
    },
  ];
}

function staleOf(view: GoalView): Condition[] {
  const { goal, reading, dataUntil } = view;
  if (reading.reason !== 'stale-data') return [];
  return [
    {
      name: 'stale-data',
      key: `${goal.slug}.stale.${dataUntil}`,
      facts: { kind: 'stale-data', goal: subjectOf(view), dataUntil, promisedWithinDays: goal.freshWithinDays },
    },
  ];
}

function brokenOf(view: GoalView): Condition[] {
  return view.reading.guardrails.flatMap(({ slug, value, period, red }): Condition[] => {
    const guardrail = view.metric.guardrails.find(candidate => candidate.slug === slug);
    if (!red || value === null || !guardrail) return [];
    const { title, format, atMost, atLeast } = guardrail;
    return [
      {
        name: `guardrail.${slug}`,
        key: `${view.goal.slug}.guardrail.${slug}.${period ?? ''}`,
        facts: { kind: 'guardrail', goal: subjectOf(view), guardrail: { title, format }, value, period, atMost, atLeast },
      },
    ];
  });
}

function subjectOf({ metric: { title, format, unit } }: GoalView) {
  return { title, format, ...(unit && { unit }) };
}
