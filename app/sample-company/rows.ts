import type { TableName } from './tables';

/**
 * The rows of the fourteen tables, field by field as in the DDL. DECIMAL is whole fen (1/100 yuan), DATE whole days and
 * TIMESTAMP whole seconds since 1970-01-01: integers cannot lose a digit on the way to the file.
 */
export type Channel = 'app' | 'mini_program' | 'h5' | 'live';
/** The mini-program had another name until the autumn of 2024. */
export type ChannelName = Channel | 'wechat_mini';
export type Category = 'apparel' | 'home' | 'beauty' | 'food' | 'baby' | 'electronics';
export type OrderStatus = 'pending' | 'paid' | 'shipped' | 'completed' | 'cancelled';
export type Tier = 'strategic' | 'potential' | 'growth' | 'dormant';
export type Stage = 'research' | 'selection' | 'production' | 'warehousing';
export type PushChannel = 'app' | 'mini_program' | 'sms';
export type EventType = 'view' | 'search' | 'add_to_cart' | 'checkout' | 'pay' | 'push_open';
export type CampaignKind = 'push' | 'coupon' | 'promotion';
export type RefundReason = 'size_unfit' | 'quality' | 'not_as_described' | 'changed_mind' | 'late_delivery' | 'damaged';
export type Topic =
  | 'where_is_my_order'
  | 'refund_progress'
  | 'coupon_use'
  | 'size_choice'
  | 'stock_arrival'
  | 'invoice'
  | 'change_address'
  | 'quality'
  | 'membership'
  | 'other';

export type MemberRow = {
  member_id: string;
  registered_at: number;
  city: string | null;
  gender: 'female' | 'male' | null;
  birth_year: number | null;
  source_channel: Channel;
  tier: Tier;
  push_opt_in: boolean;
  opted_out_at: number | null;
  merged_into: string | null;
};
export type ProductRow = {
  product_id: string;
  title: string;
  title_en: string;
  category: Category;
  list_price: number;
  standard_cost: number;
  is_hot: boolean;
  launched_on: number | null;
};
export type StageRow = { product_id: string; stage: Stage; started_on: number; finished_on: number | null };
export type OrderRow = {
  order_id: string;
  member_id: string | null;
  channel: ChannelName;
  created_at: number;
  paid_at: number | null;
  status: OrderStatus;
  goods_amount: number;
  discount_amount: number;
  paid_amount: number;
};
export type ItemRow = { order_id: string; line_no: number; product_id: string; quantity: number; unit_price: number; line_amount: number };
export type RefundRow = {
  refund_id: string;
  order_id: string;
  line_no: number | null;
  refunded_at: number;
  amount: number;
  reason: RefundReason;
};
export type InventoryRow = {
  day: number;
  product_id: string;
  on_hand: number;
  in_transit: number;
  inbound: number;
  sold: number;
  adjustment: number;
};
export type CampaignRow = { campaign_id: string; name: string; name_en: string; kind: CampaignKind; starts_on: number; ends_on: number };
export type CouponRow = {
  coupon_id: string;
  campaign_id: string;
  threshold_amount: number;
  discount_amount: number;
  issued_count: number;
  valid_from: number;
  valid_to: number;
};
export type GrantRow = {
  grant_id: string;
  coupon_id: string;
  member_id: string;
  issued_at: number;
  claimed_at: number | null;
  redeemed_at: number | null;
  redeemed_order_id: string | null;
  reversed_at: number | null;
};
export type PushRow = {
  push_id: string;
  campaign_id: string;
  message_id: string;
  member_id: string;
  channel: PushChannel;
  sent_at: number;
  arrived_at: number | null;
  shown_at: number | null;
  clicked_at: number | null;
};
export type EventRow = {
  event_id: string;
  member_id: string | null;
  session_id: string;
  channel: ChannelName;
  event_type: EventType;
  product_id: string | null;
  occurred_at: number;
  ingested_at: number;
};
export type TicketRow = {
  ticket_id: string;
  member_id: string | null;
  order_id: string | null;
  channel: Channel;
  topic: Topic;
  question: string;
  opened_at: number;
  first_reply_at: number | null;
  closed_at: number | null;
  satisfaction: number | null;
};
export type CalendarRow = {
  day: number;
  year: number;
  month: number;
  week_start: number;
  weekday: number;
  is_workday: boolean;
  holiday: string | null;
  promotion: string | null;
};

/** A source system's daily delivery to the platform; only the portal's warehouse has it, labs do not. */
export type FeedRow = {
  day: number;
  system: System;
  promised_at: number;
  arrived_at: number | null;
  rows_received: number;
  rows_rejected: number;
  contract_passed: boolean;
};
export type System = 'erp' | 'app' | 'crm' | 'service';

export interface CompanyRows {
  members: readonly MemberRow[];
  products: readonly ProductRow[];
  product_stages: readonly StageRow[];
  orders: readonly OrderRow[];
  order_items: readonly ItemRow[];
  refunds: readonly RefundRow[];
  inventory_daily: readonly InventoryRow[];
  campaigns: readonly CampaignRow[];
  coupons: readonly CouponRow[];
  coupon_grants: readonly GrantRow[];
  push_messages: readonly PushRow[];
  app_events: readonly EventRow[];
  cs_tickets: readonly TicketRow[];
  calendar: readonly CalendarRow[];
}

/** Fails to compile when a table of the DDL has no row type. */
export type RowOf<T extends TableName> = CompanyRows[T][number];

export function sequenceId(prefix: string, { number, digits }: { number: number; digits: number }): string {
  return prefix + String(number).padStart(digits, '0');
}

/** One of the regions that are generated apart; a small company has one. */
export interface Region {
  index: number;
  of: number;
}

/** The n-th (from 0) thing of a region: 1, 2, 3 … in the only region; every 22nd number in one of 22. */
export function numberIn({ index, of }: Region, nthThing: number): number {
  return nthThing * of + index + 1;
}
