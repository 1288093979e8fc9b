/**
 * The fourteen tables of 青禾优选, as DuckDB DDL. The dictionary in content/company/ says what each column means;
 * a test holds the two to the same names. Timestamps are wall-clock Asia/Shanghai without a zone, as the ERP writes them.
 */
export const tables = {
  members: `
    member_id VARCHAR PRIMARY KEY, registered_at TIMESTAMP NOT NULL, city VARCHAR, gender VARCHAR, birth_year INTEGER,
    source_channel VARCHAR NOT NULL, tier VARCHAR NOT NULL, push_opt_in BOOLEAN NOT NULL, opted_out_at TIMESTAMP,
    merged_into VARCHAR`,
  products: `
    product_id VARCHAR PRIMARY KEY, title VARCHAR NOT NULL, title_en VARCHAR NOT NULL, category VARCHAR NOT NULL,
    list_price DECIMAL(10,2) NOT NULL, standard_cost DECIMAL(10,2) NOT NULL, is_hot BOOLEAN NOT NULL, launched_on DATE`,
  product_stages: `
    product_id VARCHAR NOT NULL, stage VARCHAR NOT NULL, started_on DATE NOT NULL, finished_on DATE,
    PRIMARY KEY (product_id, stage)`,
  orders: `
    order_id VARCHAR PRIMARY KEY, member_id VARCHAR, channel VARCHAR NOT NULL, created_at TIMESTAMP NOT NULL, paid_at TIMESTAMP,
    status VARCHAR NOT NULL, goods_amount DECIMAL(12,2) NOT NULL, discount_amount DECIMAL(12,2) NOT NULL, paid_amount DECIMAL(12,2) NOT NULL`,
  order_items: `
    order_id VARCHAR NOT NULL, line_no INTEGER NOT NULL, product_id VARCHAR NOT NULL, quantity INTEGER NOT NULL,
    unit_price DECIMAL(10,2) NOT NULL, line_amount DECIMAL(12,2) NOT NULL, PRIMARY KEY (order_id, line_no)`,
  refunds: `
    refund_id VARCHAR PRIMARY KEY, order_id VARCHAR NOT NULL, line_no INTEGER, refunded_at TIMESTAMP NOT NULL,
    amount DECIMAL(12,2) NOT NULL, reason VARCHAR NOT NULL`,
  inventory_daily: `
    day DATE NOT NULL, product_id VARCHAR NOT NULL, on_hand INTEGER NOT NULL, in_transit INTEGER NOT NULL,
    inbound INTEGER NOT NULL, sold INTEGER NOT NULL, adjustment INTEGER NOT NULL, PRIMARY KEY (day, product_id)`,
  campaigns: `
    campaign_id VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, name_en VARCHAR NOT NULL, kind VARCHAR NOT NULL,
    starts_on DATE NOT NULL, ends_on DATE NOT NULL`,
  coupons: `
    coupon_id VARCHAR PRIMARY KEY, campaign_id VARCHAR NOT NULL, threshold_amount DECIMAL(10,2) NOT NULL,
    discount_amount DECIMAL(10,2) NOT NULL, issued_count INTEGER NOT NULL, valid_from DATE NOT NULL, valid_to DATE NOT NULL`,
  coupon_grants: `
    grant_id VARCHAR PRIMARY KEY, coupon_id VARCHAR NOT NULL, member_id VARCHAR NOT NULL, issued_at TIMESTAMP NOT NULL,
    claimed_at TIMESTAMP, redeemed_at TIMESTAMP, redeemed_order_id VARCHAR, reversed_at TIMESTAMP`,
  push_messages: `
    push_id VARCHAR PRIMARY KEY, campaign_id VARCHAR NOT NULL, message_id VARCHAR NOT NULL, member_id VARCHAR NOT NULL,
    channel VARCHAR NOT NULL, sent_at TIMESTAMP NOT NULL, arrived_at TIMESTAMP, shown_at TIMESTAMP, clicked_at TIMESTAMP`,
  app_events: `
    event_id VARCHAR PRIMARY KEY, member_id VARCHAR, session_id VARCHAR NOT NULL, channel VARCHAR NOT NULL, event_type VARCHAR NOT NULL,
    product_id VARCHAR, occurred_at TIMESTAMP NOT NULL, ingested_at TIMESTAMP NOT NULL`,
  cs_tickets: `
    ticket_id VARCHAR PRIMARY KEY, member_id VARCHAR, order_id VARCHAR, channel VARCHAR NOT NULL, topic VARCHAR NOT NULL,
    question VARCHAR NOT NULL, opened_at TIMESTAMP NOT NULL, first_reply_at TIMESTAMP, closed_at TIMESTAMP, satisfaction INTEGER`,
  calendar: `
    day DATE PRIMARY KEY, year INTEGER NOT NULL, month INTEGER NOT NULL, week_start DATE NOT NULL, weekday INTEGER NOT NULL,
    is_workday BOOLEAN NOT NULL, holiday VARCHAR, promotion VARCHAR`,
} as const satisfies Record<string, string>;

export type TableName = keyof typeof tables;

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

/** In the order of the file: what others refer to first. */
export const tableNames: readonly TableName[] = Object.keys(tables).filter(isTableName);

/** Beside the fourteen, in the portal's warehouse only: what the source systems delivered each day. */
export const feedRunsTable = {
  name: 'feed_runs',
  ddl: `
    day DATE NOT NULL, system VARCHAR NOT NULL, promised_at TIMESTAMP NOT NULL, arrived_at TIMESTAMP,
    rows_received INTEGER NOT NULL, rows_rejected INTEGER NOT NULL, contract_passed BOOLEAN NOT NULL, PRIMARY KEY (day, system)`,
} as const;
