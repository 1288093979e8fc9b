SELECT birth_year // 10 * 10 AS decade, count(*) AS members
FROM members
WHERE birth_year IS NOT NULL
  AND merged_into IS NULL
  AND tier = 'strategic'
GROUP BY birth_year // 10 * 10
HAVING count(*) > 10
ORDER BY decade;
