import { DAY_SECONDS, FIRST_DAY } from '../days';
import type { Random } from '../random';
import type { ProductRow, RowOf } from '../rows';
import type { TableName } from '../tables';
import type { WorldFocus } from './focus';

/**
 * A company being built, row by row, through `addMember`, `addOrder` and so on: each verb gives its row a key and keeps the
 * rules (it moves an order behind its member's registration rather than write an illegal one). What follows from all rows,
 * such as tiers and stock, is worked out by `closeWorld`.
 */
export interface World {
  random: Random;
  focus: WorldFocus;
  /** 0 … 100: how many in a hundred nullable columns stay NULL. */
  nullPercent: number;
  rows: { [T in TableName]: RowOf<T>[] };
  stockPlans: StockPlan[];
  /** What every product put on the shelf for an order has in common. */
  productDefaults: Partial<Pick<ProductRow, 'category' | 'is_hot'>>;
  /** The order of the last resort: numbers never repeat, not even within a second. */
  orderCount: number;
}

/** The days on which a product's stock is written down, without a gap. */
export interface StockPlan {
  product: ProductRow;
  from: number;
  to: number;
  /** Units at the close of the day before `from`. */
  opening: number;
  /** 0 … 100: on how many of a hundred days goods come in or counting finds a difference. */
  busyPercent: number;
}

export function openWorld({ random, focus, nullPercent }: { random: Random; focus: WorldFocus; nullPercent: number }): World {
  const rows: World['rows'] = {
    ...{ members: [], products: [], product_stages: [], orders: [], order_items: [], refunds: [], inventory_daily: [] },
    ...{ campaigns: [], coupons: [], coupon_grants: [], push_messages: [], app_events: [], cs_tickets: [] },
    calendar: [],
  };
  return { random, focus, nullPercent, rows, stockPlans: [], productDefaults: {}, orderCount: 0 };
}

export function sumBy<T>(rows: readonly T[], entryOf: (row: T) => readonly [string, number]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const [key, value] = entryOf(row);
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return sums;
}

export const FIRST_SECOND = FIRST_DAY * DAY_SECONDS;

export function clamp(value: number, { low, high }: { low: number; high: number }): number {
  return Math.max(low, Math.min(value, high));
}

/** True in so many of a hundred draws. */
export function percent(world: World, share: number): boolean {
  return world.random.int(1, 100) <= share;
}

export function orNull<T>(world: World, value: T): T | null {
  return percent(world, world.nullPercent) ? null : value;
}

export type Range = readonly [low: number, high: number];

export function drawCount(world: World, [low, high]: Range): number {
  return world.random.int(low, high);
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
