SELECT ticket_id, opened_at, question
FROM cs_tickets
WHERE topic = 'invoice'
  AND month(opened_at) = 6
ORDER BY opened_at DESC;
