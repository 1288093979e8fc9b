WITH marked AS (
  SELECT
    status,
    CAST(created_at AS DATE) = DATE '2026-06-01' AS placed_today,
    coalesce(CAST(paid_at AS DATE) = DATE '2026-06-01', false) AS paid_today
  FROM orders
)
SELECT
  count(*) FILTER (WHERE placed_today) AS placed,
  count(*) FILTER (WHERE placed_today AND NOT paid_today) AS not_paid_that_day,
  count(*) FILTER (WHERE paid_today AND NOT placed_today) AS carried_over,
  count(*) FILTER (WHERE paid_today AND status = 'cancelled') AS cancelled_after_payment,
  count(*) FILTER (WHERE paid_today) AS booked
FROM marked;
