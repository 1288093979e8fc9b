import { DAY_COUNT, FIRST_DAY, monthOfYear, yearOf } from './days';
import { nth } from './random';
import type { Category } from './rows';

/** `winter` sells November to February, `summer` May to August, `gift` before festivals and in promotions. */
export type Season = 'all' | 'winter' | 'summer' | 'gift';

/**
 * January … December, around 1: how a product does inside its category. Shaped after the trade's habits, not measured: down coats are
 * bought at the first cold (October to January), sun care from the May holiday on, gifts before Spring Festival and Mid-Autumn.
 */
const productSeasons: Readonly<Record<Season, readonly number[]>> = {
  all: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  winter: [2.2, 1.5, 0.7, 0.3, 0.15, 0.1, 0.1, 0.15, 0.5, 1.2, 2.2, 2.6],
  summer: [0.15, 0.2, 0.5, 1.1, 1.9, 2.4, 2.5, 2.0, 1.0, 0.4, 0.2, 0.15],
  gift: [2.1, 1.5, 0.9, 0.8, 1.0, 0.9, 0.7, 0.8, 1.4, 1.1, 0.9, 1.1],
};

/** Share of order lines by category over a year. */
const categoryWeight: Readonly<Record<Category, number>> = {
  apparel: 0.24,
  home: 0.2,
  beauty: 0.18,
  food: 0.18,
  baby: 0.11,
  electronics: 0.09,
};

/**
 * How the shares move through the year: food before Spring Festival and Mid-Autumn, clothes at the change of season, beauty around 8 March,
 * electronics in the big promotions (618, 11.11), home with autumn's moves and weddings.
 */
const categorySeasons: Readonly<Record<Category, readonly number[]>> = {
  apparel: [0.95, 0.8, 1.1, 1.1, 1.0, 0.9, 0.8, 0.85, 1.05, 1.15, 1.2, 1.15],
  home: [0.85, 0.85, 1.0, 1.0, 1.05, 1.0, 0.95, 1.0, 1.1, 1.1, 1.05, 1.0],
  beauty: [0.85, 1.0, 1.25, 1.0, 1.05, 1.05, 1.0, 0.95, 0.95, 0.95, 1.05, 0.9],
  food: [1.5, 1.2, 0.85, 0.9, 0.9, 0.9, 0.9, 0.95, 1.25, 0.95, 0.85, 1.0],
  baby: [0.95, 0.95, 1.0, 1.0, 1.05, 1.05, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
  electronics: [0.9, 0.8, 0.9, 0.9, 1.0, 1.25, 1.0, 0.95, 0.95, 0.95, 1.3, 1.1],
};

const productTable = tabulate(productSeasons);
const categoryTable = tabulate(categorySeasons);

export function seasonOn(season: Season, day: number): number {
  return nth(productTable[season], day - FIRST_DAY);
}

/** Weight of a category among the lines of that day. */
export function categoryShareOn(category: Category, day: number): number {
  return categoryWeight[category] * nth(categoryTable[category], day - FIRST_DAY);
}

function tabulate<T extends string>(seasons: Readonly<Record<T, readonly number[]>>): Readonly<Record<T, Float64Array>>;
function tabulate(seasons: Readonly<Record<string, readonly number[]>>): Readonly<Record<string, Float64Array>> {
  return Object.fromEntries(Object.entries(seasons).map(([key, months]) => [key, tableOf(months)]));
}

/** A value per day, straight lines between the middles of the months, so that no season starts on a first. */
function tableOf(months: readonly number[]): Float64Array {
  return Float64Array.from({ length: DAY_COUNT }, (_, offset) => {
    const day = FIRST_DAY + offset;
    const month = monthOfYear(day) - 1;
    const start = Date.UTC(yearOf(day), month, 1) / 86400000;
    const length = Date.UTC(yearOf(day), month + 1, 1) / 86400000 - start;
    const fromMiddle = (day - start + 0.5) / length - 0.5;
    const here = nth(months, month);
    const there = nth(months, (month + (fromMiddle < 0 ? 11 : 1)) % 12);
    return here + (there - here) * Math.abs(fromMiddle);
  });
}
