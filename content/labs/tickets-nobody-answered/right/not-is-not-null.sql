SELECT opened_at, ticket_id, channel
FROM cs_tickets
WHERE opened_at >= TIMESTAMP '{{since.from}} 00:00:00'
  AND NOT (first_reply_at IS NOT NULL)
ORDER BY opened_at, ticket_id;
