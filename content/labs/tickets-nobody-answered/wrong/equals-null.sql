SELECT ticket_id, channel, opened_at
FROM cs_tickets
WHERE first_reply_at = NULL
  AND opened_at >= '{{since.from}}'
ORDER BY opened_at;
