import { randomUUID } from 'node:crypto';
import type { Metric } from '~/features/metrics/metric-definition';
import type { Measures } from '~/features/metrics/measures';
import { isoDate } from '~/i18n/formats';
import type { GoalView } from '../goal-view';
import { viewOf } from '../goals.server';
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
  const [checkIns, definitions, before] = await Promise.all([
    checkInsOf(goal.slug),
    seenDefinitions(goal.metric),
    earlierAgreement({ written, revisions, metric, measures, asOf }),
  ]);
  return {
    checkIns,
    due: dueOf(goal, { latest: checkIns[0], now }),
    mayCheckIn: mayCheckIn(goal, person),
    mayEdit: person.manages,
    newCheckInId: randomUUID(),
    reading: readingMark(measures.watermark(), view.reading),
    watermark: measures.watermark(),
    log: changeLog({ start: goal.start, written: settingsOf(written), revisions, definitions }),
    before,
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
  metric: Metric;
  measures: Measures;
  asOf: string;
}

async function earlierAgreement({ written, revisions, metric, measures, asOf }: Earlier): Promise<EarlierAgreement | undefined> {
  const index = revisions.findLastIndex(({ changes }) => redrawsThePlan(changes));
  const redrawn = revisions[index];
  if (!redrawn) return undefined;
  const goal = revisions[index - 1]?.goal ?? written;
  const view = await viewOf(goal, { measures, asOf });
  return { view, until: redrawn.at, otherDefinition: !metric.hash.startsWith(goal.definitionHash) };
}
