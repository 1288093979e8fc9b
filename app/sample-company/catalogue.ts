import type { Category } from './rows';
import { softGoods } from './catalogue-soft-goods';
import { hardGoods } from './catalogue-hard-goods';

/** `winter` sells November to February, `summer` May to August, `gift` before festivals and in promotions. */
export type Season = 'all' | 'winter' | 'summer' | 'gift';

/** Title, English title, list price in yuan, season. Charm prices (…9, …9.9), as shops write them. */
export type CatalogueEntry = readonly [title: string, titleEn: string, yuan: number, season: Season];

/**
 * 21 products per category. Their place in the list is their life: the first 13 were on sale before the data begins,
 * the next seven are launched during it, the last is still on its way to the shelf at the end.
 */
export const catalogue: Readonly<Record<Category, readonly CatalogueEntry[]>> = { ...softGoods, ...hardGoods };
export const ESTABLISHED = 13;
export const LAUNCHED = 7;

/** Share of list price that a product costs: food leaves little, beauty much. */
export const costShare: Readonly<Record<Category, number>> = {
  apparel: 0.42,
  home: 0.5,
  beauty: 0.34,
  food: 0.6,
  baby: 0.52,
  electronics: 0.66,
};

/** Share of order lines by category. */
export const categoryWeight: Readonly<Record<Category, number>> = {
  apparel: 0.24,
  home: 0.2,
  beauty: 0.18,
  food: 0.18,
  baby: 0.11,
  electronics: 0.09,
};

/** January … December, around 1. */
export const seasonFactor: Readonly<Record<Season, readonly number[]>> = {
  all: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  winter: [2.2, 1.5, 0.7, 0.3, 0.15, 0.1, 0.1, 0.15, 0.5, 1.2, 2.2, 2.6],
  summer: [0.15, 0.2, 0.5, 1.1, 1.9, 2.4, 2.5, 2.0, 1.0, 0.4, 0.2, 0.15],
  gift: [2.1, 1.5, 0.9, 0.8, 1.0, 0.9, 0.7, 0.8, 1.4, 1.1, 0.9, 1.1],
};
