const dayMs = 86_400_000;
/** Shanghai is eight hours ahead of UTC the whole year. */
const zoneMs = 8 * 3_600_000;
/** Reports are drafted before the week's first meeting. */
const draftHour = 8;

/** Monday of the week a moment lies in, on the company's clock; ISO date. */
export function weekOf(now: Date): string {
  return isoDay(mondayOf(now));
}

/**
 * When the next report is drafted after `now`: at eight on the first day of a week that the company works. That is Monday, or the day after
 * a holiday; a week off altogether has no report.
 */
export function nextDraft(now: Date, isWorkday: (day: string) => boolean): Date {
  for (let monday = mondayOf(now), weeks = 0; weeks < 60; monday += 7 * dayMs, weeks++) {
    const first = [0, 1, 2, 3, 4, 5, 6].map(day => monday + day * dayMs).find(day => isWorkday(isoDay(day)));
    const at = first === undefined ? undefined : first + draftHour * 3_600_000 - zoneMs;
    if (at !== undefined && at > now.getTime()) return new Date(at);
  }
  return new Date(now.getTime() + 7 * dayMs);
}

/** As if Shanghai's clock were UTC. */
function mondayOf(now: Date): number {
  const day = Math.floor((now.getTime() + zoneMs) / dayMs);
  // 1970-01-01 was a Thursday.
  return (day - ((day + 3) % 7)) * dayMs;
}

function isoDay(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}
