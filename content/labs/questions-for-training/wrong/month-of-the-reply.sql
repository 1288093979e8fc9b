SELECT question, count(*) AS times
FROM cs_tickets
WHERE topic = '{{topic}}'
  AND first_reply_at >= '{{month.from}}'
  AND first_reply_at < '{{month.to}}'
GROUP BY question
ORDER BY times DESC;
