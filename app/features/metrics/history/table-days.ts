import { columnsOf } from '../own-tables';

/** The day a row belongs to: no event told of in it lies before. Tables without such a column are told apart as a whole. */
export const dayOfRow: Readonly<Record<string, string>> = {
  members: 'registered_at',
  orders: 'created_at',
  refunds: 'refunded_at',
  inventory_daily: 'day',
  coupon_grants: 'issued_at',
  push_messages: 'sent_at',
  app_events: 'occurred_at',
  cs_tickets: 'opened_at',
  feed_runs: 'day',
};

/** Lines have no time of their own: they belong to the day of their order, and those without one to every day. */
const ownDays: Record<string, { day: string; from: string }> = {
  order_items: {
    day: "coalesce(CAST(orders.created_at AS DATE), DATE '0001-01-01')",
    from: 'order_items LEFT JOIN orders ON orders.order_id = order_items.order_id',
  },
};

/** A query for `day, rows, hash` of each day of a table; one row with an empty day where rows have none. */
export function fingerprintSql(table: string): string {
  const columns = columnsOf(table) ?? [];
  const hash = `hash(${columns.map(({ name }) => `${table}.${name}`).join(', ')})`;
  const sums = `count(*) AS row_count, CAST(coalesce(sum(${hash}), 0) AS VARCHAR) AS hash_sum`;
  const column = dayOfRow[table];
  const { day, from } = ownDays[table] ?? { day: column && `CAST(${table}.${column} AS DATE)`, from: table };
  if (!day) return `SELECT '' AS day, ${sums} FROM ${from}`;
  return `SELECT CAST(${day} AS VARCHAR) AS day, ${sums} FROM ${from} GROUP BY ALL ORDER BY day`;
}
