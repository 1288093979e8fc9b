import { HEATED_SCARF } from './catalogue';
import type { PlannedProduct } from './assortment';
import { dayOf, LAST_DAY } from './days';
import { nth, shuffled } from './random';
import type { Random } from './random';
import type { StageRow } from './rows';
import { leadDays } from './story';

/** When a product's selection is approved, and the days from there to the shelf. */
export interface Schedule {
  approved: number;
  lead: number;
  /** Days of the selection stage, of which the approval is the last. */
  selection: number;
}

type Window = readonly [from: string, to: string];

/**
 * Winter products are chosen in late summer, summer ones after Spring Festival, others all year; since February 2026 twice as many,
 * because each takes less time.
 */
const approvalWindows: Readonly<Record<'winter' | 'summer' | 'any', readonly Window[]>> = {
  winter: [
    ['2024-08-05', '2024-10-05'],
    ['2025-07-15', '2025-10-10'],
  ],
  summer: [
    ['2025-01-20', '2025-04-10'],
    ['2026-01-10', '2026-04-10'],
  ],
  any: [
    ['2024-08-05', '2026-05-30'],
    ['2026-02-01', '2026-05-30'],
  ],
};

const SCARF_APPROVAL = dayOf('2025-10-18');

/** Approvals spread evenly over the windows of each product's season, then lead times in order of approval. */
export function scheduleLaunches(random: Random, launched: readonly PlannedProduct[]): Map<PlannedProduct, Schedule> {
  const kinds = ['winter', 'summer', 'any'] as const;
  const approvals = kinds.flatMap(kind => {
    const group = shuffled(
      random,
      launched.filter(product => windowOf(product) === kind),
    );
    return group.map((product, index) => ({
      product,
      approved: approvalDay(random, { windows: approvalWindows[kind], share: (index + 0.5) / group.length }),
    }));
  });
  const quantile = evenQuantiles(random);
  return new Map(
    approvals
      .map(({ product, approved }) => ({ product, approved: product.title === HEATED_SCARF ? SCARF_APPROVAL : approved }))
      .sort((left, right) => left.approved - right.approved)
      .map(({ product, approved }) => {
        const stretch = product.title === HEATED_SCARF ? 1 : stretchAt(quantile());
        return [product, { approved, lead: Math.round(leadDays(approved) * stretch), selection: random.int(6, 12) }];
      }),
  );
}

function windowOf({ season }: PlannedProduct): 'winter' | 'summer' | 'any' {
  return season === 'winter' || season === 'summer' ? season : 'any';
}

function approvalDay(random: Random, { windows, share }: { windows: readonly Window[]; share: number }): number {
  const spans = windows.map(([from, to]) => ({ from: dayOf(from), days: dayOf(to) - dayOf(from) }));
  let rest = share * spans.reduce((sum, span) => sum + span.days, 0);
  const span = spans.find(({ days }) => (rest < days ? true : ((rest -= days), false))) ?? nth(spans, 0);
  return span.from + Math.round(rest) + random.int(0, 3);
}

/** Golden-ratio steps (Weyl sequence): the lead times of any few products in a row already have the median and the spread of all. */
function evenQuantiles(random: Random): () => number {
  let position = random.next();
  return () => {
    position += 0.6180339887498949;
    position -= Math.floor(position);
    return position;
  };
}

/**
 * Lead time by quantile, as a multiple of the median: right-skewed as project durations are (long delays, no great gains); P85 is
 * 1.3 times the median, one product in twenty takes twice as long or more.
 */
const stretches = [
  [0, 0.72],
  [0.15, 0.87],
  [0.5, 1],
  [0.85, 1.3],
  [0.95, 1.9],
  [1, 3],
] as const;

function stretchAt(quantile: number): number {
  const above = Math.max(
    1,
    stretches.findIndex(([at]) => at >= quantile),
  );
  const [fromAt, from] = nth(stretches, above - 1);
  const [toAt, to] = nth(stretches, above);
  return from + ((to - from) * (quantile - fromAt)) / (toAt - fromAt);
}

/**
 * Where the open ones stand on the last day, in turn: in warehousing, production, selection and research, waiting for a factory since
 * April, and undecided since winter. The last two are why a mean over finished items flatters.
 */
const openSchedules = [
  { approved: -25, lead: 27, selection: 9 },
  { approved: -8, lead: 27, selection: 9 },
  { approved: 4, lead: 26, selection: 10 },
  { approved: 14, lead: 26, selection: 8 },
  { approved: -76, lead: 160, selection: 11 },
  { approved: 20, lead: 26, selection: 120 },
] as const;

export function openSchedule(random: Random, index: number): Schedule {
  const { approved, lead, selection } = nth(openSchedules, index % openSchedules.length);
  return { approved: LAST_DAY + approved + random.int(-1, 1), lead: lead + random.int(0, 2), selection };
}

/** Research (about 16 days) → selection → production → warehousing (a fifth of the lead time), as far as they have begun. */
export function stageRows(random: Random, { productId, schedule }: { productId: string; schedule: Schedule }): StageRow[] {
  const { approved, lead, selection } = schedule;
  const warehousing = Math.min(14, Math.max(3, Math.round(lead * 0.22) + random.int(-1, 2)));
  const selected = approved - selection;
  const spans = [
    { stage: 'research', from: selected - random.int(11, 21), to: selected },
    { stage: 'selection', from: selected, to: approved },
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
