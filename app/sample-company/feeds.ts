import { dayOf, DAY_SECONDS, LAST_DAY } from './days';
import type { Random } from './random';
import type { FeedRow, System } from './rows';

/**
 * The four core systems, connected one after another since the project began in July 2025: the ERP first, because orders are the spine;
 * the service desk last. Each delivers the day before every morning, promised for six o'clock.
 */
const systems: readonly { system: System; from: number; rowsADay: number }[] = [
  { system: 'erp', from: dayOf('2025-09-01'), rowsADay: 320 },
  { system: 'app', from: dayOf('2025-10-15'), rowsADay: 13_800 },
  { system: 'crm', from: dayOf('2025-12-03'), rowsADay: 410 },
  { system: 'service', from: dayOf('2026-02-11'), rowsADay: 21 },
];

const PROMISED_AT = 6 * 3600;
/** For some weeks a new feed is late, empty or off its contract; after that rarely. The last two weeks kept every promise. */
const SETTLING_DAYS = 45;
const PROVEN_DAYS = 21;

export function feedRuns(random: Random): FeedRow[] {
  return systems
    .flatMap(({ system, from, rowsADay }) =>
      Array.from({ length: LAST_DAY - from + 1 }, (_, offset) => feedRun(random, { system, day: from + offset, rowsADay, age: offset })),
    )
    .sort((left, right) => left.day - right.day);
}

/** The delivery on the morning of `day`. */
function feedRun(random: Random, { system, day, rowsADay, age }: { system: System; day: number; rowsADay: number; age: number }): FeedRow {
  const trouble = day > LAST_DAY - PROVEN_DAYS ? 0 : age < SETTLING_DAYS ? 0.22 : 0.025;
  const draw = random.next();
  const isMissing = draw < trouble * 0.2;
  const isLate = draw < trouble * 0.7;
  const received = isMissing ? 0 : Math.round(rowsADay * (0.7 + random.next() * 0.6));
  const arrivedAt = day * DAY_SECONDS + (isLate ? random.int(6 * 3600 + 60, 15 * 3600) : random.int(4 * 3600, 6 * 3600 - 120));
  return {
    day,
    system,
    promised_at: day * DAY_SECONDS + PROMISED_AT,
    arrived_at: isMissing ? null : arrivedAt,
    rows_received: received,
    rows_rejected: Math.floor(received * random.next() * (draw < trouble ? 0.03 : 0.002)),
    contract_passed: !isMissing && (isLate || draw >= trouble),
  };
}
