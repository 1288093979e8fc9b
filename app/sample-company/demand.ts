import { holidayOn, promotionOn } from './calendar';
import { DAY_COUNT, DAY_SECONDS, FIRST_DAY, monthOf, monthOfYear, monthStarts, weekdayOf } from './days';
import type { Random } from './random';
import { cumulate, drawIndex, nth } from './random';
import type { Channel } from './rows';

/**
 * When people buy. Year: quiet February, peaks in June and November. Week: Sunday evening shoppers outnumber Tuesday's.
 * Day: lunch break and 20 to 22 o'clock; live streams sell at night. Growth is slow, 0.4 % a month: the easy years are over.
 */
const monthFactor = [1.0, 0.72, 1.0, 0.96, 1.0, 1.06, 0.92, 0.94, 1.02, 0.98, 1.14, 1.1];
const weekdayFactor = [0.94, 0.92, 0.95, 0.98, 1.04, 1.09, 1.12];

/** Relative demand of each day; an ordinary day is about 1. */
const dayWeights: readonly number[] = Array.from({ length: DAY_COUNT }, (_, offset) => weightOf(FIRST_DAY + offset));

/** Relative demand of a day of the data. */
export function dayWeight(day: number): number {
  return nth(dayWeights, day - FIRST_DAY);
}

function weightOf(day: number): number {
  const growth = 1 + 0.004 * monthOf(day);
  const season = nth(monthFactor, monthOfYear(day) - 1) * nth(weekdayFactor, weekdayOf(day) - 1);
  return growth * season * promotionFactor(day) * holidayFactor(day);
}

function promotionFactor(day: number): number {
  const promotion = promotionOn(day);
  if (promotion === null) return 1;
  if (day === promotion.peak) return promotion.lift;
  // The opening day and the eve sell more than the days between.
  if (day === promotion.from || day === promotion.peak - 1) return 1 + (promotion.lift - 1) * 0.45;
  return 1 + (promotion.lift - 1) * 0.16;
}

function holidayFactor(day: number): number {
  const holiday = holidayOn(day);
  if (holiday === null) return 1;
  // Couriers rest at Spring Festival; on the long October holiday people travel.
  return holiday === '春节' ? 0.42 : holiday.includes('国庆') ? 0.85 : 1.05;
}

const monthDays: readonly (readonly number[])[] = monthStarts
  .slice(0, -1)
  .map((start, month) => cumulate(dayWeights.slice(start - FIRST_DAY, nth(monthStarts, month + 1) - FIRST_DAY)));

/** Total demand of a month, in ordinary days. */
export function monthWeight(month: number): number {
  const sums = nth(monthDays, month);
  return nth(sums, sums.length - 1);
}

export function drawDay(random: Random, month: number): number {
  return nth(monthStarts, month) + drawIndex(random, nth(monthDays, month));
}

const everydayHours = cumulate([14, 7, 4, 2, 2, 4, 10, 22, 38, 50, 56, 52, 60, 54, 44, 44, 46, 48, 56, 70, 88, 92, 70, 36]);
const liveHours = cumulate([10, 3, 1, 0, 0, 0, 1, 3, 6, 12, 18, 16, 22, 20, 16, 16, 14, 14, 30, 90, 150, 160, 100, 34]);

/** Second of a day at which someone shops in a channel. */
export function drawSecond(random: Random, channel: Channel): number {
  const hour = drawIndex(random, channel === 'live' ? liveHours : everydayHours);
  return hour * 3600 + random.int(0, 3599);
}

export function momentOf(day: number, second: number): number {
  return day * DAY_SECONDS + second;
}
