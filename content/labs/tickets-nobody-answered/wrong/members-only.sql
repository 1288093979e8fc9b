SELECT ticket_id, cs_tickets.channel, opened_at
FROM cs_tickets
JOIN members USING (member_id)
WHERE first_reply_at IS NULL
  AND opened_at >= '{{since.from}}'
ORDER BY opened_at;
