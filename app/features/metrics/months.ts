/** Months as ISO dates of their first day: `2026-06-01`. Arithmetic in UTC, since these are calendar days without a clock. */

export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

export function addMonths(month: string, count: number): string {
  const date = new Date(`${monthOf(month)}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}

export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** How many days `day` lies after `start`; negative when before. */
export function daysAfter(start: string, day: string): number {
  return (Date.parse(day) - Date.parse(start)) / 86_400_000;
}

export function lastDayOf(month: string): string {
  return addDays(addMonths(month, 1), -1);
}

/** Every month from the one of `from` to the one of `to`, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Months in the order of time, neighbours together. */
export function runsOfMonths(months: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && addMonths(last, 1) === month) run.push(month);
    else runs.push([month]);
  }
  return runs;
}
