SELECT
  count(*) FILTER (WHERE created_at BETWEEN '2026-06-01' AND '2026-06-02') AS placed,
  count(*) FILTER (
    WHERE created_at BETWEEN '2026-06-01' AND '2026-06-02' AND (paid_at IS NULL OR paid_at > '2026-06-02')
  ) AS not_paid_that_day,
  count(*) FILTER (WHERE created_at < '2026-06-01' AND paid_at BETWEEN '2026-06-01' AND '2026-06-02') AS carried_over,
  count(*) FILTER (WHERE paid_at BETWEEN '2026-06-01' AND '2026-06-02' AND status = 'cancelled') AS cancelled_after_payment,
  count(*) FILTER (WHERE paid_at BETWEEN '2026-06-01' AND '2026-06-02' AND status <> 'cancelled') AS booked
FROM orders;
