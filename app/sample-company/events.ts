import { browsingSessions, buyingSessions, pushSessions, Steps } from './sessions';
import type { Session, Traffic } from './sessions';
import { channelName } from './orders';
import { dayOf, DAY_SECONDS, dayOfSecond, FIRST_DAY, LAST_SECOND } from './days';
import { nth } from './random';
import type { Random } from './random';
import { numberIn, sequenceId } from './rows';
import type { EventRow } from './rows';
import { sortedBy } from './sorted-by';

/** Until then the H5 pages' log was written in UTC; the portal's team found it when the feed was connected. */
export const H5_FIXED_DAY = dayOf('2025-10-15');
const UTC_LAG_SECONDS = 8 * 3600;

/**
 * Behaviour in the four channels: the log keeps one session in about twenty-five (whole sessions, so funnels inside it hold).
 * Four of a hundred sessions end with a payment and belong to a real order; the rest browse, search, fill a cart and leave.
 */
export function trackEvents(visitors: Omit<Traffic, 'steps'>): EventRow[] {
  const { random, region } = visitors;
  const steps = new Steps();
  const traffic = { ...visitors, steps };
  const sessions = sortedBy(
    [...buyingSessions(traffic), ...pushSessions(traffic), ...browsingSessions(traffic)],
    session => session.startsAt,
  );
  const log: EventRow[] = [];
  for (let index = 0; index < sessions.length; index += 1) {
    const sessionId = sequenceId('V', { number: numberIn(region, index), digits: 6 });
    logSession(random, { session: nth(sessions, index), sessionId, steps, log });
  }
  const events = sortedBy(log, event => event.occurred_at);
  for (let index = 0; index < events.length; index += 1) {
    nth(events, index).event_id = sequenceId('E', { number: numberIn(region, index), digits: 7 });
  }
  return events;
}

interface Logging {
  session: Session;
  sessionId: string;
  steps: Steps;
  log: EventRow[];
}

function logSession(random: Random, { session, sessionId, steps, log }: Logging): void {
  const day = dayOfSecond(session.startsAt);
  const lag = session.channel === 'h5' && day < H5_FIXED_DAY ? UTC_LAG_SECONDS : 0;
  // A log that begins at the first midnight has nothing from before it.
  if (session.startsAt - lag < FIRST_DAY * DAY_SECONDS) return;
  let happenedAt = session.startsAt;
  for (let step = session.steps.from; step < session.steps.end; step += 1) {
    happenedAt += nth(steps.after, step);
    const ingestedAt = happenedAt + uploadDelay(random);
    if (ingestedAt > LAST_SECOND) continue;
    const event: EventRow = {
      event_id: '',
      member_id: session.memberId,
      session_id: sessionId,
      channel: channelName(session.channel, day),
      event_type: nth(steps.types, step),
      product_id: steps.products[step]?.row.product_id ?? null,
      occurred_at: happenedAt - lag,
      ingested_at: ingestedAt,
    };
    log.push(event);
    const again = ingestedAt + random.int(20, 900);
    if (session.channel === 'app' && again <= LAST_SECOND && random.chance(RETRY_SHARE)) log.push({ ...event, ingested_at: again });
  }
}

/** An app that heard no acknowledgement sends the event once more; the log keeps both under numbers of their own. */
const RETRY_SHARE = 0.018;

/** Events arrive within seconds; those of a phone without network, hours or days later. */
function uploadDelay(random: Random): number {
  return random.chance(0.985) ? random.int(0, 8) : random.int(3600, 2 * DAY_SECONDS);
}
