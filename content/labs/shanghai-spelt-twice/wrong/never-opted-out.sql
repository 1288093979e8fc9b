SELECT
  count(*) AS members,
  count(*) FILTER (WHERE opted_out_at IS NULL) AS reachable
FROM members
WHERE city IN ('上海', '上海市');
