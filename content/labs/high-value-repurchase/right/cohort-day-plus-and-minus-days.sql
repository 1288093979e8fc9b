WITH cohort AS (
  SELECT DATE '2025-12-31' AS day
),
spent AS (
  SELECT o.member_id, sum(o.paid_amount - coalesce(r.amount, 0)) AS net
  FROM orders o
  CROSS JOIN cohort c
  LEFT JOIN (
    SELECT order_id, sum(amount) AS amount
    FROM refunds, cohort
    WHERE CAST(refunded_at AS DATE) < day
    GROUP BY order_id
  ) r ON r.order_id = o.order_id
  WHERE o.member_id IS NOT NULL
    AND o.status <> 'cancelled'
    AND CAST(o.paid_at AS DATE) BETWEEN c.day - 365 AND c.day - 1
  GROUP BY o.member_id
),
flagged AS (
  SELECT s.member_id, EXISTS (
    SELECT 1
    FROM orders o
    CROSS JOIN cohort c
    WHERE o.member_id = s.member_id
      AND o.status <> 'cancelled'
      AND CAST(o.paid_at AS DATE) BETWEEN c.day + 1 AND c.day + 90
      AND o.paid_amount > (
        SELECT coalesce(sum(amount), 0)
        FROM refunds
        WHERE refunds.order_id = o.order_id AND CAST(refunded_at AS DATE) <= DATE '2026-03-31'
      )
  ) AS came_back
  FROM spent s
  WHERE s.net > 5000
)
SELECT count(*) AS high_value, count(*) FILTER (WHERE came_back) AS repurchased, round(count(*) FILTER (WHERE came_back) / count(*), 4) AS rate
FROM flagged;
