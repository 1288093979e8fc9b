import { catalogue, categoryWeight, costShare, ESTABLISHED, LAUNCHED, seasonFactor } from './catalogue';
import type { CatalogueEntry } from './catalogue';
import { dayOf, LAST_DAY, monthOfYear } from './days';
import { nth } from './random';
import type { Random } from './random';
import { sequenceId } from './rows';
import type { Category, ProductRow, StageRow } from './rows';
import type { Scale } from './scale';
import { leadDays } from './story';

export interface Product {
  row: ProductRow;
  stages: readonly StageRow[];
  entry: CatalogueEntry;
  /** First day with a stock record: before the data for established products, NULL while still on its way. */
  stockFrom: number | null;
  /** Closed spans of days on which a hot item was sold out. */
  soldOut: readonly { from: number; to: number }[];
  popularity: number;
}

const categories = ['apparel', 'home', 'beauty', 'food', 'baby', 'electronics'] as const satisfies readonly Category[];
const HEATED_SCARF = '发热围巾';

/**
 * Three lives: established (on sale before the data), launched during it, open. Popularity falls with the place in its
 * category as 1/(rank + 2), so about a fifth of the products make two thirds of the sales.
 */
export function makeProducts(random: Random, scale: Scale): Product[] {
  const picks = categories.flatMap((category, index) => {
    const entries = catalogue[category];
    const places = [
      ...Array.from({ length: scale.establishedPerCategory }, (_, place) => place),
      // One per category means one of each age, from the first launch to the newest.
      ...Array.from({ length: scale.launchedPerCategory }, (_, place) => ESTABLISHED + (scale.launchedPerCategory === 1 ? index : place)),
      ...(index < scale.openProducts ? [ESTABLISHED + LAUNCHED] : []),
    ];
    return places.map(place => ({ category, place, entry: nth(entries, place), order: place * categories.length + index }));
  });
  return picks.map((pick, index) => makeProduct(random, { ...pick, productId: sequenceId('P', { number: index + 1, digits: 4 }) }));
}

interface Pick {
  productId: string;
  category: Category;
  place: number;
  entry: CatalogueEntry;
  order: number;
}

function makeProduct(random: Random, pick: Pick): Product {
  const { productId, place, entry, category } = pick;
  const [title, titleEn, yuan] = entry;
  const stages = place < ESTABLISHED ? [] : developmentStages(random, pick);
  const launchedOn = place < ESTABLISHED ? dayOf('2022-01-10') + random.int(0, 880) : (stages.at(3)?.finished_on ?? null);
  const isHot = place < 2 || title === HEATED_SCARF;
  const cost = Math.round(yuan * 100 * costShare[category] * (0.92 + random.next() * 0.16));
  return {
    row: {
      product_id: productId,
      title,
      title_en: titleEn,
      category,
      list_price: Math.round(yuan * 100),
      standard_cost: cost,
      is_hot: isHot,
      launched_on: launchedOn,
    },
    stages,
    entry,
    stockFrom: place < ESTABLISHED ? 0 : launchedOn === null ? null : (stages.at(3)?.started_on ?? null),
    soldOut: soldOutSpans(random, { title, isHot }),
    popularity: title === HEATED_SCARF ? 0.55 : (categoryWeight[category] * 4) / (popularityRank(place) + 2),
  };
}

/** New products sell like the middle of the list, not like its end. */
function popularityRank(place: number): number {
  return place < ESTABLISHED ? place : place - ESTABLISHED + 4;
}

const FIRST_APPROVAL = dayOf('2024-08-05');
const APPROVAL_SPACING_DAYS = 15.6;
const SCARF_APPROVAL = dayOf('2025-10-18');

/**
 * Research (about 16 days) → selection (9; its last day is the approval) → production → warehousing; the last two make the
 * days from approval to shelf. Open products sit in one of the four stages on the last day.
 */
function developmentStages(random: Random, { productId, category, place, order, entry }: Pick): StageRow[] {
  const isOpen = place === ESTABLISHED + LAUNCHED;
  const launch = order - ESTABLISHED * categories.length;
  const approved = isOpen
    ? LAST_DAY - 17 + categories.indexOf(category) * 5
    : entry[0] === HEATED_SCARF
      ? SCARF_APPROVAL
      : Math.round(FIRST_APPROVAL + launch * APPROVAL_SPACING_DAYS + random.int(-5, 5));
  const lead = Math.max(14, Math.round(leadDays(approved) + random.bell() * 4));
  const warehousing = Math.max(3, Math.round(lead * 0.22) + random.int(-1, 2));
  const selectionStart = approved - random.int(6, 12);
  const spans = [
    { stage: 'research', from: selectionStart - random.int(11, 21), to: selectionStart },
    { stage: 'selection', from: selectionStart, to: approved },
    { stage: 'production', from: approved, to: approved + lead - warehousing },
    { stage: 'warehousing', from: approved + lead - warehousing, to: approved + lead },
  ] as const;
  return spans
    .filter(span => span.from <= LAST_DAY)
    .map(span => ({
      product_id: productId,
      stage: span.stage,
      started_on: span.from,
      finished_on: span.to <= LAST_DAY ? span.to : null,
    }));
}

/** Last winter's heated scarf sold out three times; other hot items are out for some days around a promotion. */
function soldOutSpans(random: Random, { title, isHot }: { title: string; isHot: boolean }): { from: number; to: number }[] {
  if (title === HEATED_SCARF) {
    return [
      { from: dayOf('2025-12-13'), to: dayOf('2025-12-21') },
      { from: dayOf('2026-01-03'), to: dayOf('2026-01-11') },
      { from: dayOf('2026-01-22'), to: dayOf('2026-01-30') },
    ];
  }
  if (!isHot) return [];
  return ['2024-11-12', '2025-06-19', '2025-11-12', '2025-12-14', '2026-06-20']
    .filter(() => random.chance(0.55))
    .map(day => dayOf(day) + random.int(0, 4))
    .map(from => ({ from, to: from + random.int(2, 6) }));
}

/** Whether a shopper can put the product into a basket that day. */
export function isSellable(product: Product, day: number): boolean {
  const { launched_on: launchedOn } = product.row;
  return launchedOn !== null && launchedOn <= day && !product.soldOut.some(span => span.from <= day && day <= span.to);
}

/** Chance of being bought in the month of that day, relative to other products. */
export function seasonalPopularity(product: Product, day: number): number {
  return product.popularity * nth(seasonFactor[product.entry[3]], monthOfYear(day) - 1);
}
