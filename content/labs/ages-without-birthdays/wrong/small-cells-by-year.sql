WITH large_years AS (
  SELECT birth_year, count(*) AS members
  FROM members
  WHERE birth_year IS NOT NULL AND merged_into IS NULL AND tier = 'strategic'
  GROUP BY birth_year
  HAVING count(*) >= 10
)
SELECT birth_year // 10 * 10 AS decade, sum(members) AS members
FROM large_years
GROUP BY birth_year // 10 * 10
ORDER BY decade;
