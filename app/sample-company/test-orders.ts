import { dayOf, DAY_SECONDS } from './days';
import type { Member } from './members';
import type { Order } from './orders';
import type { Random } from './random';
import { drawFromShelf } from './shelf';
import type { Shelf } from './shelf';

/** The evenings before each of the four systems went live, when somebody tried whether an order arrives. */
const trialDays = ['2025-08-28', '2025-10-14', '2025-12-02', '2026-02-10'].map(dayOf);
const TRIAL_ORDERS = 3;
const TRIAL_FEN = 1;

/** Orders of the test accounts: one cent each, paid and delivered to nobody. They move no revenue, but every count of orders and buyers. */
export function testOrders(random: Random, { members, shelf }: { members: readonly Member[]; shelf: Shelf }): Order[] {
  return members
    .filter(member => member.isTest)
    .flatMap(member => trialDays.flatMap(day => Array.from({ length: TRIAL_ORDERS }, () => testOrder(random, { member, day, shelf }))));
}

function testOrder(random: Random, { member, day, shelf }: { member: Member; day: number; shelf: Shelf }): Order {
  const createdAt = day * DAY_SECONDS + random.int(19 * 3600, 22 * 3600);
  const product = drawFromShelf(random, { shelf, day, taste: 'everyday' });
  return {
    orderId: '',
    member,
    channel: random.pick(['app', 'mini_program', 'h5', 'live']),
    createdAt,
    paidAt: createdAt + random.int(5, 40),
    status: 'completed',
    lines: [{ product, quantity: 1, unitPrice: TRIAL_FEN }],
    goods: TRIAL_FEN,
    discount: 0,
    thresholds: 0,
    refunds: [],
  };
}
