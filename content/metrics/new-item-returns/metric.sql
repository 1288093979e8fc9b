-- Lines of new items sold in the 30 days from their launch, and those of them that came back within 30 days of payment.
WITH first_lines AS (
  SELECT
    order_id,
    line_no,
    category,
    CAST(date_trunc('month', paid_at) AS DATE) AS period,
    EXISTS (
      SELECT 1
      FROM refunds
      WHERE refunds.order_id = orders.order_id AND (refunds.line_no IS NULL OR refunds.line_no = order_items.line_no)
        AND refunded_at < paid_at + INTERVAL 30 DAY AND refunded_at < CAST($as_of AS DATE) + 1
    ) AS returned
  FROM orders
  JOIN order_items USING (order_id)
  JOIN products USING (product_id)
  WHERE status <> 'cancelled' AND paid_at < CAST($as_of AS DATE) + 1
    AND paid_at >= CAST($from AS DATE) AND paid_at < CAST($to AS DATE)
    AND paid_at >= launched_on AND paid_at < launched_on + 30
    AND coalesce(member_id, '') NOT LIKE 'T%'
)
SELECT period, CAST(count(*) FILTER (WHERE returned) AS DOUBLE) AS numerator, CAST(count(*) AS DOUBLE) AS denominator, category
FROM first_lines
GROUP BY period, category
ORDER BY period, category
