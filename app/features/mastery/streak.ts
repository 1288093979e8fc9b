/** A day as `2026-06-30`, of the learner's own calendar (Asia/Shanghai). */
type Day = string;

const dayMs = 86_400_000;

/**
 * Working days in a row on which something was done, up to today. Weekends are free: a quiet one breaks nothing, and one that is used counts. Today
 * breaks nothing either until it is over.
 * @param active the days on which the person did something
 */
export function streakOn(today: Day, active: ReadonlySet<Day>): number {
  let streak = active.has(today) ? 1 : 0;
  for (let day = before(today); ; day = before(day)) {
    if (active.has(day)) streak += 1;
    else if (!isWeekend(day)) return streak;
    else if (quietForGood(day, active)) return streak;
  }
}

/** Two free days are followed by a working day: when that was quiet too, there is no more to count. */
function quietForGood(day: Day, active: ReadonlySet<Day>): boolean {
  let friday = before(day);
  while (isWeekend(friday)) {
    if (active.has(friday)) return false;
    friday = before(friday);
  }
  return !active.has(friday);
}

function before(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** The day in Shanghai on which a moment falls. */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
