SELECT ticket_id, channel, opened_at
FROM cs_tickets
WHERE satisfaction IS NULL
  AND opened_at >= '2026-06-01'
ORDER BY opened_at;
