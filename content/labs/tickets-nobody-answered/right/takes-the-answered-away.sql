SELECT ticket_id, channel, opened_at
FROM cs_tickets
WHERE CAST(opened_at AS DATE) >= '{{since.from}}'
EXCEPT
SELECT ticket_id, channel, opened_at
FROM cs_tickets
WHERE first_reply_at >= opened_at
ORDER BY opened_at;
