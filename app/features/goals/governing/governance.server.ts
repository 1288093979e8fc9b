import { randomUUID } from 'node:crypto';
import type { Metric } from '~/features/metrics/metric-definition';
import type { Measures } from '~/features/metrics/measures';
import { addDays } from '~/features/metrics/months';
import { isoDate } from '~/i18n/formats';
import type { GoalView } from '../goal-view';
import { rangeOf, viewOf } from '../goals.server';
import { changeLog } from './history/change-log';
import { checkInDue, readingMark } from './check-in';
import type { CheckIn, CheckInDue } from './check-in';
import { checkInsOf } from './check-ins.server';
import { redrawsThePlan, settingsOf } from './goal-settings';
import type { AgreedGoal } from './goal-settings';
import { agreementsOf } from './goal-settings.server';
import type { Revision } from './goal-settings.server';
import type { EarlierAgreement, Governance } from './governance';
import { mayCheckIn } from './check-ins/recipients';
import type { SeenDefinition } from './history/seen-definition';
import { noteDefinition, seenDefinitions } from './history/seen-definitions.server';

interface GovernanceOptions {
  view: GoalView;
  /** The definition the metric has now. */
  metric: Metric | undefined;
  measures: Measures;
  asOf: string;
  person: { id: string; manages: boolean };
  now: Date;
}

/** How a goal is governed; undefined for an unknown goal or metric. */
export async function readGovernance({ view, metric, measures, asOf, person, now }: GovernanceOptions): Promise<Governance | undefined> {
  const agreements = await agreementsOf(view.goal.slug);
  if (!agreements || !metric) return undefined;
  await noteDefinition(metric);
  const { written, revisions } = agreements;
  const goal = revisions.at(-1)?.goal ?? written;
  const [checkIns, definitions] = await Promise.all([checkInsOf(goal.slug), seenDefinitions(goal.metric)]);
  return {
    checkIns,
    due: dueOf(goal, { latest: checkIns[0], now }),
    mayCheckIn: mayCheckIn(goal, person),
    mayEdit: person.manages,
    newCheckInId: randomUUID(),
    reading: readingMark(measures.watermark(), view.reading),
    watermark: measures.watermark(),
    log: changeLog({ start: goal.start, written: settingsOf(written), revisions, definitions }),
    before: await earlierAgreement({ written, revisions, definitions, metric, measures, asOf }),
  };
}

/** When a goal's next check-in is due; undefined once its time is over. */
export function dueOf(goal: AgreedGoal, { latest, now }: { latest: CheckIn | undefined; now: Date }): CheckInDue | undefined {
  const today = isoDate(now);
  if (today > goal.due) return undefined;
  return checkInDue({ cadence: goal.checkIns, last: latest && isoDate(latest.at), start: goal.start, today });
}

interface Earlier {
  written: AgreedGoal;
  revisions: Revision[];
  definitions: SeenDefinition[];
  metric: Metric;
  measures: Measures;
  asOf: string;
}

/**
 * What the goal is compared with: the agreement before the one that redrew its plan, or, where the metric was redefined and nobody has
 * agreed on that yet, the same goal by the definition it was agreed on.
 */
async function earlierAgreement({
  written,
  revisions,
  definitions,
  metric,
  measures,
  asOf,
}: Earlier): Promise<EarlierAgreement | undefined> {
  const index = revisions.findLastIndex(({ changes }) => redrawsThePlan(changes));
  const current = revisions.at(-1)?.goal ?? written;
  const redefinedAt = definitions.find(({ hash }) => hash === metric.hash)?.seenAt;
  if (!isAgreedOn(current, metric) && redefinedAt)
    return underOldDefinition({ goal: current, until: redefinedAt, redefinedAt, measures, asOf });
  const redrawn = revisions[index];
  if (!redrawn) return undefined;
  const goal = revisions[index - 1]?.goal ?? written;
  if (!isAgreedOn(goal, metric))
    return underOldDefinition({ goal, until: redrawn.at, redefinedAt: redefinedAt ?? redrawn.at, measures, asOf });
  return { view: await viewOf(goal, { measures, asOf }), until: redrawn.at, definition: 'same' };
}

function isAgreedOn({ definitionHash }: AgreedGoal, { hash }: Metric): boolean {
  return hash.startsWith(definitionHash);
}

interface OldDefinition {
  goal: AgreedGoal;
  until: Date;
  redefinedAt: Date;
  measures: Measures;
  asOf: string;
}

/** With the numbers that the old definition last gave, as they had been published by the day before it was replaced. */
async function underOldDefinition({ goal, until, redefinedAt, measures, asOf }: OldDefinition): Promise<EarlierAgreement> {
  const dayBefore = addDays(isoDate(redefinedAt), -1);
  const known = await measures.asKnown(goal.metric, rangeOf(goal, asOf), dayBefore);
  const hash = known?.snapshot?.definitionHash;
  if (!known || !hash?.startsWith(goal.definitionHash)) return { view: await viewOf(goal, { measures, asOf }), until, definition: 'lost' };
  const measure: Measures['measure'] = async (slug, range) => {
    const measured = await measures.measure(slug, range);
    return measured && slug === goal.metric ? { ...measured, metric: { ...measured.metric, hash }, points: known.points } : measured;
  };
  return { view: await viewOf(goal, { measures: { ...measures, measure }, asOf }), until, definition: 'kept' };
}
