WITH spelt AS (
  SELECT replace(city, '上海市', '上海') AS city, push_opt_in
  FROM members
)
SELECT sum(CASE WHEN push_opt_in THEN 1 ELSE 0 END) AS reachable, count(*) AS members
FROM spelt
WHERE city = '上海';
