import { nextReminders, remindOfCheckIns } from './features/goals/governing/check-ins/reminders.server';
import { noteGoalDefinitions } from './features/goals/governing/history/seen-definitions.server';
import { readMetric } from './features/metrics/definitions.server';
import { readScoreboard } from './features/goals/goals.server';
import { measuresFor } from './features/metrics/measures.server';
import { WarehouseMissing } from './features/metrics/warehouse-facts.server';
import { evaluateAlerts, worksOn } from './features/sharing/alerts/alerts.server';
import { nextDraft } from './features/sharing/report/report-week';
import { draftWeek } from './features/sharing/report/reports.server';
import { deliverDue } from './server/outbox.server';
import { everyMinutes } from './server/schedule.server';
import type { Job } from './server/schedule.server';
import { weekFacts } from './weekly-report.server';

/** What the portal does by the clock, beside its requests. */
export const portalJobs: Job[] = [
  { name: 'evaluate-alerts', next: everyMinutes(2), run: raiseAlerts },
  {
    name: 'draft-weekly-report',
    next: now => nextDraft(now, worksOn),
    run: async now => void (await draftWeek(await weekFacts(now), now)),
  },
  {
    name: 'deliver-messages',
    next: everyMinutes(1),
    run: async now => void (await deliverDue(now)),
  },
  {
    name: 'remind-of-check-ins',
    next: nextReminders,
    run: now => remindOfCheckIns({ now, titleOf: metric => readMetric(metric)?.title }),
  },
  {
    name: 'note-definitions',
    next: everyMinutes(10),
    run: () => noteGoalDefinitions(readMetric),
  },
];

/** What has not changed since the last look is read from snapshots and decides nothing again. Before the first build there is nothing to look at. */
async function raiseAlerts(now: Date): Promise<void> {
  try {
    const scoreboard = await readScoreboard({ measures: measuresFor({ kind: 'operator' }) });
    await evaluateAlerts({ views: scoreboard.groups.flatMap(group => group.goals), watermark: scoreboard.watermark, now });
  } catch (error) {
    if (!(error instanceof WarehouseMissing)) throw error;
  }
}
