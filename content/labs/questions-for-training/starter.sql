SELECT ticket_id, member_id, order_id, channel, question, opened_at
FROM cs_tickets
WHERE topic = 'quality'
  AND opened_at >= '2026-05-01'
  AND opened_at < '2026-06-01'
ORDER BY opened_at;
