import { planAssortment } from './assortment';
import type { PlannedProduct } from './assortment';
import { costShare, HEATED_SCARF } from './catalogue';
import { dayOf, FIRST_DAY, LAST_DAY } from './days';
import { lastSaleDay } from './phase-out';
import { openSchedule, scheduleLaunches, stageRows } from './pipeline';
import type { Schedule } from './pipeline';
import { priceHistory, priceOn } from './prices';
import type { PriceStep } from './prices';
import type { Random } from './random';
import { sequenceId } from './rows';
import type { ProductRow, StageRow } from './rows';
import type { Scale } from './scale';
import type { Season } from './seasons';
import { soldOutSpans } from './sold-out';
import type { Span } from './sold-out';

export interface Product {
  /** Place in the list of all products, from 0. */
  index: number;
  row: ProductRow;
  stages: readonly StageRow[];
  season: Season;
  /** Chance of being bought beside the others of its category. */
  popularity: number;
  prices: readonly PriceStep[];
  /** First day with a stock record, NULL while still on its way; last day on which it is sold. */
  stockFrom: number | null;
  soldUntil: number;
  /** Spans of days on which a hot item was sold out. */
  soldOut: readonly Span[];
}

/** All products, numbered in the order in which somebody began to think of them. */
export function makeProducts(random: Random, scale: Scale): Product[] {
  const planned = planAssortment(random, scale.assortment);
  const launches = scheduleLaunches(
    random,
    planned.filter(({ life }) => life === 'launched'),
  );
  const open = planned.filter(({ life }) => life === 'open');
  return planned
    .map(plan =>
      dateProduct(random, {
        plan,
        schedule: launches.get(plan) ?? (plan.life === 'open' ? openSchedule(random, open.indexOf(plan)) : null),
      }),
    )
    .sort((left, right) => left.begun - right.begun)
    .map((dated, index) => makeProduct(random, { ...dated, index, staying: scale.assortment.staying }));
}

interface DatedProduct {
  plan: PlannedProduct;
  schedule: Schedule | null;
  /** NULL: not on the shelf by the last day. */
  launchedOn: number | null;
  begun: number;
}

function dateProduct(random: Random, { plan, schedule }: Pick<DatedProduct, 'plan' | 'schedule'>): DatedProduct {
  const launch = schedule === null ? random.int(dayOf('2022-01-10'), dayOf('2024-06-08')) : schedule.approved + schedule.lead;
  const begun = schedule === null ? launch - 70 : schedule.approved - schedule.selection - 16;
  return { plan, schedule, launchedOn: launch <= LAST_DAY ? launch : null, begun };
}

function makeProduct(random: Random, dated: DatedProduct & { index: number; staying: number }): Product {
  const { plan, schedule, launchedOn, index, staying } = dated;
  const { title, titleEn, category, season, life, rank } = plan;
  const productId = sequenceId('P', { number: index + 1, digits: 4 });
  const stages = schedule === null ? [] : stageRows(random, { productId, schedule });
  const soldUntil = lastSaleDay(random, { plan, launchedOn, staying });
  const from = Math.max(FIRST_DAY, launchedOn ?? LAST_DAY);
  const prices = priceHistory(random, { category, yuan: plan.yuan, from, to: soldUntil, isEstablished: schedule === null });
  const listPrice = priceOn(prices, LAST_DAY);
  const isHot = title === HEATED_SCARF || (life === 'core' && rank < HOT_PER_CATEGORY);
  return {
    index,
    row: {
      product_id: productId,
      title,
      title_en: titleEn,
      category,
      list_price: listPrice,
      standard_cost: Math.round(listPrice * costShare[category] * (0.92 + random.next() * 0.16)),
      is_hot: isHot,
      launched_on: launchedOn,
    },
    stages,
    season,
    popularity: title === HEATED_SCARF ? SCARF_POPULARITY : popularityOf(rank),
    prices,
    stockFrom: schedule === null ? FIRST_DAY : launchedOn === null ? null : (stages.at(3)?.started_on ?? null),
    soldUntil,
    soldOut: launchedOn === null ? [] : soldOutSpans(random, { title, isHot }),
  };
}

/** The watch list of hot items: the best sellers of each category and last winter's scarf. */
const HOT_PER_CATEGORY = 2;

/**
 * Zipf–Mandelbrot, 1 / (rank + 2): sales against rank fall close to a straight line of slope −1 on logarithmic scales, the long
 * tail that Brynjolfsson, Hu & Smith (Management Science 49, 2003) found at an online bookseller with slope −0.87.
 */
function popularityOf(rank: number): number {
  return 1 / (rank + 2);
}

const SCARF_POPULARITY = 0.57;

/** Whether a shopper can put the product into a basket that day. */
export function isSellable(product: Product, day: number): boolean {
  const { launched_on: launchedOn } = product.row;
  if (launchedOn === null || day < launchedOn || day > product.soldUntil) return false;
  return !product.soldOut.some(span => span.from <= day && day <= span.to);
}
