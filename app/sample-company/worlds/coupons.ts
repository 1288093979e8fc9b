import { dayOfSecond, DAY_SECONDS, FIRST_DAY, LAST_DAY, LAST_SECOND } from '../days';
import { sequenceId } from '../rows';
import type { CampaignKind, CampaignRow, CouponRow, GrantRow, MemberRow, OrderRow } from '../rows';
import { clamp, orNull } from './world';
import type { World } from './world';

export function addCampaign(world: World, { kind, day }: { kind: CampaignKind; day: number }): CampaignRow {
  const { campaigns } = world.rows;
  const startsOn = clamp(day, { low: FIRST_DAY, high: LAST_DAY });
  const campaign: CampaignRow = {
    campaign_id: sequenceId('C', { number: campaigns.length + 1, digits: 3 }),
    ...campaignNames[kind],
    kind,
    starts_on: startsOn,
    ends_on: Math.min(LAST_DAY, startsOn + world.random.int(0, 30)),
  };
  campaigns.push(campaign);
  return campaign;
}

const campaignNames: Readonly<Record<CampaignKind, Pick<CampaignRow, 'name' | 'name_en'>>> = {
  push: { name: '会员月推送', name_en: 'Monthly member pushes' },
  coupon: { name: '会员月券', name_en: 'Monthly member coupon' },
  promotion: { name: '618 年中大促', name_en: '618 mid-year promotion' },
};

export interface CouponDraft {
  campaign: CampaignRow;
  /** Fen. */
  threshold: number;
  discount: number;
  validFrom: number;
  validTo: number;
  /** Each gets one; at least one member, because a coupon is issued to somebody. */
  members: readonly [MemberRow, ...MemberRow[]];
}

/** A coupon and its grants, issued on the first day it is valid; whether it is claimed is drawn by `world.nullPercent`. */
export function addCoupon(world: World, draft: CouponDraft): GrantRow[] {
  const { random, rows } = world;
  const coupon: CouponRow = {
    coupon_id: sequenceId('K', { number: rows.coupons.length + 1, digits: 3 }),
    campaign_id: draft.campaign.campaign_id,
    threshold_amount: draft.threshold,
    discount_amount: draft.discount,
    issued_count: 0,
    valid_from: clamp(draft.validFrom, { low: FIRST_DAY, high: LAST_DAY }),
    valid_to: clamp(draft.validTo, { low: FIRST_DAY, high: LAST_DAY }),
  };
  rows.coupons.push(coupon);
  const grants = [...new Set(draft.members)].map((member, index): GrantRow => {
    const issuedAt = clamp(coupon.valid_from * DAY_SECONDS, {
      low: Math.max(coupon.valid_from * DAY_SECONDS, member.registered_at),
      high: LAST_SECOND,
    });
    return {
      grant_id: sequenceId('G', { number: rows.coupon_grants.length + index + 1, digits: 6 }),
      coupon_id: coupon.coupon_id,
      member_id: member.member_id,
      issued_at: issuedAt,
      claimed_at: orNull(world, Math.min(LAST_SECOND, issuedAt + random.pick([0, 1, 60, 3600]))),
      redeemed_at: null,
      redeemed_order_id: null,
      reversed_at: null,
    };
  });
  rows.coupon_grants.push(...grants);
  return grants;
}

/**
 * Takes the coupon off the order, before anything of it is refunded; false where the rules forbid it: another's order, out of its days,
 * already used, several coupons whose thresholds together exceed the goods, or nothing left to pay. A cancelled order gives it back.
 */
export function redeem(world: World, { grant, order }: { grant: GrantRow; order: OrderRow }): boolean {
  const { rows } = world;
  const couponOf = (given: GrantRow) => rows.coupons.find(coupon => coupon.coupon_id === given.coupon_id);
  const coupon = couponOf(grant);
  const day = dayOfSecond(order.created_at);
  if (coupon === undefined || grant.redeemed_at !== null || grant.member_id !== order.member_id) return false;
  if (day < coupon.valid_from || day > coupon.valid_to || grant.issued_at > order.created_at) return false;
  const used = rows.coupon_grants.filter(other => other.redeemed_order_id === order.order_id);
  const thresholds = used.reduce((sum, other) => sum + (couponOf(other)?.threshold_amount ?? 0), coupon.threshold_amount);
  if (order.goods_amount < thresholds || order.paid_amount <= coupon.discount_amount) return false;
  if (used.some(other => other.coupon_id === coupon.coupon_id)) return false;
  grant.claimed_at = Math.min(grant.claimed_at ?? order.created_at, order.created_at);
  grant.redeemed_at = order.created_at;
  grant.redeemed_order_id = order.order_id;
  grant.reversed_at = order.status === 'cancelled' ? Math.min(LAST_SECOND, (order.paid_at ?? order.created_at) + 1800) : null;
  order.discount_amount += coupon.discount_amount;
  order.paid_amount -= coupon.discount_amount;
  return true;
}
