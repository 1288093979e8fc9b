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
];
