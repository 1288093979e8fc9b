import { assortments } from './assortment';
import type { Assortment } from './assortment';

/**
 * `xs`: a small company for hidden grading data. `s`: what a lab loads. `m`: the portal's own warehouse. `l`: m's company in 22
 * regions, for benchmarks.
 */
export const sizes = ['xs', 's', 'm', 'l'] as const;
export type Size = (typeof sizes)[number];

/** Counts are per region; products, campaigns, coupons and the calendar are the company's, however many regions it has. */
export interface Scale {
  regions: number;
  members: number;
  testAccounts: number;
  mergedAccounts: number;
  assortment: Assortment;
  monthEndOrders: number;
  /** Share of orders that stay unpaid, and that stay paid or shipped long after the usual days. */
  pendingShare: number;
  stuckShare: number;
  /** Coupons of the flooding 618 of 2025, all kinds together; and grants per kind of coupon at other times. */
  coupons618: number;
  grantsPerCoupon: number;
  sendsPerMessage: number;
  duplicateSends: number;
  sessions: number;
  tickets: number;
  /** Days of stock kept; all, or single months where 730 rows per product would drown the rest. */
  stockMonths: 'all' | readonly number[];
}

const portal: Scale = {
  regions: 1,
  members: 12_000,
  testAccounts: 30,
  mergedAccounts: 60,
  assortment: assortments.m,
  monthEndOrders: 10,
  pendingShare: 0.012,
  stuckShare: 0.006,
  coupons618: 100_000,
  grantsPerCoupon: 1500,
  sendsPerMessage: 610,
  duplicateSends: 0.01,
  sessions: 136_000,
  tickets: 15_000,
  stockMonths: 'all',
};

const scales: Readonly<Record<Size, Scale>> = {
  l: { ...portal, regions: 22 },
  m: portal,
  s: {
    ...portal,
    members: 2400,
    assortment: assortments.s,
    testAccounts: 6,
    mergedAccounts: 12,
    monthEndOrders: 2,
    coupons618: 9600,
    grantsPerCoupon: 205,
    sendsPerMessage: 135,
    sessions: 17_000,
    tickets: 3000,
  },
  xs: {
    ...portal,
    members: 96,
    assortment: assortments.xs,
    testAccounts: 1,
    mergedAccounts: 1,
    monthEndOrders: 1,
    pendingShare: 0.03,
    stuckShare: 0.03,
    coupons618: 60,
    grantsPerCoupon: 6,
    sendsPerMessage: 3,
    duplicateSends: 0.02,
    sessions: 150,
    tickets: 110,
    // December 2025, when the heated scarf ran out, and June 2026, the newest month.
    stockMonths: [17, 23],
  },
};

/** `times` multiplies the regions: members and all they do, not the products. */
export function scaleOf(size: Size, times = 1): Scale {
  return { ...scales[size], regions: scales[size].regions * times };
}
