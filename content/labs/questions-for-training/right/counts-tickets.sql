SELECT count(ticket_id) AS times, question
FROM cs_tickets
WHERE topic = '{{topic}}'
  AND date_trunc('month', opened_at) = DATE '{{month.from}}'
GROUP BY ALL
ORDER BY 1 DESC;
