import { z } from 'zod';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const alertKinds = ['status-change', 'signal', 'stale-data', 'guardrail'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** When a goal raises an alert, and whom it reaches. */
export const alertRule = z.strictObject({
  kinds: z.array(z.enum(alertKinds)),
  /** A signal counts only when the value differs from the baseline by that share of the way to the target, 0 to 1. */
  minEffect: z.number().min(0).max(1),
  /** A signal of a share counts only when at least so many cases stand behind it. */
  minCount: z.int().min(0).max(1_000_000),
  /** On the company's clock no mail and no group chat between these; alerts in the portal are silent anyway. Equal times: never quiet. */
  quiet: z.strictObject({ from: timeOfDay, to: timeOfDay, daysOff: z.boolean() }),
  mail: z.boolean(),
  /** Ids of group chats. */
  channels: z.array(z.string()),
  /** Ids of people; nobody chosen: everybody in the leadership. */
  people: z.array(z.string()),
});
export type AlertRule = z.output<typeof alertRule>;

/** Small enough to hear of what matters, large enough to sleep: a tenth of the way, thirty cases, office hours. */
export const defaultRule: AlertRule = {
  kinds: [...alertKinds],
  minEffect: 0.1,
  minCount: 30,
  quiet: { from: '20:00', to: '08:30', daysOff: true },
  mail: true,
  channels: [],
  people: [],
};
