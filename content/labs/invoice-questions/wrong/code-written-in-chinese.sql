SELECT ticket_id, opened_at, question
FROM cs_tickets
WHERE topic = '发票'
  AND opened_at >= '2026-06-01'
ORDER BY opened_at DESC;
