SELECT count(member_id) AS members, count(*) FILTER (WHERE push_opt_in = true) AS reachable
FROM members
WHERE city LIKE '上海%';
