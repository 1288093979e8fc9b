SELECT
  count(*) AS members,
  count(*) FILTER (WHERE push_opt_in) AS reachable
FROM members
WHERE coalesce(city, '上海') IN ('上海', '上海市');
