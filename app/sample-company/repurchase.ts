import { monthStart } from './days';
import type { Ledger } from './ledger';
import type { Member, PremiumHabit } from './members';
import { netPaid, orderDay } from './orders';
import { buy, returnDay } from './purchase';
import type { Shop } from './purchase';
import { nth } from './random';
import { repurchaseRate } from './story';

const HIGH_VALUE_FEN = 500000;
const COHORT_YEAR_DAYS = 365;
const WINDOW_DAYS = 90;

/** Members with more than CNY 5,000 net paid in the 365 days before the cohort day. */
function highValueCohort({ members }: Shop, { ledger, cohortDay }: { ledger: Ledger; cohortDay: number }): Member[] {
  const year = { from: cohortDay - COHORT_YEAR_DAYS, to: cohortDay - 1 };
  return members.filter(member => ledger.netPaid(member, year) > HIGH_VALUE_FEN);
}

/** Whether a member has a net-positive order on a later day within the window. */
function hasReturned(member: Member, { ledger, cohortDay }: { ledger: Ledger; cohortDay: number }): boolean {
  return ledger.of(member).some(order => {
    const day = orderDay(order);
    return day > cohortDay && day <= cohortDay + WINDOW_DAYS && netPaid(order) > 0;
  });
}

/**
 * The newest cohorts are filled up to the story's rate with resting members, the loyal first. Chance alone would move a cohort
 * of 180 by ±3.5 points, more than the whole story is about.
 */
export function createReturns(shop: Shop, ledger: Ledger): { bringBack(month: number): void } {
  const cohorts = new Map<number, readonly Member[]>();
  function cohortOf(cohortMonth: number): readonly Member[] {
    const known = cohorts.get(cohortMonth) ?? highValueCohort(shop, { ledger, cohortDay: monthStart(cohortMonth) });
    cohorts.set(cohortMonth, known);
    return known;
  }
  return {
    bringBack(month) {
      for (const cohortMonth of [month - 2, month - 1, month]) {
        if (cohortMonth >= 1) fillCohort(shop, { ledger, cohort: cohortOf(cohortMonth), month, cohortMonth });
      }
    },
  };
}

/** How much of a cohort's quota has to be reached by the end of its first, second and third month. */
const pace = [0.25, 0.6, 1];

interface Filling {
  ledger: Ledger;
  cohort: readonly Member[];
  month: number;
  cohortMonth: number;
}

function fillCohort(shop: Shop, { ledger, cohort, month, cohortMonth }: Filling): void {
  const cohortDay = monthStart(cohortMonth);
  const resting = cohort.filter(member => !hasReturned(member, { ledger, cohortDay }));
  const already = cohort.length - resting.length;
  const quota = Math.round(cohort.length * repurchaseRate(cohortMonth) * nth(pace, month - cohortMonth)) - already;
  for (const member of rank(shop, resting).slice(0, Math.max(0, quota))) {
    ledger.add(buy(shop, { member, day: returnDay(shop.random, month), taste: 'premium', isKept: true }));
  }
}

/** The loyal first, with some luck in it. */
function rank({ random }: Shop, members: readonly Member[]): Member[] {
  return members
    .map(member => ({ member, key: loyaltyOf(member.premium) + random.next() * 0.35 }))
    .sort((left, right) => right.key - left.key)
    .map(({ member }) => member);
}

function loyaltyOf(habit: PremiumHabit | null): number {
  return habit?.loyalty ?? 0.3;
}
