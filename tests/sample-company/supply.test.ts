import { describe, expect, test } from 'vitest';
import { assortments } from '~/sample-company/assortment';
import { fillBasket } from '~/sample-company/basket';
import type { Line } from '~/sample-company/basket';
import { HEATED_SCARF } from '~/sample-company/catalogue';
import { DAY_COUNT, dayOf, FIRST_DAY, LAST_DAY } from '~/sample-company/days';
import { keepStock } from '~/sample-company/inventory';
import { createMovements } from '~/sample-company/movements';
import { priceOn } from '~/sample-company/prices';
import { isSellable, makeProducts } from '~/sample-company/products';
import type { Product } from '~/sample-company/products';
import { createRandom } from '~/sample-company/random';
import type { InventoryRow } from '~/sample-company/rows';
import { scaleOf } from '~/sample-company/scale';
import { drawProduct, stockShelf } from '~/sample-company/shelf';

const seed = 20260630;

describe.each([
  { size: 's', baskets: 12_000, products: 126, pairs: 4, records: [45_000, 60_000] },
  { size: 'm', baskets: 60_000, products: 1200, pairs: 25, records: [200_000, 230_000] },
] as const)('the assortment of size $size', ({ size, baskets, pairs, records, products: count }) => {
  const company = supplyCompany({ size, baskets });
  const { products, sales, stock } = company;

  test('has products with running ids and titles in both languages', () => {
    expect(products).toHaveLength(count);
    expect(products.map(product => product.row.product_id)).toEqual(products.map((_, index) => `P${String(index + 1).padStart(4, '0')}`));
    expect(products.filter(({ row }) => !/\p{Script=Han}/u.test(row.title) || /\p{Script=Han}/u.test(row.title_en))).toEqual([]);
  });

  test('has names that stand for two products, both of which sell', () => {
    const soldIds = new Set(sales.flatMap(({ lines }) => lines.map(line => line.product.row.product_id)));
    const sharing = groupBy(
      products.filter(({ row }) => soldIds.has(row.product_id)),
      product => product.row.title,
    ).filter(group => group.length > 1);
    expect(sharing.length).toBeGreaterThanOrEqual(pairs);
    expect(Math.max(...sharing.map(group => group.length))).toBe(2);
    expect(sharing.some(([one, other]) => one?.row.category !== other?.row.category)).toBe(true);
    expect(sharing.some(([one, other]) => one?.row.category === other?.row.category)).toBe(true);
  });

  test('takes 45 days from approval to shelf, lately 26, with a long tail and open items in every stage', () => {
    const before = leadTimes(products, { from: FIRST_DAY, to: dayOf('2025-11-30') });
    const lately = leadTimes(products, { from: dayOf('2026-03-10'), to: LAST_DAY });
    expect(Math.abs(quantile(before, 0.5) - 45)).toBeLessThanOrEqual(2);
    expect(Math.abs(quantile(lately, 0.5) - 26)).toBeLessThanOrEqual(2);
    expect(quantile(before, 0.85)).toBeGreaterThan(53);
    expect(quantile(before, 0.85)).toBeLessThan(65);
    expect(Math.max(...before)).toBeGreaterThan(85);
    const open = products.flatMap(({ stages }) => stages.filter(stage => stage.finished_on === null));
    expect(new Set(open.map(({ stage }) => stage)).size).toBe(4);
    expect(open.filter(stage => stage.stage === 'production' && stage.started_on < LAST_DAY - 60).length).toBeGreaterThan(0);
  });

  test("earns other than today's list prices say, even before promotions", () => {
    const lines = sales.flatMap(({ day, lines: bought }) => bought.map(line => ({ ...line, day })));
    const charged = sum(lines.map(line => line.unitPrice * line.quantity));
    const listedThen = sum(lines.map(line => priceOn(line.product.prices, line.day) * line.quantity));
    const listedToday = sum(lines.map(line => line.product.row.list_price * line.quantity));
    expect(listedToday / listedThen - 1).toBeGreaterThan(0.03);
    expect(listedToday / charged - 1).toBeGreaterThan(0.06);
    expect(lines.filter(line => line.unitPrice > priceOn(line.product.prices, line.day))).toEqual([]);
  });

  test('is renewed: stock records come and go with the products', () => {
    expect(stock.length).toBeGreaterThan(records[0]);
    expect(stock.length).toBeLessThanOrEqual(records[1]);
    const onSale = (day: number) => products.filter(product => isSellable(product, day));
    const stayed = onSale(LAST_DAY).filter(product => isSellable(product, FIRST_DAY)).length;
    expect(stayed).toBeGreaterThan(0);
    expect(stayed / onSale(LAST_DAY).length).toBeLessThan(0.75);
  });

  test('keeps books in which every day follows from the day before, without negative stock', () => {
    const broken = groupBy(stock, row => row.product_id).flatMap(card =>
      card.filter((row, index) => {
        const before = card[index - 1];
        if (row.on_hand < 0 || row.in_transit < 0 || row.inbound < 0) return true;
        return (
          before !== undefined && (before.day !== row.day - 1 || row.on_hand !== before.on_hand + row.inbound - row.sold + row.adjustment)
        );
      }),
    );
    expect(broken).toEqual([]);
    expect(sum(stock.map(row => row.sold))).toBe(sum(sales.flatMap(({ lines }) => lines.map(line => line.quantity))));
  });

  test('turns four times a year at the end of 2025 and 5.4 times by June 2026; month ends alone say otherwise', () => {
    const [before, now] = [dayOf('2025-12-31'), LAST_DAY].map(day => turnover(company, { day, points: 'daily' }));
    expect(Math.abs((before ?? 0) - 4)).toBeLessThan(0.1);
    expect(Math.abs((now ?? 0) - 5.4)).toBeLessThan(0.1);
    expect(turnover(company, { day: LAST_DAY, points: 'month ends' }) - (now ?? 0)).toBeGreaterThan(0.2);
  });

  test('corrects its books downwards at counts, of broken goods, and when a product leaves', () => {
    const down = stock.filter(row => row.adjustment < 0);
    const last = new Map(stock.map(row => [row.product_id, row.day]));
    expect(down.length).toBeGreaterThan(300);
    expect(down.filter(row => row.day === last.get(row.product_id) && row.on_hand === 0).length).toBeGreaterThan(10);
    expect(down.filter(row => row.adjustment >= -2 && row.on_hand > 0).length).toBeGreaterThan(100);
    expect(-sum(down.map(row => row.adjustment))).toBeLessThan(0.06 * sum(stock.map(row => row.sold)));
  });

  test("sold last winter's heated scarf out three times", () => {
    const scarf = products.find(product => product.row.title === HEATED_SCARF);
    const days = stock.filter(
      row => row.product_id === scarf?.row.product_id && row.day > (scarf?.row.launched_on ?? 0) && row.on_hand === 0,
    );
    const starts = days.filter((row, index) => days[index - 1]?.day !== row.day - 1).map(row => row.day);
    for (const [index, from] of ['2025-12-13', '2026-01-03', '2026-01-22'].map(dayOf).entries()) {
      expect(Math.abs((starts[index] ?? 0) - from)).toBeLessThanOrEqual(3);
    }
    expect(days.length).toBeGreaterThanOrEqual(27);
  });
});

test('a fifth of the products makes two thirds of the revenue', () => {
  const { products, sales } = supplyCompany({ size: 'm', baskets: 20_000 });
  const revenue = new Float64Array(products.length);
  for (const { lines } of sales)
    for (const { product, quantity, unitPrice } of lines) revenue[product.index] = (revenue[product.index] ?? 0) + quantity * unitPrice;
  const ranked = [...revenue].filter(fen => fen > 0).sort((left, right) => right - left);
  const share = sum(ranked.slice(0, Math.round(ranked.length / 5))) / sum(ranked);
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(0.8);
});

test('what is looked at follows the season', () => {
  const products = makeProducts(createRandom(seed, 'products'), { ...scaleOf('s'), assortment: assortments.s });
  const shelf = stockShelf(products);
  const winterShare = (iso: string) => {
    const random = createRandom(seed, 'views');
    const views = Array.from({ length: 2000 }, () => drawProduct(random, { shelf, day: dayOf(iso) }));
    return views.filter(product => product?.season === 'winter').length / views.length;
  };
  expect(winterShare('2025-12-05')).toBeGreaterThan(3 * winterShare('2025-07-05'));
  expect(drawProduct(createRandom(seed, 'views'), { shelf, day: LAST_DAY + 1 })).toBeNull();
});

interface Supply {
  products: readonly Product[];
  sales: readonly { day: number; lines: readonly Line[] }[];
  stock: readonly InventoryRow[];
}

/** Baskets spread evenly over the two years, one in five of a premium member; nothing is sent back. */
function supplyCompany({ size, baskets }: { size: 's' | 'm'; baskets: number }): Supply {
  const scale = { ...scaleOf('s'), assortment: assortments[size] };
  const products = makeProducts(createRandom(seed, 'products'), scale);
  const shelf = stockShelf(products);
  const random = createRandom(seed, 'baskets');
  const movements = createMovements(products);
  const sales = Array.from({ length: baskets }, (_, index) => {
    const day = random.int(FIRST_DAY, LAST_DAY);
    const lines = fillBasket(random, { shelf, day, taste: index % 5 === 0 ? 'premium' : 'everyday' });
    for (const { product, quantity } of lines) {
      const cell = product.index * DAY_COUNT + day - FIRST_DAY;
      movements.sold[cell] = movements.kept[cell] = (movements.sold[cell] ?? 0) + quantity;
    }
    return { day, lines };
  });
  return { products, sales, stock: [...keepStock(createRandom(seed, 'inventory'), { scale, products, movements })] };
}

function leadTimes(products: readonly Product[], { from, to }: { from: number; to: number }): number[] {
  return products.flatMap(({ row, stages }) => {
    const approved = stages.find(({ stage }) => stage === 'selection')?.finished_on ?? null;
    return approved === null || row.launched_on === null || approved < from || approved > to ? [] : [row.launched_on - approved];
  });
}

/** Cost of goods sold in the 365 days that end with a day, by the mean stock on hand and on its way of some of these days. */
function turnover({ products, stock }: Supply, { day, points }: { day: number; points: 'daily' | 'month ends' }): number {
  const cost = new Map(products.map(({ row }) => [row.product_id, row.standard_cost]));
  const value = new Map<number, number>();
  let sold = 0;
  for (const row of stock) {
    const each = cost.get(row.product_id) ?? 0;
    value.set(row.day, (value.get(row.day) ?? 0) + (row.on_hand + row.in_transit) * each);
    if (row.day > day - 365 && row.day <= day) sold += row.sold * each;
  }
  const isPoint = (at: number) => {
    if (points === 'daily') return at > day - 365;
    return new Date((at + 1) * 86_400_000).getUTCDate() === 1;
  };
  const values = [...value].filter(([at]) => at >= day - 365 && at <= day && isPoint(at)).map(([, fen]) => fen);
  return (sold * values.length) / sum(values);
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length * share)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((left, right) => left + right, 0);
}
