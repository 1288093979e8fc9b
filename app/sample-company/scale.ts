import { assortments } from './assortment';
import type { Assortment } from './assortment';

/** `s` is what a lab loads and the portal's warehouse; `xs` is a small company for hidden grading data. */
export type Size = 's' | 'xs';

export interface Scale {
  members: number;
  assortment: Assortment;
  /** Orders of members who buy for everyday use; premium members add their own. */
  everydayOrders: number;
  monthEndOrders: number;
  /** Share of orders that stay unpaid, and that stay paid or shipped long after the usual days. */
  pendingShare: number;
  stuckShare: number;
  /** Mean grants per coupon. */
  grantsPerCoupon: number;
  sendsPerMessage: number;
  duplicateSends: number;
  sessions: number;
  tickets: number;
  /** Days of stock kept; all, or single months where 730 rows per product would drown the rest. */
  stockMonths: 'all' | readonly number[];
}

export const scales: Readonly<Record<Size, Scale>> = {
  s: {
    members: 2400,
    assortment: assortments.s,
    everydayOrders: 10700,
    monthEndOrders: 2,
    pendingShare: 0.012,
    stuckShare: 0.006,
    grantsPerCoupon: 310,
    sendsPerMessage: 158,
    duplicateSends: 0.01,
    sessions: 13200,
    tickets: 3000,
    stockMonths: 'all',
  },
  xs: {
    members: 96,
    assortment: assortments.xs,
    everydayOrders: 190,
    monthEndOrders: 1,
    pendingShare: 0.03,
    stuckShare: 0.03,
    grantsPerCoupon: 6,
    sendsPerMessage: 3,
    duplicateSends: 0.02,
    sessions: 150,
    tickets: 110,
    // December 2025, when the heated scarf ran out, and June 2026, the newest month.
    stockMonths: [17, 23],
  },
};
