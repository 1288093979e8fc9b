import type { TableName } from '~/sample-company/tables';

/** A rule that holds in every company, as DuckDB's DDL; it applies where all its columns, and the table it refers to, are there. */
export interface CompanyRule {
  columns: readonly string[];
  sql: string;
  refersTo?: TableName;
}

function oneOf(column: string, values: readonly string[]): CompanyRule {
  return { columns: [column], sql: `CHECK (${column} IN (${values.map(value => `'${value}'`).join(', ')}))` };
}

function check(columns: readonly string[], condition: string): CompanyRule {
  return { columns, sql: `CHECK (${condition})` };
}

function refers(column: string, refersTo: TableName, key = column): CompanyRule {
  return { columns: [column], refersTo, sql: `FOREIGN KEY (${column}) REFERENCES ${refersTo} (${key})` };
}

/** Later, or not at all. */
function follows(later: string, earlier: string): CompanyRule {
  return check([later, earlier], `${later} >= ${earlier}`);
}

const channels = ['app', 'mini_program', 'h5', 'live'] as const;

/**
 * Keys between tables, and the rules without which an invented row would be one that cannot happen. Those that tie several columns together stand as
 * CASE: a maker of rows that draws each cell by itself would hardly ever meet them, so it passes them over, and `settle` mends what it made.
 */
export const companyRules: Readonly<Partial<Record<TableName, readonly CompanyRule[]>>> = {
  members: [
    oneOf('source_channel', channels),
    oneOf('tier', ['strategic', 'potential', 'growth', 'dormant']),
    oneOf('gender', ['female', 'male']),
  ],
  products: [
    oneOf('category', ['apparel', 'home', 'beauty', 'food', 'baby', 'electronics']),
    check(['list_price'], 'list_price > 0'),
    check(['standard_cost'], 'standard_cost > 0'),
  ],
  product_stages: [
    refers('product_id', 'products'),
    oneOf('stage', ['research', 'selection', 'production', 'warehousing']),
    follows('finished_on', 'started_on'),
  ],
  orders: [
    refers('member_id', 'members'),
    oneOf('channel', channels),
    oneOf('status', ['pending', 'paid', 'shipped', 'completed', 'cancelled']),
    check(['paid_amount'], 'paid_amount > 0'),
    follows('paid_at', 'created_at'),
    check(['status', 'paid_at'], "CASE status WHEN 'cancelled' THEN true WHEN 'pending' THEN paid_at IS NULL ELSE paid_at IS NOT NULL END"),
    check(['goods_amount', 'discount_amount'], 'goods_amount >= discount_amount'),
    check(['discount_amount'], 'discount_amount >= 0'),
    check(['goods_amount', 'discount_amount', 'paid_amount'], 'CASE WHEN true THEN paid_amount = goods_amount - discount_amount END'),
  ],
  order_items: [
    refers('order_id', 'orders'),
    refers('product_id', 'products'),
    check(['line_no'], 'line_no > 0'),
    check(['quantity'], 'quantity > 0'),
    check(['unit_price'], 'unit_price > 0'),
    check(['line_amount'], 'line_amount > 0'),
    check(['quantity', 'unit_price', 'line_amount'], 'CASE WHEN true THEN line_amount = quantity * unit_price END'),
  ],
  refunds: [refers('order_id', 'orders'), check(['amount'], 'amount > 0'), check(['line_no'], 'line_no > 0')],
  inventory_daily: [
    refers('product_id', 'products'),
    check(['on_hand'], 'on_hand >= 0'),
    check(['in_transit'], 'in_transit >= 0'),
    check(['inbound'], 'inbound >= 0'),
    check(['sold'], 'sold >= 0'),
  ],
  campaigns: [oneOf('kind', ['push', 'coupon', 'promotion']), follows('ends_on', 'starts_on')],
  coupons: [refers('campaign_id', 'campaigns'), follows('valid_to', 'valid_from'), check(['issued_count'], 'issued_count > 0')],
  coupon_grants: [
    refers('coupon_id', 'coupons'),
    refers('member_id', 'members'),
    follows('claimed_at', 'issued_at'),
    follows('redeemed_at', 'claimed_at'),
    check(['redeemed_at', 'claimed_at'], 'CASE WHEN redeemed_at IS NULL THEN true ELSE claimed_at IS NOT NULL END'),
    follows('reversed_at', 'redeemed_at'),
  ],
  push_messages: [
    refers('campaign_id', 'campaigns'),
    refers('member_id', 'members'),
    oneOf('channel', ['app', 'mini_program', 'sms']),
    check(['channel', 'arrived_at'], "channel <> 'sms' OR arrived_at IS NULL"),
    follows('arrived_at', 'sent_at'),
    follows('clicked_at', 'sent_at'),
    follows('shown_at', 'arrived_at'),
    follows('clicked_at', 'arrived_at'),
    check(['shown_at', 'arrived_at'], 'CASE WHEN shown_at IS NULL THEN true ELSE arrived_at IS NOT NULL END'),
    check(
      ['channel', 'clicked_at', 'arrived_at'],
      "CASE WHEN clicked_at IS NULL OR channel = 'sms' THEN true ELSE arrived_at IS NOT NULL END",
    ),
  ],
  app_events: [
    refers('member_id', 'members'),
    refers('product_id', 'products'),
    oneOf('channel', channels),
    oneOf('event_type', ['view', 'search', 'add_to_cart', 'checkout', 'pay', 'push_open']),
    follows('ingested_at', 'occurred_at'),
  ],
  cs_tickets: [
    refers('member_id', 'members'),
    refers('order_id', 'orders'),
    follows('first_reply_at', 'opened_at'),
    follows('closed_at', 'opened_at'),
    check(['satisfaction'], 'satisfaction BETWEEN 1 AND 5'),
  ],
  calendar: [check(['weekday'], 'weekday BETWEEN 1 AND 7'), check(['month'], 'month BETWEEN 1 AND 12')],
};
