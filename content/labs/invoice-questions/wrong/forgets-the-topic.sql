SELECT ticket_id, opened_at, question
FROM cs_tickets
WHERE opened_at >= '2026-06-01'
ORDER BY opened_at DESC;
