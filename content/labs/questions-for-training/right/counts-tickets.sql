SELECT count(ticket_id) AS times, question
FROM cs_tickets
WHERE topic = 'quality'
  AND date_trunc('month', opened_at) = DATE '2026-05-01'
GROUP BY ALL
ORDER BY 1 DESC;
