SELECT DISTINCT question, count(*) OVER (PARTITION BY question) AS times
FROM cs_tickets
WHERE topic IN ('quality')
  AND CAST(opened_at AS DATE) BETWEEN '2026-05-01' AND '2026-05-31'
ORDER BY times DESC;
