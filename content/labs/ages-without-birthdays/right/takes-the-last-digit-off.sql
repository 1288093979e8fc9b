WITH born AS (
  SELECT birth_year - birth_year % 10 AS decade
  FROM members
  WHERE merged_into IS NULL AND birth_year IS NOT NULL AND tier = 'strategic'
)
SELECT decade, count(*) AS members
FROM born
GROUP BY decade
HAVING NOT count(*) < 10
ORDER BY decade;
