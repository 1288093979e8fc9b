import { nextReminders, remindOfCheckIns } from './features/goals/governing/check-ins/reminders.server';
import { noteGoalDefinitions } from './features/goals/governing/history/seen-definitions.server';
import { readMetric } from './features/metrics/definitions.server';
import { deliverDue } from './server/outbox.server';
import { everyMinutes } from './server/schedule.server';
import type { Job } from './server/schedule.server';

/** What the portal does by the clock, beside its requests. */
export const portalJobs: Job[] = [
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
