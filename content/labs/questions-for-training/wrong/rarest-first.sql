SELECT question, count(*) AS times
FROM cs_tickets
WHERE topic = '{{topic}}'
  AND opened_at >= '{{month.from}}'
  AND opened_at < '{{month.to}}'
GROUP BY question
ORDER BY times;
