SELECT ticket_id, channel, opened_at
FROM cs_tickets
WHERE first_reply_at IS NULL
  AND opened_at >= '2026-06-01'
ORDER BY opened_at DESC;
