import { promotions } from './calendar';
import type { Promotion } from './calendar';
import { FIRST_DAY, MONTH_COUNT, monthOf, monthOfYear, monthStarts, weekdayOf, yearOf } from './days';
import { nth } from './random';
import { sequenceId } from './rows';
import type { CampaignKind, CampaignRow, CouponRow } from './rows';

/** A coupon before anybody has it; `promotion` NULL for the monthly coupon sent to everybody. */
export interface CouponPlan {
  row: Omit<CouponRow, 'issued_count'>;
  promotion: Promotion | null;
  month: number;
}

/** One text on its way to many on one day at one hour. */
export interface MessagePlan {
  messageId: string;
  campaignId: string;
  day: number;
  hour: number;
}

export interface CampaignPlan {
  rows: readonly CampaignRow[];
  coupons: readonly CouponPlan[];
  messages: readonly MessagePlan[];
}

/** Each promotion with its coupons, each month's coupon for everybody, each month's push series, in order of their start. */
export function planCampaigns(): CampaignPlan {
  const months = Array.from({ length: MONTH_COUNT }, (_, month) => month);
  const drafts = [
    ...promotions.map(promotionDraft),
    ...months.map(month => monthlyDraft(month, 'coupon')),
    ...months.map(month => monthlyDraft(month, 'push')),
  ].sort((left, right) => left.from - right.from);
  const campaigns = drafts.map((draft, index) => ({ ...draft, campaignId: sequenceId('C', { number: index + 1, digits: 3 }) }));
  return { rows: campaigns.map(campaignRow), coupons: campaigns.flatMap(couponsOf).map(numberCoupon), messages: planMessages(campaigns) };
}

interface Draft {
  name: string;
  nameEn: string;
  kind: CampaignKind;
  from: number;
  to: number;
  promotion: Promotion | null;
}

type Campaign = Draft & { campaignId: string };

function promotionDraft(promotion: Promotion): Draft {
  const { name, nameEn, year, from, to } = promotion;
  return { name: `${year}年${name}大促`, nameEn: `${nameEn} ${year}`, kind: 'promotion', from, to, promotion };
}

function monthlyDraft(month: number, kind: 'coupon' | 'push'): Draft {
  const from = nth(monthStarts, month);
  const label = `${yearOf(from)}年${monthOfYear(from)}月`;
  const labelEn = `${yearOf(from)}-${String(monthOfYear(from)).padStart(2, '0')}`;
  const [name, nameEn] = kind === 'coupon' ? ['会员满减券', 'members’ coupon'] : ['推送计划', 'push series'];
  return { name: label + name, nameEn: `${labelEn} ${nameEn}`, kind, from, to: nth(monthStarts, month + 1) - 1, promotion: null };
}

function campaignRow({ campaignId, name, nameEn, kind, from, to }: Campaign): CampaignRow {
  return { campaign_id: campaignId, name, name_en: nameEn, kind, starts_on: from, ends_on: to };
}

/** Threshold and discount in yuan. */
type Offer = readonly [threshold: number, discount: number];

/** "29 减 5": the monthly coupon, the one nobody is surprised by. */
const monthlyOffers: readonly Offer[] = [[29, 5]];
const promotionOffers: readonly Offer[] = [[99, 10]];
const bigPromotionOffers: readonly Offer[] = [
  [99, 10],
  [199, 22],
  [299, 40],
  [599, 90],
];
/**
 * The flood of 618 in 2025: twelve kinds for everybody, eight of which start above the basket of three buyers in four (about CNY 150). Where
 * threshold and basket do not meet, a claimed coupon is never redeemed.
 */
const floodOffers: readonly Offer[] = [
  [29, 3],
  [59, 6],
  [99, 10],
  [129, 12],
  [199, 20],
  [249, 25],
  [299, 40],
  [399, 50],
  [499, 70],
  [699, 100],
  [999, 150],
  [1499, 240],
];
/** A year later: thresholds just above what people put into their baskets anyway. */
const matchedOffers: readonly Offer[] = [
  [69, 8],
  [119, 14],
  [169, 22],
  [299, 45],
];

function offersOf(promotion: Promotion | null): readonly Offer[] {
  if (promotion === null) return monthlyOffers;
  if (promotion.name === '618') return isFlood(promotion) ? floodOffers : matchedOffers;
  return promotion.lift > 4 ? bigPromotionOffers : promotionOffers;
}

/** The campaign of 100,000 coupons. */
export function isFlood(promotion: Promotion | null): boolean {
  return promotion?.name === '618' && promotion.year === 2025;
}

function couponsOf({ campaignId, kind, from, to, promotion }: Campaign): CouponPlan[] {
  if (kind === 'push') return [];
  return offersOf(promotion).map(([threshold, discount]) => ({
    row: {
      coupon_id: '',
      campaign_id: campaignId,
      threshold_amount: threshold * 100,
      discount_amount: discount * 100,
      valid_from: from,
      valid_to: to,
    },
    promotion,
    month: monthOf(from),
  }));
}

function numberCoupon(plan: CouponPlan, index: number): CouponPlan {
  return { ...plan, row: { ...plan.row, coupon_id: sequenceId('K', { number: index + 1, digits: 3 }) } };
}

/** Every Wednesday at ten, at half past twelve on promotion peaks' eves and every other Friday evening. */
function planMessages(campaigns: readonly Campaign[]): MessagePlan[] {
  const series = campaigns.filter(campaign => campaign.kind === 'push');
  const slots = series.flatMap((campaign, month) => {
    const days = Array.from({ length: campaign.to - campaign.from + 1 }, (_, offset) => campaign.from + offset);
    return days.flatMap(day => hoursOf(day).map(hour => ({ campaignId: campaign.campaignId, day, hour, month })));
  });
  return slots.map(({ campaignId, day, hour }, index) => ({
    messageId: sequenceId('MSG', { number: index + 1, digits: 4 }),
    campaignId,
    day,
    hour,
  }));
}

function hoursOf(day: number): number[] {
  const isEve = promotions.some(promotion => promotion.peak - 1 === day);
  if (isEve) return [12];
  if (weekdayOf(day) === 3) return [10];
  return weekdayOf(day) === 5 && (day - FIRST_DAY) % 14 === 4 ? [20] : [];
}
