SELECT ticket_id, channel, opened_at
FROM cs_tickets
WHERE first_reply_at IS NULL
ORDER BY opened_at;
