SELECT question, count(*) AS times
FROM cs_tickets
WHERE topic = 'quality'
  AND opened_at BETWEEN '2026-05-01' AND '2026-05-31'
GROUP BY question
ORDER BY times DESC;
