import { dayOf, FIRST_DAY } from './days';
import { nth } from './random';

/**
 * What the company's numbers have to tell, by the frozen definitions of content/metrics: level until the end of 2025,
 * better since the programme began in January 2026. Months count from 2024-07 = 0, so 2026-01 is 18.
 */
export const PROGRAMME_MONTH = 18;

/** Clicks within 24 hours per distinct arrived (member, message). Baseline 8 %, with the wobble of real months around it. */
const baselineWobble = [0.2, -0.3, 0.1, -0.1, 0.4, 0.1, -0.4, -0.2, 0.1, 0.3, -0.1, 0.3, -0.2, -0.3, 0.2, 0.1, 0.2, -0.4];
const improvedClickRate = [8.2, 8.5, 8.8, 9.1, 9.4, 9.7];

export function clickRate(month: number): number {
  const percent = month < PROGRAMME_MONTH ? 8 + nth(baselineWobble, month) : nth(improvedClickRate, month - PROGRAMME_MONTH);
  return percent / 100;
}

/** Share of a cohort (first day of that month, net paid above 5,000 in the year before) that buys again within 90 days. */
const improvedRepurchase = [0.362, 0.376, 0.389, 0.401, 0.409, 0.416];
const repurchaseWobble = [0.003, -0.006, 0.004, 0.007, -0.004, -0.002];

export function repurchaseRate(cohortMonth: number): number {
  if (cohortMonth < PROGRAMME_MONTH) return 0.35 + nth(repurchaseWobble, cohortMonth % repurchaseWobble.length);
  return nth(improvedRepurchase, cohortMonth - PROGRAMME_MONTH);
}

/** Days from the approval of the selection to the first sellable day. */
const leadSteps = [
  { from: FIRST_DAY, days: 45 },
  { from: dayOf('2025-12-15'), days: 40 },
  { from: dayOf('2026-02-01'), days: 34 },
  { from: dayOf('2026-03-10'), days: 26 },
];

export function leadDays(approvedOn: number): number {
  return leadSteps.findLast(step => step.from <= approvedOn)?.days ?? nth(leadSteps, 0).days;
}

/** Coupons redeemed and not reversed per coupon claimed. */
export function redemptionRate({ promotion, month }: { promotion: string | null; month: number }): number {
  const improved = month >= PROGRAMME_MONTH;
  if (promotion === '618') return improved ? 0.302 : 0.228;
  if (promotion !== null) return improved ? 0.27 : 0.235;
  return improved ? 0.19 : 0.15;
}
