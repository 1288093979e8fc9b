SELECT
  count(*) AS members,
  count(*) FILTER (WHERE push_opt_in) AS reachable
FROM members
WHERE city LIKE '上%';
