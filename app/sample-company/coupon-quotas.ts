import type { CouponBook } from './coupons';
import type { Random } from './random';
import { redemptionRate } from './story';

/** The threshold at which half of the appetite for a coupon is gone, in fen; about the median basket. */
const HALF_THRESHOLD = 15_000;

/**
 * How many of each kind of a campaign's coupons are redeemed and kept: the story's rate of all that were claimed, low thresholds most.
 * Dearest kind first.
 */
export function redemptionQuotas(random: Random, books: readonly CouponBook[]): { book: CouponBook; quota: number }[] {
  const [first] = books;
  if (first === undefined) return [];
  const { promotion, month } = first.plan;
  const rate = redemptionRate({ promotion: promotion?.name ?? null, month });
  const claimed = books.reduce((sum, book) => sum + book.claimed, 0);
  // The 618 rates are the story's; those of other coupons wander a little.
  const total = claimed * (promotion?.name === '618' ? rate : rate + random.bell() * 0.012);
  const weights = books.map(({ plan }) => HALF_THRESHOLD / (HALF_THRESHOLD + plan.row.threshold_amount));
  const sum = weights.reduce((left, right) => left + right, 0);
  return books
    .map((book, index) => ({ book, quota: Math.min(book.claimed, Math.round((total * (weights[index] ?? 0)) / sum)) }))
    .sort((left, right) => right.book.plan.row.threshold_amount - left.book.plan.row.threshold_amount);
}
