SELECT question, count(*) AS times
FROM cs_tickets
WHERE topic = '{{topic}}'
  AND opened_at BETWEEN '{{month.from}}' AND '{{month.last}}'
GROUP BY question
ORDER BY times DESC;
