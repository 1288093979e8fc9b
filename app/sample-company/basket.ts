import { monthOf, monthStarts } from './days';
import { promotionOn } from './calendar';
import { isSellable, seasonalPopularity } from './products';
import type { Product } from './products';
import { cumulate, drawIndex, nth } from './random';
import type { Random } from './random';

/** `premium` members reach for the dear products, everyday buyers for those under CNY 400. */
export type Taste = 'everyday' | 'premium';

export interface Line {
  product: Product;
  quantity: number;
  /** Fen; what the product cost that day, at or below list price. */
  unitPrice: number;
}

export interface Shelf {
  products: readonly Product[];
  /** Running sums of popularity per taste and month. */
  popularity: Readonly<Record<Taste, readonly (readonly number[])[]>>;
}

export function stockShelf(products: readonly Product[]): Shelf {
  const months = monthStarts.slice(0, -1);
  const sums = (taste: Taste) =>
    months.map(day => cumulate(products.map(product => seasonalPopularity(product, day) * priceAppeal(product.row.list_price, taste))));
  return { products, popularity: { everyday: sums('everyday'), premium: sums('premium') } };
}

function priceAppeal(fen: number, taste: Taste): number {
  if (taste === 'premium') return fen < 10000 ? 0.5 : fen < 40000 ? 1 : 2.4;
  return fen < 10000 ? 1.15 : fen < 40000 ? 0.8 : fen < 80000 ? 0.28 : 0.05;
}

/** One to six different products; most baskets hold one or two. */
export function fillBasket(random: Random, { shelf, day, taste }: { shelf: Shelf; day: number; taste: Taste }): Line[] {
  const size = 1 + drawIndex(random, taste === 'premium' ? premiumSizes : everydaySizes);
  const lines: Line[] = [];
  for (let attempt = 0; lines.length < size && attempt < size * 6; attempt += 1) {
    const product = nth(shelf.products, drawIndex(random, nth(shelf.popularity[taste], monthOf(day))));
    if (!isSellable(product, day) || lines.some(line => line.product === product)) continue;
    lines.push({ product, quantity: drawQuantity(random, product), unitPrice: priceOn(random, { product, day }) });
  }
  return lines;
}

const everydaySizes = cumulate([44, 30, 14, 7, 3, 2]);
const premiumSizes = cumulate([26, 30, 22, 12, 6, 4]);

function drawQuantity(random: Random, product: Product): number {
  const { category, list_price: price } = product.row;
  const staple = category === 'food' || category === 'baby' || category === 'beauty';
  if (price > 60000) return 1;
  const draw = random.next();
  if (staple) return draw < 0.72 ? 1 : draw < 0.9 ? 2 : draw < 0.96 ? 3 : 4;
  return draw < 0.9 ? 1 : 2;
}

/** Promotions take 6 to 18 % off the list price, ordinary days mostly nothing; prices end on whole jiao. */
function priceOn(random: Random, { product, day }: { product: Product; day: number }): number {
  const off = promotionOn(day) === null ? (random.chance(0.9) ? 0 : 5) : random.int(6, 18);
  return Math.round((product.row.list_price * (100 - off)) / 1000) * 10;
}

/** Fen. */
export function amountOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
}
