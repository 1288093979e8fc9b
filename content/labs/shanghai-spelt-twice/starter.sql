SELECT
  count(*) AS members,
  count(push_opt_in) AS reachable
FROM members
WHERE city = '上海';
