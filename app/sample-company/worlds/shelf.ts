import { dayOf, dayOfSecond, FIRST_DAY, LAST_DAY } from '../days';
import { sequenceId } from '../rows';
import type { Category, ProductRow, Stage } from '../rows';
import { clamp } from './world';
import type { World } from './world';

/** A product on the shelf since before the data begins, unless the draft says otherwise. */
export function addProduct(world: World, draft: Partial<Omit<ProductRow, 'product_id'>> = {}): ProductRow {
  const { random, rows } = world;
  const [title, titleEn, category] = random.pick(goods);
  const listPrice = draft.list_price ?? random.int(29, 599) * 100;
  const product: ProductRow = {
    product_id: sequenceId('P', { number: rows.products.length + 1, digits: 4 }),
    title: draft.title ?? title,
    title_en: draft.title_en ?? titleEn,
    category: draft.category ?? category,
    list_price: listPrice,
    standard_cost: draft.standard_cost ?? Math.floor((listPrice * random.int(30, 60)) / 100),
    is_hot: draft.is_hot ?? random.chance(0.25),
    launched_on: draft.launched_on === undefined ? random.int(dayOf('2023-01-01'), FIRST_DAY - 1) : draft.launched_on,
  };
  rows.products.push(product);
  return product;
}

const goods: readonly (readonly [string, string, Category])[] = [
  ['发热围巾', 'Heated scarf', 'apparel'],
  ['纯棉四件套', 'Cotton bedding set', 'home'],
  ['氨基酸洁面乳', 'Amino acid cleanser', 'beauty'],
  ['每日坚果', 'Daily nuts', 'food'],
  ['婴儿连体衣', 'Baby bodysuit', 'baby'],
  ['蓝牙耳机', 'Bluetooth earphones', 'electronics'],
];

const stageOrder = ['research', 'selection', 'production', 'warehousing'] as const satisfies readonly Stage[];

/**
 * Takes a product through the four stages from `startsOn`, `days` (each at least 1) long. A stage that would end after the
 * data, or `openStage` (0 … 3), stays open and ends the list. The product is launched on the day its warehousing ends, or not yet.
 */
export function addStages(
  world: World,
  { product, startsOn, days, openStage }: { product: ProductRow; startsOn: number; days: readonly number[]; openStage?: number },
): void {
  let start = clamp(startsOn, { low: FIRST_DAY, high: LAST_DAY });
  product.launched_on = null;
  for (const [index, stage] of stageOrder.entries()) {
    const end = start + Math.max(1, days[index] ?? 1);
    const isOpen = index === openStage || end > LAST_DAY;
    world.rows.product_stages.push({ product_id: product.product_id, stage, started_on: start, finished_on: isOpen ? null : end });
    if (isOpen) return;
    start = end;
  }
  product.launched_on = start;
}

/** What may be bought at that second. */
export function onSale(world: World, second: number): ProductRow[] {
  const day = dayOfSecond(second);
  return world.rows.products.filter(product => product.launched_on !== null && product.launched_on <= day);
}
