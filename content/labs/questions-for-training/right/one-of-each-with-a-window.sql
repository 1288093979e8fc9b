SELECT DISTINCT question, count(*) OVER (PARTITION BY question) AS times
FROM cs_tickets
WHERE topic IN ('{{topic}}')
  AND CAST(opened_at AS DATE) BETWEEN '{{month.from}}' AND '{{month.last}}'
ORDER BY times DESC;
