SELECT ticket_id, first_reply_at AS opened_at, question
FROM cs_tickets
WHERE topic = 'invoice'
  AND first_reply_at >= '2026-06-01'
ORDER BY first_reply_at DESC;
