SELECT ticket_id, channel, opened_at, first_reply_at, closed_at, satisfaction
FROM cs_tickets
ORDER BY opened_at DESC
LIMIT 20;
