SELECT t.ticket_id, t.opened_at, t.question
FROM cs_tickets AS t
WHERE t.opened_at >= TIMESTAMP '2026-06-01 00:00:00'
  AND t.opened_at < TIMESTAMP '2026-07-01 00:00:00'
  AND t.topic LIKE 'invoice'
ORDER BY 2 DESC;
