/** Each query finds the rows that break the rule it is named after. */
const lastMoment = "TIMESTAMP '2026-06-30 23:59:59'";
const firstMoment = "TIMESTAMP '2024-07-01'";

export const brokenRules = {
  'no key is used twice': `
    SELECT 'orders' FROM orders GROUP BY order_id HAVING count(*) > 1
    UNION ALL SELECT 'order_items' FROM order_items GROUP BY order_id, line_no HAVING count(*) > 1
    UNION ALL SELECT 'members' FROM members GROUP BY member_id HAVING count(*) > 1
    UNION ALL SELECT 'coupon_grants' FROM coupon_grants GROUP BY grant_id HAVING count(*) > 1
    UNION ALL SELECT 'push_messages' FROM push_messages GROUP BY push_id HAVING count(*) > 1
    UNION ALL SELECT 'app_events' FROM app_events GROUP BY event_id HAVING count(*) > 1
    UNION ALL SELECT 'inventory_daily' FROM inventory_daily GROUP BY day, product_id HAVING count(*) > 1`,
  'goods amount is the sum of the line amounts': `
    SELECT order_id FROM orders LEFT JOIN (SELECT order_id, sum(line_amount) AS lines FROM order_items GROUP BY order_id) USING (order_id)
    WHERE lines IS DISTINCT FROM goods_amount`,
  "a line amount is quantity times unit price, a price in the range of today's or a test account's cent": `
    SELECT order_id FROM order_items JOIN products USING (product_id)
    WHERE line_amount <> quantity * unit_price OR quantity < 1
      OR (unit_price NOT BETWEEN 0.5 * list_price AND 1.5 * list_price AND unit_price > 0.01)`,
  'paid amount is goods minus discount and positive': `
    SELECT order_id FROM orders WHERE paid_amount <> goods_amount - discount_amount OR paid_amount <= 0 OR discount_amount < 0`,
  'an order is paid after it is placed, and what moves on is paid': `
    SELECT order_id FROM orders WHERE paid_at < created_at OR (status IN ('paid', 'shipped', 'completed') AND paid_at IS NULL)
      OR (status = 'pending' AND paid_at IS NOT NULL)`,
  'members buy after they register': `
    SELECT order_id FROM orders JOIN members USING (member_id) WHERE created_at < registered_at`,
  'products are bought after their launch': `
    SELECT order_id FROM order_items JOIN orders USING (order_id) JOIN products USING (product_id)
    WHERE launched_on IS NULL OR created_at::DATE < launched_on`,
  'refunds of an order never exceed what was paid, and cancelled orders have none': `
    SELECT order_id FROM refunds JOIN orders USING (order_id) GROUP BY order_id, paid_amount, paid_at, status
    HAVING sum(amount) > paid_amount OR min(amount) <= 0 OR paid_at IS NULL OR status = 'cancelled' OR min(refunded_at) < paid_at`,
  'a refunded line exists': `
    SELECT refund_id FROM refunds WHERE line_no IS NOT NULL AND (order_id, line_no) NOT IN (SELECT (order_id, line_no) FROM order_items)`,
  'a coupon is redeemed by its member and within validity': `
    SELECT grant_id FROM coupon_grants g JOIN coupons c USING (coupon_id) JOIN orders o ON o.order_id = g.redeemed_order_id
    WHERE o.member_id IS DISTINCT FROM g.member_id OR g.redeemed_at <> o.created_at
      OR g.redeemed_at::DATE NOT BETWEEN c.valid_from AND c.valid_to`,
  'the coupons of an order fit under its goods amount with their thresholds, and their discounts are what was taken off': `
    SELECT order_id FROM orders o LEFT JOIN (
      SELECT redeemed_order_id AS order_id, sum(threshold_amount) AS thresholds, sum(c.discount_amount) AS discounts
      FROM coupon_grants JOIN coupons c USING (coupon_id) WHERE redeemed_order_id IS NOT NULL GROUP BY redeemed_order_id) USING (order_id)
    WHERE o.discount_amount <> coalesce(discounts, 0) OR o.goods_amount < coalesce(thresholds, 0)`,
  'a grant is issued, claimed, redeemed and reversed in this order': `
    SELECT grant_id FROM coupon_grants WHERE claimed_at < issued_at OR redeemed_at < claimed_at OR reversed_at < redeemed_at
      OR (redeemed_at IS NOT NULL AND claimed_at IS NULL) OR (redeemed_at IS NULL) <> (redeemed_order_id IS NULL)
      OR (reversed_at IS NOT NULL AND redeemed_at IS NULL)`,
  'a coupon comes back exactly when its order was cancelled or wholly refunded': `
    SELECT grant_id FROM coupon_grants g JOIN orders o ON o.order_id = g.redeemed_order_id
    LEFT JOIN refunds r ON r.order_id = o.order_id AND r.line_no IS NULL
    WHERE (g.reversed_at IS NOT NULL) <> (o.status = 'cancelled' OR r.refund_id IS NOT NULL)`,
  'as many coupons are issued as there are grants, one per member and coupon': `
    SELECT coupon_id FROM coupons LEFT JOIN coupon_grants USING (coupon_id) GROUP BY coupon_id, issued_count
    HAVING count(grant_id) <> issued_count OR count(DISTINCT member_id) <> count(*)`,
  'a push is clicked after it is shown, shown after it arrives, and text messages never confirm': `
    SELECT push_id FROM push_messages WHERE arrived_at < sent_at OR shown_at < arrived_at OR clicked_at < coalesce(shown_at, sent_at)
      OR (channel = 'sms' AND (arrived_at IS NOT NULL OR shown_at IS NOT NULL))
      OR (channel <> 'sms' AND ((clicked_at IS NOT NULL AND shown_at IS NULL) OR (shown_at IS NOT NULL AND arrived_at IS NULL)))`,
  'pushes go to members, and not after they opted out': `
    SELECT push_id FROM push_messages JOIN members USING (member_id)
    WHERE sent_at < registered_at OR sent_at > opted_out_at OR (opted_out_at IS NULL AND NOT push_opt_in)`,
  'stock is yesterday plus inbound minus sold plus adjustment, and never negative': `
    SELECT day FROM (
      SELECT *, lag(on_hand) OVER product AS before, lag(day) OVER product AS day_before FROM inventory_daily
      WINDOW product AS (PARTITION BY product_id ORDER BY day))
    WHERE on_hand < 0 OR in_transit < 0 OR (day_before = day - 1 AND on_hand <> before + inbound - sold + adjustment)`,
  'what leaves the stock is what was paid that day and not cancelled': `
    WITH sales AS (
      SELECT paid_at::DATE AS day, product_id, sum(quantity) AS units FROM orders JOIN order_items USING (order_id)
      WHERE paid_at IS NOT NULL AND status <> 'cancelled' GROUP BY ALL)
    SELECT day FROM inventory_daily LEFT JOIN sales USING (day, product_id) WHERE sold <> coalesce(units, 0)`,
  'a product has stock on the day of its launch': `
    SELECT p.product_id FROM products p JOIN inventory_daily i ON i.product_id = p.product_id AND i.day = p.launched_on
    WHERE launched_on >= DATE '2024-07-01' AND on_hand < 1 AND sold < 1`,
  'stages follow each other without a gap': `
    SELECT product_id FROM (
      SELECT *, lag(finished_on) OVER (PARTITION BY product_id ORDER BY started_on) AS before FROM product_stages)
    WHERE finished_on < started_on OR (before IS NOT NULL AND started_on <> before)`,
  'a product is launched on the day its warehousing ends': `
    SELECT product_id FROM product_stages JOIN products USING (product_id)
    WHERE stage = 'warehousing' AND finished_on IS DISTINCT FROM launched_on`,
  'tickets come after registration and after the order they are about, and are answered before they are closed': `
    SELECT ticket_id FROM cs_tickets t LEFT JOIN members m USING (member_id) LEFT JOIN orders o USING (order_id)
    WHERE opened_at < registered_at OR opened_at < o.created_at OR first_reply_at < opened_at OR closed_at < first_reply_at
      OR (closed_at IS NOT NULL AND first_reply_at IS NULL) OR satisfaction NOT BETWEEN 1 AND 5 OR (satisfaction IS NOT NULL AND closed_at IS NULL)
      OR (t.order_id IS NOT NULL AND t.member_id IS DISTINCT FROM o.member_id)`,
  'events reach the platform after they happen, in sessions of one person and channel': `
    SELECT session_id FROM app_events GROUP BY session_id
    HAVING bool_or(ingested_at < occurred_at) OR count(DISTINCT channel) > 1 OR count(DISTINCT member_id) > 1
      OR (count(member_id) > 0 AND count(member_id) < count(*))`,
  'members act in sessions after they register, read in Shanghai time': `
    SELECT event_id FROM app_events JOIN members USING (member_id)
    WHERE occurred_at + CASE WHEN channel = 'h5' AND occurred_at < '2025-10-15' THEN INTERVAL 8 HOUR ELSE INTERVAL 0 HOUR END < registered_at`,
  'an order number is nineteen digits that begin with its second': `
    SELECT order_id FROM orders WHERE length(order_id) <> 19 OR left(order_id, 14) <> strftime(created_at, '%Y%m%d%H%M%S')`,
  'a merged account stopped before the kept one began, and the kept one is not merged': `
    SELECT old.member_id FROM members old LEFT JOIN members kept ON kept.member_id = old.merged_into
    WHERE old.merged_into IS NOT NULL AND (kept.member_id IS NULL OR kept.merged_into IS NOT NULL OR kept.registered_at <= old.registered_at
      OR old.registered_at IS NULL OR EXISTS (FROM orders WHERE orders.member_id = old.member_id AND created_at >= kept.registered_at))`,
  'test accounts try orders of a cent and get neither pushes nor coupons': `
    SELECT member_id FROM members WHERE member_id LIKE 'T%' AND (
      member_id IN (SELECT member_id FROM push_messages UNION ALL SELECT member_id FROM coupon_grants)
      OR member_id IN (SELECT member_id FROM orders WHERE goods_amount > 1 AND member_id IS NOT NULL))`,
  'nothing happens outside the two years': `
    SELECT * FROM (
      SELECT created_at AS moment FROM orders UNION ALL SELECT paid_at FROM orders UNION ALL SELECT refunded_at FROM refunds
      UNION ALL SELECT issued_at FROM coupon_grants UNION ALL SELECT claimed_at FROM coupon_grants UNION ALL SELECT reversed_at FROM coupon_grants
      UNION ALL SELECT sent_at FROM push_messages UNION ALL SELECT arrived_at FROM push_messages UNION ALL SELECT shown_at FROM push_messages
      UNION ALL SELECT clicked_at FROM push_messages UNION ALL SELECT occurred_at FROM app_events UNION ALL SELECT ingested_at FROM app_events
      UNION ALL SELECT opened_at FROM cs_tickets UNION ALL SELECT first_reply_at FROM cs_tickets UNION ALL SELECT closed_at FROM cs_tickets
      UNION ALL SELECT started_on FROM product_stages UNION ALL SELECT finished_on FROM product_stages UNION ALL SELECT day FROM inventory_daily)
    WHERE moment < ${firstMoment} OR moment > ${lastMoment}`,
  'nobody registers or opts out after the last day': `
    SELECT member_id FROM members WHERE registered_at > ${lastMoment} OR opted_out_at > ${lastMoment} OR opted_out_at < registered_at OR registered_at < TIMESTAMP '2022-01-01'`,
} as const satisfies Record<string, string>;
