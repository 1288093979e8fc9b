import { calendarRows } from './calendar';
import { planCampaigns } from './campaigns';
import type { CampaignPlan } from './campaigns';
import { handOutCoupons } from './coupons';
import { trackEvents } from './events';
import { keepStock } from './inventory';
import { makeMembers } from './members';
import { memberRows } from './member-rows';
import { mergeAccounts } from './merged-accounts';
import { addMovements, createMovements, recordMovements } from './movements';
import type { Movements } from './movements';
import { itemRows, numberOrders, orderRow, refundRows } from './orders';
import { makeProducts } from './products';
import type { Product } from './products';
import { sendPushes } from './pushes';
import { createRandom } from './random';
import type { CompanyRows, CouponRow, GrantRow } from './rows';
import { scaleOf } from './scale';
import type { Scale, Size } from './scale';
import { stockShelf } from './shelf';
import type { Shelf } from './shelf';
import { makeOrders } from './shopping';
import { testOrders } from './test-orders';
import { openTickets } from './tickets';

/** Raise it with every change that moves a row, so that published files are rebuilt. */
export const generatorVersion = 5;

/** The seed of 青禾优选 as everybody sees it. */
export const defaultSeed = 20260630;

/** What all regions share, and what they leave behind for the company's own tables. */
export interface Company {
  seed: number;
  scale: Scale;
  products: readonly Product[];
  shelf: Shelf;
  campaigns: CampaignPlan;
}

/** The tables that a region fills with rows of its own members; their rows of all regions together are the company's. */
export const regionTables = [
  'members',
  'orders',
  'order_items',
  'refunds',
  'coupon_grants',
  'push_messages',
  'app_events',
  'cs_tickets',
] as const;
export type RegionRows = Pick<CompanyRows, (typeof regionTables)[number]>;
export type SharedRows = Omit<CompanyRows, keyof RegionRows>;

export function foundCompany({ seed, scale }: { seed: number; scale: Scale }): Company {
  const products = makeProducts(createRandom(seed, 'products'), scale);
  return { seed, scale, products, shelf: stockShelf(products), campaigns: planCampaigns() };
}

/** What the regions did that the shared tables count: units moved, coupons issued. */
export interface Tally {
  movements: Movements;
  issued: Map<string, number>;
}

export function openTally({ products }: Company): Tally {
  return { movements: createMovements(products), issued: new Map() };
}

/** Adds what one region did. */
export function addTally(total: Tally, { movements, issued }: Tally): void {
  addMovements(total.movements, movements);
  for (const [coupon, count] of issued) total.issued.set(coupon, (total.issued.get(coupon) ?? 0) + count);
}

/** One region's rows; adds what it moved and issued to `tally`. */
export function generateRegion(company: Company, { index, tally }: { index: number; tally: Tally }): RegionRows {
  const { seed, scale, shelf, campaigns } = company;
  const region = { index, of: scale.regions };
  const stream = (name: string) => createRandom(seed, index === 0 ? name : `${name}/${index}`);
  const members = makeMembers(stream('members'), { scale, region: index });
  const ledger = makeOrders({ random: stream('orders'), scale, shelf, members });
  const merged = mergeAccounts(stream('merged accounts'), { members, ledger, count: scale.mergedAccounts });
  const orders = numberOrders([...ledger.orders, ...testOrders(stream('test orders'), { members, shelf })], region);
  // Before the orders become rows, because a redeemed coupon lowers what was paid.
  const grants = handOutCoupons({ random: stream('coupons'), scale, region, members, orders }, campaigns.coupons);
  const pushes = sendPushes({ random: stream('pushes'), scale, members }, { messages: campaigns.messages, region });
  recordMovements(tally.movements, orders);
  countIssued(tally, grants);
  return {
    members: memberRows(members, { ledger, merged }),
    orders: orders.map(orderRow),
    order_items: itemRows(orders),
    refunds: refundRows(orders, region),
    coupon_grants: grants,
    push_messages: pushes,
    app_events: trackEvents({ random: stream('events'), scale, region, members, orders, pushes, shelf }),
    cs_tickets: openTickets({ random: stream('tickets'), scale, region, members, orders }),
  };
}

function countIssued({ issued }: Tally, grants: readonly GrantRow[]): void {
  for (const { coupon_id: coupon } of grants) issued.set(coupon, (issued.get(coupon) ?? 0) + 1);
}

/** The company's own tables, once all regions are tallied. */
export function sharedRows({ seed, scale, products, campaigns }: Company, { movements, issued }: Tally): SharedRows {
  return {
    products: products.map(product => product.row),
    product_stages: products.flatMap(product => product.stages),
    inventory_daily: [...keepStock(createRandom(seed, 'inventory'), { scale, products, movements })],
    campaigns: campaigns.rows,
    coupons: campaigns.coupons.map(({ row: { valid_from, valid_to, ...row } }): CouponRow => {
      return { ...row, issued_count: issued.get(row.coupon_id) ?? 0, valid_from, valid_to };
    }),
    calendar: calendarRows(),
  };
}

/**
 * All rows of the company. The same seed and size give the same rows on every machine. Holds them all at once: a company of many regions is
 * written region by region instead (build.server.ts).
 */
export function generateCompany({ seed, size, times = 1 }: { seed: number; size: Size; times?: number }): CompanyRows {
  const company = foundCompany({ seed, scale: scaleOf(size, times) });
  const tally = openTally(company);
  const regions = Array.from({ length: company.scale.regions }, (_, index) => generateRegion(company, { index, tally }));
  return { ...joinRegions(regions), ...sharedRows(company, tally) };
}

function joinRegions(regions: readonly RegionRows[]): RegionRows {
  return {
    members: regions.flatMap(region => region.members),
    orders: regions.flatMap(region => region.orders),
    order_items: regions.flatMap(region => region.order_items),
    refunds: regions.flatMap(region => region.refunds),
    coupon_grants: regions.flatMap(region => region.coupon_grants),
    push_messages: regions.flatMap(region => region.push_messages),
    app_events: regions.flatMap(region => region.app_events),
    cs_tickets: regions.flatMap(region => region.cs_tickets),
  };
}
