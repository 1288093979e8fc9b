import { hardGoods } from './catalogue-hard-goods';
import { softGoods } from './catalogue-soft-goods';
import { isAxisName, variantsOf } from './catalogue-variants';
import type { AxisName, Variant } from './catalogue-variants';
import type { Category } from './rows';
import type { Season } from './seasons';

/** Title, English title, list price in yuan, season, and what the product comes in. Charm prices (…9, …9.9), as shops write them. */
export type CatalogueEntry = readonly [title: string, titleEn: string, yuan: number, season: Season, ...axes: AxisName[]];

/**
 * The plain products of a category. Their place in the list is their life: the first 13 were on sale before the data begins, the next
 * seven are launched during it, one is still on its way at the end; the rest only lend their name to variants. Four names stand
 * for two products each, in two categories (保温杯, 护眼台灯, 加湿器) or two editions (真丝连衣裙): whoever groups by title adds
 * them up.
 */
export const catalogue: Readonly<Record<Category, readonly CatalogueEntry[]>> = { ...softGoods, ...hardGoods };
export const ESTABLISHED = 13;
export const LAUNCHED = 7;

export const categories = ['apparel', 'home', 'beauty', 'food', 'baby', 'electronics'] as const satisfies readonly Category[];
export const HEATED_SCARF = '发热围巾';

/** A product as the buyers write it down before it has dates. */
export interface Article {
  category: Category;
  title: string;
  titleEn: string;
  yuan: number;
  season: Season;
}

export function plainArticle(category: Category, [title, titleEn, yuan, season]: CatalogueEntry): Article {
  return { category, title, titleEn, yuan, season };
}

/** Every combination of what the products of a category come in: about 200 per category. */
export function variantArticles(category: Category): Article[] {
  return catalogue[category].flatMap(entry => {
    const plain = plainArticle(category, entry);
    const [first, second] = entry.slice(4).filter(isAxisName).map(variantsOf);
    if (first === undefined) return [];
    return first.flatMap(one => (second === undefined ? [vary(plain, [one])] : second.map(other => vary(plain, [one, other]))));
  });
}

function vary(plain: Article, variants: readonly Variant[]): Article {
  const words = variants.map(({ zh }) => zh).join(' ');
  return {
    ...plain,
    // After a bracket of full width a blank would leave a hole.
    title: plain.title.endsWith('）') ? plain.title + words : `${plain.title} ${words}`,
    titleEn: [plain.titleEn, ...variants.map(({ en }) => en)].join(', '),
    yuan: variants.reduce((yuan, { factor }) => yuan * factor, plain.yuan),
  };
}

/** Share of list price that a product costs: food leaves little, beauty much. */
export const costShare: Readonly<Record<Category, number>> = {
  apparel: 0.42,
  home: 0.5,
  beauty: 0.34,
  food: 0.6,
  baby: 0.52,
  electronics: 0.66,
};
