import { HEATED_SCARF } from './catalogue';
import { dayOf, LAST_DAY } from './days';
import type { Random } from './random';

/** Closed span of days. */
export interface Span {
  from: number;
  to: number;
}

const scarfSpans: readonly Span[] = [
  { from: dayOf('2025-12-13'), to: dayOf('2025-12-21') },
  { from: dayOf('2026-01-03'), to: dayOf('2026-01-11') },
  { from: dayOf('2026-01-22'), to: dayOf('2026-01-30') },
];

/** Days after the peaks of the promotions, and the chance that a hot item is out by then: less since stock is watched. */
const rushes = [
  { day: dayOf('2024-11-12'), chance: 0.6 },
  { day: dayOf('2024-12-13'), chance: 0.3 },
  { day: dayOf('2025-01-17'), chance: 0.3 },
  { day: dayOf('2025-06-19'), chance: 0.6 },
  { day: dayOf('2025-11-12'), chance: 0.55 },
  { day: dayOf('2025-12-14'), chance: 0.4 },
  { day: dayOf('2026-02-06'), chance: 0.2 },
  { day: dayOf('2026-06-19'), chance: 0.3 },
] as const;

/** Last winter's heated scarf sold out three times; other hot items are out for some days after a rush. */
export function soldOutSpans(random: Random, { title, isHot }: { title: string; isHot: boolean }): readonly Span[] {
  if (title === HEATED_SCARF) return scarfSpans;
  if (!isHot) return [];
  return rushes
    .filter(({ chance }) => random.chance(chance))
    .map(({ day }) => day + random.int(0, 4))
    .map(from => ({ from, to: Math.min(LAST_DAY, from + random.int(2, 6)) }));
}
