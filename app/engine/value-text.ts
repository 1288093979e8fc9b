/**
 * The texts DuckDB prints for values that Arrow carries as bare numbers. A client library that turns them into doubles or JavaScript dates
 * loses digits, so they are written from the integers themselves.
 */

const dayMs = 86_400_000;
const daySeconds = 86_400n;
const microsPerSecond = 1_000_000n;
const infiniteDays = 2_147_483_647;
const infiniteMicros = 9_223_372_036_854_775_807n;
/** What a JavaScript date holds: 100 million days on both sides of 1970. */
const mostDays = 100_000_000;

/** A DECIMAL's text from its digits as an integer: `decimalText(-5n, 2)` → `-0.05`. */
export function decimalText(unscaled: bigint, scale: number): string {
  if (scale === 0) return String(unscaled);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A DATE's text from days since 1970-01-01. */
export function dateText(days: number): string {
  if (Math.abs(days) === infiniteDays) return days > 0 ? 'infinity' : '-infinity';
  const { year, month, day } = calendarDay(days);
  const shown = year > 0 ? year : 1 - year;
  return `${String(shown).padStart(4, '0')}-${two(month)}-${two(day)}${year > 0 ? '' : ' (BC)'}`;
}

/** A TIME's text from microseconds since midnight; zeros at the end of the fraction are cut. */
export function timeText(micros: bigint): string {
  const seconds = Number(micros / microsPerSecond);
  const fraction = Number(micros % microsPerSecond);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return fraction === 0 ? clock : `${clock}.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
}

/** A TIMESTAMP's text from microseconds since 1970-01-01 00:00:00. */
export function timestampText(micros: bigint): string {
  if (micros === infiniteMicros || micros === -infiniteMicros) return micros > 0n ? 'infinity' : '-infinity';
  const perDay = daySeconds * microsPerSecond;
  const sinceMidnight = ((micros % perDay) + perDay) % perDay;
  return `${dateText(Number((micros - sinceMidnight) / perDay))} ${timeText(sinceMidnight)}`;
}

function calendarDay(days: number): { year: number; month: number; day: number } {
  // The calendar repeats every 400 years; the few dates JavaScript cannot hold are moved by whole cycles.
  const cycleDays = 146_097;
  const cycles = Math.abs(days) > mostDays ? Math.trunc(days / cycleDays) : 0;
  const date = new Date((days - cycles * cycleDays) * dayMs);
  return { year: date.getUTCFullYear() + cycles * 400, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
