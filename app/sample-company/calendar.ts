import { dayOf, FIRST_DAY, DAY_COUNT, monthOfYear, weekdayOf, yearOf } from './days';
import { nth } from './random';
import type { CalendarRow } from './rows';

/**
 * Days off and the weekends worked for them (调休), as the State Council announced them for 2024, 2025 and 2026.
 * A company table, not a library: an analyst must be able to see why a Sunday was a working day.
 */
const holidays = [
  { name: '中秋节', from: '2024-09-15', to: '2024-09-17' },
  { name: '国庆节', from: '2024-10-01', to: '2024-10-07' },
  { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
  { name: '春节', from: '2025-01-28', to: '2025-02-04' },
  { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
  { name: '劳动节', from: '2025-05-01', to: '2025-05-05' },
  { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
  { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08' },
  { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
  { name: '春节', from: '2026-02-15', to: '2026-02-23' },
  { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
  { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
  { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
] as const;

const workedWeekends = new Set(
  [
    ...['2024-09-14', '2024-09-29', '2024-10-12'],
    ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09'],
  ].map(dayOf),
);

export interface Promotion {
  name: string;
  nameEn: string;
  year: number;
  from: number;
  to: number;
  /** The day that gives the promotion its name. */
  peak: number;
  /** Orders on the peak day as a multiple of an ordinary day. */
  lift: number;
}

/** Company-wide promotions inside the two years. The New Year's goods festival ends before couriers go home. */
export const promotions: readonly Promotion[] = [
  { name: '双11', nameEn: 'Double 11', year: 2024, days: ['2024-11-01', '2024-11-11', '2024-11-11'], lift: 4.6 },
  { name: '双12', nameEn: 'Double 12', year: 2024, days: ['2024-12-08', '2024-12-12', '2024-12-12'], lift: 2.6 },
  { name: '年货节', nameEn: "New Year's goods festival", year: 2025, days: ['2025-01-07', '2025-01-20', '2025-01-16'], lift: 1.9 },
  { name: '38节', nameEn: "Women's Day", year: 2025, days: ['2025-03-04', '2025-03-08', '2025-03-08'], lift: 1.9 },
  { name: '618', nameEn: '618', year: 2025, days: ['2025-06-01', '2025-06-20', '2025-06-18'], lift: 4.2 },
  { name: '双11', nameEn: 'Double 11', year: 2025, days: ['2025-11-01', '2025-11-11', '2025-11-11'], lift: 4.7 },
  { name: '双12', nameEn: 'Double 12', year: 2025, days: ['2025-12-08', '2025-12-12', '2025-12-12'], lift: 2.5 },
  { name: '年货节', nameEn: "New Year's goods festival", year: 2026, days: ['2026-01-26', '2026-02-08', '2026-02-05'], lift: 1.9 },
  { name: '38节', nameEn: "Women's Day", year: 2026, days: ['2026-03-04', '2026-03-08', '2026-03-08'], lift: 1.9 },
  { name: '618', nameEn: '618', year: 2026, days: ['2026-06-01', '2026-06-20', '2026-06-18'], lift: 4.3 },
].map(({ days, ...promotion }) => ({
  ...promotion,
  from: dayOf(nth(days, 0)),
  to: dayOf(nth(days, 1)),
  peak: dayOf(nth(days, 2)),
}));

export function promotionOn(day: number): Promotion | null {
  return promotions.find(promotion => promotion.from <= day && day <= promotion.to) ?? null;
}

export function holidayOn(day: number): string | null {
  return holidays.find(holiday => dayOf(holiday.from) <= day && day <= dayOf(holiday.to))?.name ?? null;
}

export function isWorkday(day: number): boolean {
  if (holidayOn(day) !== null) return false;
  return weekdayOf(day) <= 5 || workedWeekends.has(day);
}

export function calendarRows(): CalendarRow[] {
  return Array.from({ length: DAY_COUNT }, (_, offset) => {
    const day = FIRST_DAY + offset;
    const weekday = weekdayOf(day);
    return {
      day,
      year: yearOf(day),
      month: monthOfYear(day),
      week_start: day - weekday + 1,
      weekday,
      is_workday: isWorkday(day),
      holiday: holidayOn(day),
      promotion: promotionOn(day)?.name ?? null,
    };
  });
}
