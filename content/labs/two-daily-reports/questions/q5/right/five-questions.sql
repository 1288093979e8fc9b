SELECT
  (SELECT count(*) FROM orders WHERE date_trunc('day', created_at) = DATE '2026-06-01') AS placed,
  (SELECT count(*) FROM orders
    WHERE date_trunc('day', created_at) = DATE '2026-06-01'
      AND date_trunc('day', paid_at) IS DISTINCT FROM DATE '2026-06-01') AS not_paid_that_day,
  (SELECT count(*) FROM orders
    WHERE date_trunc('day', paid_at) = DATE '2026-06-01' AND date_trunc('day', created_at) < DATE '2026-06-01') AS carried_over,
  (SELECT count(*) FROM orders WHERE date_trunc('day', paid_at) = DATE '2026-06-01' AND status = 'cancelled') AS cancelled_after_payment,
  (SELECT count(*) FROM orders
    WHERE date_trunc('day', paid_at) = DATE '2026-06-01' AND status IN ('paid', 'shipped', 'completed')) AS booked;
