SELECT ticket_id, cs_tickets.channel, opened_at
FROM cs_tickets
JOIN members USING (member_id)
WHERE first_reply_at IS NULL
  AND opened_at >= '2026-06-01'
ORDER BY opened_at;
