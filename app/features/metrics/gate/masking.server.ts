import { createHmac, randomBytes } from 'node:crypto';
import { env } from '~/server/env.server';

/** Columns that name a person, or something only one person did: with either, rows of two pages could be joined into a life. */
const namingColumns: ReadonlySet<string> = new Set([
  ...['member_id', 'person', 'holder', 'learner', 'merged_into'],
  ...['order_id', 'refund_id', 'push_id', 'event_id', 'session_id', 'ticket_id', 'grant_id', 'certificate_no', 'redeemed_order_id'],
]);

export function isNaming(column: string): boolean {
  return namingColumns.has(column.toLowerCase());
}

/** Of a server without a secret (the command line), the masks of a process are its own. */
const ownSecret = randomBytes(32).toString('hex');

/**
 * Puts `M****3f2a` in the place of an id: the same for the same viewer and page, so that two rows of one member can be told to be that, and
 * another elsewhere.
 */
export function maskFor({ viewer, page }: { viewer: string; page: string }): (id: string) => string {
  const secret = env.sessionSecret ?? ownSecret;
  return id =>
    `${/^[A-Z]/.exec(id)?.[0] ?? ''}****${createHmac('sha256', secret)
      .update(JSON.stringify([viewer, page, id]))
      .digest('hex')
      .slice(0, 6)}`;
}
