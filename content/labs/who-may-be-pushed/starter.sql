SELECT tier, count(*) AS may_push
FROM members
WHERE opted_out_at IS NULL
GROUP BY tier
ORDER BY may_push DESC;
