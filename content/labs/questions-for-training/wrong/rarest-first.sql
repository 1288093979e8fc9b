SELECT question, count(*) AS times
FROM cs_tickets
WHERE topic = 'quality'
  AND opened_at >= '2026-05-01'
  AND opened_at < '2026-06-01'
GROUP BY question
ORDER BY times;
