WITH on_the_wall AS (
  SELECT occurred_at + to_hours(8) AS wall_time
  FROM app_events
  WHERE channel = 'h5'
)
SELECT date_part('hour', wall_time) AS hour, count(*) AS events
FROM on_the_wall
WHERE CAST(wall_time AS DATE) BETWEEN '2025-01-01' AND '2025-09-30'
GROUP BY 1
ORDER BY 1;
