/**
 * Dates as whole days and moments as whole seconds since 1970-01-01, both wall clock in Shanghai, without a zone:
 * DuckDB's DATE and TIMESTAMP count the same way, and no time zone of the machine can get in.
 */
export const DAY_SECONDS = 86400;
const DAY_MILLISECONDS = 86400000;

/** `2026-06-30` → days since 1970-01-01. */
export function dayOf(iso: string): number {
  const milliseconds = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a date: ${iso}`);
  return milliseconds / DAY_MILLISECONDS;
}

export function isoDate(day: number): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: number): number {
  return ((day + 3) % 7) + 1;
}

export function dayOfSecond(second: number): number {
  return Math.floor(second / DAY_SECONDS);
}

/** Month number 1 … 12. */
export function monthOfYear(day: number): number {
  return new Date(day * DAY_MILLISECONDS).getUTCMonth() + 1;
}

export function yearOf(day: number): number {
  return new Date(day * DAY_MILLISECONDS).getUTCFullYear();
}

/** The company's data: two years, the last day of which is the portal's "today" for sample data. */
export const FIRST_DAY = dayOf('2024-07-01');
export const LAST_DAY = dayOf('2026-06-30');
export const DAY_COUNT = LAST_DAY - FIRST_DAY + 1;
export const LAST_SECOND = (LAST_DAY + 1) * DAY_SECONDS - 1;
export const MONTH_COUNT = 24;

/** First days of the 24 months and of the one after. */
export const monthStarts: readonly number[] = Array.from({ length: MONTH_COUNT + 1 }, (_, month) => monthStart(month));

/** First day of a month counted from 2024-07 = 0; may be before or after the data. */
export function monthStart(month: number): number {
  return Date.UTC(2024, 6 + month, 1) / DAY_MILLISECONDS;
}

const monthIndex: readonly number[] = Array.from({ length: DAY_COUNT }, (_, offset) => {
  const day = FIRST_DAY + offset;
  return (yearOf(day) - 2024) * 12 + monthOfYear(day) - 7;
});

/** 2024-07 → 0 … 2026-06 → 23. */
export function monthOf(day: number): number {
  const month = monthIndex[day - FIRST_DAY];
  if (month === undefined) throw new RangeError(`outside the data: ${isoDate(day)}`);
  return month;
}
