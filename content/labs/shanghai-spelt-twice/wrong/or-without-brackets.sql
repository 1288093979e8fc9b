SELECT
  (SELECT count(*) FROM members WHERE city = '上海' OR city = '上海市') AS members,
  (SELECT count(*) FROM members WHERE city = '上海' OR city = '上海市' AND push_opt_in) AS reachable;
