import { DAY_COUNT, FIRST_DAY } from './days';
import { priceOn } from './prices';
import { isSellable } from './products';
import type { Product } from './products';
import { nth } from './random';
import type { Random } from './random';
import { categoryShareOn, seasonOn } from './seasons';

/** `premium` members reach for the dear products, everyday buyers for those under CNY 400. */
export type Taste = 'everyday' | 'premium';

/** What can be bought on one day, with running sums of the chances: of being bought by either taste, of being looked at. */
interface ShelfDay extends Readonly<Record<Taste | 'views', Float64Array>> {
  products: readonly Product[];
}

/** A drawing list per day of the data, so that a basket costs a binary search and no pass over the products. */
export interface Shelf {
  days: readonly ShelfDay[];
}

export function stockShelf(products: readonly Product[]): Shelf {
  return { days: Array.from({ length: DAY_COUNT }, (_, offset) => stockDay(products, FIRST_DAY + offset)) };
}

/** A category's share of the lines is the same however many products it has; within it, popularity times season. */
function stockDay(products: readonly Product[], day: number): ShelfDay {
  const sellable = products.filter(product => isSellable(product, day));
  const appeals = sellable.map(product => product.popularity * seasonOn(product.season, day));
  const sums = { apparel: 0, home: 0, beauty: 0, food: 0, baby: 0, electronics: 0 };
  for (let place = 0; place < sellable.length; place += 1) sums[nth(sellable, place).row.category] += nth(appeals, place);
  const stocked: ShelfDay = {
    products: sellable,
    everyday: new Float64Array(sellable.length),
    premium: new Float64Array(sellable.length),
    views: new Float64Array(sellable.length),
  };
  let [everyday, premium, views] = [0, 0, 0];
  for (let place = 0; place < sellable.length; place += 1) {
    const { row, prices } = nth(sellable, place);
    const chance = (nth(appeals, place) * categoryShareOn(row.category, day)) / sums[row.category];
    const fen = priceOn(prices, day);
    stocked.everyday[place] = everyday += chance * everydayAppeal(fen);
    stocked.premium[place] = premium += chance * premiumAppeal(fen);
    stocked.views[place] = views += chance;
  }
  return stocked;
}

function everydayAppeal(fen: number): number {
  return fen < 10000 ? 1.15 : fen < 40000 ? 0.8 : fen < 80000 ? 0.28 : 0.05;
}

function premiumAppeal(fen: number): number {
  return fen < 10000 ? 0.5 : fen < 40000 ? 1 : 2.4;
}

/** A product on sale that day, drawn by popularity, season and taste. */
export function drawFromShelf(random: Random, { shelf, day, taste }: { shelf: Shelf; day: number; taste: Taste }): Product {
  const shelfDay = nth(shelf.days, day - FIRST_DAY);
  return nth(shelfDay.products, drawPlace(random, shelfDay[taste]));
}

/** What somebody who only looks is looking at; NULL outside the data. */
export function drawProduct(random: Random, { shelf, day }: { shelf: Shelf; day: number }): Product | null {
  const shelfDay = shelf.days[day - FIRST_DAY];
  return shelfDay === undefined ? null : nth(shelfDay.products, drawPlace(random, shelfDay.views));
}

function drawPlace(random: Random, sums: Float64Array): number {
  const target = random.next() * nth(sums, sums.length - 1);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nth(sums, middle) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}
