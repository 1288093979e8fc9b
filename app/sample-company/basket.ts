import { promotionOn } from './calendar';
import { DAY_COUNT, FIRST_DAY } from './days';
import { CLEARANCE_DAYS } from './phase-out';
import { priceOn } from './prices';
import type { Product } from './products';
import { drawFromShelf } from './shelf';
import type { Shelf, Taste } from './shelf';
import { cumulate, drawIndex, nth } from './random';
import type { Random } from './random';

export interface Line {
  product: Product;
  quantity: number;
  /** Fen; what the product cost that day, at or below the list price of that day. */
  unitPrice: number;
}

/** One to six different products; most baskets hold one or two. */
export function fillBasket(random: Random, { shelf, day, taste }: { shelf: Shelf; day: number; taste: Taste }): Line[] {
  const size = 1 + drawIndex(random, taste === 'premium' ? premiumSizes : everydaySizes);
  const lines: Line[] = [];
  for (let attempt = 0; lines.length < size && attempt < size * 6; attempt += 1) {
    const product = drawFromShelf(random, { shelf, day, taste });
    if (lines.some(line => line.product === product)) continue;
    lines.push({ product, quantity: drawQuantity(random, product), unitPrice: soldAt(random, { product, day }) });
  }
  return lines;
}

const everydaySizes = cumulate([44, 30, 14, 7, 3, 2]);
const premiumSizes = cumulate([26, 30, 22, 12, 6, 4]);

/** What is used up is bought in twos and threes, what is dear alone. */
function drawQuantity(random: Random, { row: { category, list_price: price } }: Product): number {
  const staple = category === 'food' || category === 'baby' || category === 'beauty';
  if (price > 60000) return 1;
  const draw = random.next();
  if (staple) return draw < 0.72 ? 1 : draw < 0.9 ? 2 : draw < 0.96 ? 3 : 4;
  return draw < 0.9 ? 1 : 2;
}

const isPromotionDay = Uint8Array.from({ length: DAY_COUNT }, (_, offset) => (promotionOn(FIRST_DAY + offset) === null ? 0 : 1));

/** Promotions take 6 to 18 % off the list price of the day, ordinary days mostly nothing; prices end on whole jiao. */
function soldAt(random: Random, { product, day }: { product: Product; day: number }): number {
  return Math.round((priceOn(product.prices, day) * (100 - percentOff(random, { product, day }))) / 1000) * 10;
}

function percentOff(random: Random, { product, day }: { product: Product; day: number }): number {
  if (day > product.soldUntil - CLEARANCE_DAYS) return random.int(15, 30);
  if (nth(isPromotionDay, day - FIRST_DAY) === 1) return random.int(6, 18);
  return random.chance(0.9) ? 0 : 5;
}

/** Fen. */
export function amountOf(lines: readonly Line[]): number {
  let sum = 0;
  for (const line of lines) sum += line.unitPrice * line.quantity;
  return sum;
}
