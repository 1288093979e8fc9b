import { DAY_COUNT } from './days';
import type { Random } from './random';
import type { StockCard } from './stock-card';

/** Shrinkage, a good 1.4 % of sales (National Retail Federation, Retail Security Survey 2022: 1.44 % in 2021), found at counts. */
const SHRINKAGE = 0.0144;

/** What the books of a product wait for: the next count, and goods sent back while it was sold out. */
interface Bookkeeper {
  random: Random;
  nextCount: number;
  soldSinceCount: number;
  held: number;
}

export function appointBookkeeper(random: Random, { first }: StockCard): Bookkeeper {
  return { random, nextCount: first + random.int(10, 40), soldSinceCount: 0, held: 0 };
}

/** What the books are corrected by that day: units sent back, count differences, breakage, and at the end the write-off of what is left. */
export function adjust(keeper: Bookkeeper, { card, day, left }: { card: StockCard; day: number; left: number }): number {
  keeper.soldSinceCount += card.sold[day] ?? 0;
  keeper.held += card.sentBack[day] ?? 0;
  if (day === card.last && day < DAY_COUNT - 1) return -left;
  for (const span of card.spans) {
    // Sold out means an empty shelf: only what late payers have bought is still there.
    if (span.from - 1 <= day && day <= span.to) return Math.min(0, card.demand(day + 1, span.to + 1) - left);
  }
  if (day < card.launch) return 0;
  const back = keeper.held;
  keeper.held = 0;
  return back - Math.min(left + back, lostUnits(keeper, day));
}

/** Counted about once a month; one count in eight finds a piece that was booked out by mistake. */
function lostUnits(keeper: Bookkeeper, day: number): number {
  const { random } = keeper;
  const broken = random.chance(0.0015) ? random.int(1, 2) : 0;
  if (day < keeper.nextCount) return broken;
  const lost = Math.floor(keeper.soldSinceCount * SHRINKAGE + random.next());
  keeper.nextCount = day + random.int(24, 36);
  keeper.soldSinceCount = 0;
  return broken + (random.chance(0.125) ? -1 : lost);
}
