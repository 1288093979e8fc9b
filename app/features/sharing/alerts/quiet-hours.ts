import type { AlertRule } from './alert-rule';

const dayMs = 86_400_000;
/** Shanghai is eight hours ahead of UTC the whole year. */
const zoneMs = 8 * 3_600_000;

interface Clock {
  now: Date;
  quiet: AlertRule['quiet'];
  /** Whether the company works on a day, ISO date. */
  isWorkday: (day: string) => boolean;
}

/** The first moment from `now` on that is not quiet: `now` itself, or the end of the quiet hours of the next day that is worked. */
export function afterQuiet({ now, quiet, isWorkday }: Clock): Date {
  const local = now.getTime() + zoneMs;
  const midnight = Math.floor(local / dayMs) * dayMs;
  const [from, to] = [minutes(quiet.from), minutes(quiet.to)];
  const at = (local - midnight) / 60_000;
  const loud = (day: number): boolean => !quiet.daysOff || isWorkday(new Date(day).toISOString().slice(0, 10));
  if (loud(midnight) && !isWithin(at, { from, to })) return now;
  if (loud(midnight) && at < to) return new Date(midnight + to * 60_000 - zoneMs);
  let day = midnight + dayMs;
  for (let ahead = 0; ahead < 30 && !loud(day); ahead++) day += dayMs;
  const opens = isWithin(0, { from, to }) ? to : 0;
  return new Date(day + opens * 60_000 - zoneMs);
}

function isWithin(at: number, { from, to }: { from: number; to: number }): boolean {
  if (from === to) return false;
  return from < to ? at >= from && at < to : at >= from || at < to;
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
