SELECT question, ticket_id, opened_at
FROM cs_tickets
WHERE date_trunc('month', opened_at) = DATE '2026-06-01'
  AND topic IN ('invoice')
ORDER BY opened_at DESC;
