import { catalogue, categories, ESTABLISHED, LAUNCHED, plainArticle, variantArticles } from './catalogue';
import type { Article } from './catalogue';
import { nth, shuffled } from './random';
import type { Random } from './random';
import type { Category } from './rows';

/** Products by the life they lead: how many of each category, of the open ones how many in all. */
export interface Assortment {
  /** On sale from before the data to its end. */
  core: number;
  /** On sale from before the data, phased out during it. */
  retired: number;
  /** Launched during the data; most are phased out again after a season. */
  launched: number;
  /** Of the launched: new editions of a retired product under its old name. */
  reissued: number;
  /** Share of the launched that stay to the end. */
  staying: number;
  /** Still on their way to the shelf at the end, in all. */
  open: number;
}

/**
 * At `m` 1,200 products over two years, about 300 of them on the shelf at a time; at `s` 126, so that a lab's stock records stay below
 * 60,000; at `xs` a handful, one of each kind.
 */
export const assortments = {
  xs: { core: 2, retired: 0, launched: 1, reissued: 0, staying: 1, open: 4 },
  s: { core: 8, retired: 5, launched: 7, reissued: 0, staying: 0.5, open: 6 },
  m: { core: 12, retired: 28, launched: 150, reissued: 4, staying: 0.03, open: 60 },
} as const satisfies Record<string, Assortment>;

type Life = 'core' | 'retired' | 'launched' | 'open';

export interface PlannedProduct extends Article {
  life: Life;
  /** Place in its category's list of best sellers, from 0. */
  rank: number;
}

/** Who is in the assortment. Plain products come first, variants fill a big company's shelves. */
export function planAssortment(random: Random, assortment: Assortment): PlannedProduct[] {
  return categories.flatMap((category, index) => planCategory(random, { category, index, assortment }));
}

interface CategoryPlan {
  category: Category;
  index: number;
  assortment: Assortment;
}

function planCategory(random: Random, { category, index, assortment }: CategoryPlan): PlannedProduct[] {
  const { core, retired, launched, reissued } = assortment;
  const plain = catalogue[category].map(entry => plainArticle(category, entry));
  const variants = shuffled(random, variantArticles(category));
  // One launched product per category means one of each age, from the first launch to the newest.
  const debuts = launched === 1 ? [nth(plain, ESTABLISHED + index)] : plain.slice(ESTABLISHED, ESTABLISHED + LAUNCHED);
  const leaving = fill(plain.slice(core, Math.min(ESTABLISHED, core + retired)), { size: retired, variants });
  const editions = leaving.slice(leaving.length - reissued).map(article => ({ ...article, yuan: article.yuan * 1.08 }));
  const arriving = fill([...debuts, ...editions], { size: launched, variants });
  const open = Math.floor((assortment.open + categories.length - 1 - index) / categories.length);
  const coming = fill(plain.slice(ESTABLISHED + LAUNCHED, ESTABLISHED + LAUNCHED + Math.min(1, open)), { size: open, variants });
  const tailRank = () => core + Math.floor(TAIL_LENGTH / (random.next() + TAIL_LENGTH / TAIL_END));
  return [
    ...plain.slice(0, core).map((article, rank) => ({ ...article, life: 'core' as const, rank })),
    ...leaving.map(article => ({ ...article, life: 'retired' as const, rank: tailRank() })),
    ...arriving.map(article => ({ ...article, life: 'launched' as const, rank: tailRank() })),
    ...coming.map(article => ({ ...article, life: 'open' as const, rank: tailRank() })),
  ];
}

/** Ranks of the tail behind the core: half of them within 10 places of it, the last 90 places behind. */
const TAIL_LENGTH = 5;
const TAIL_END = 90;

/** The list, filled up with variants to its size; takes them off the pile. */
function fill(list: readonly Article[], { size, variants }: { size: number; variants: Article[] }): Article[] {
  return [...list, ...variants.splice(0, Math.max(0, size - list.length))];
}
