SELECT
  count(*) AS placed
FROM orders;
