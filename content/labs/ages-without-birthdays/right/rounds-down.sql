SELECT CAST(floor(birth_year / 10) * 10 AS INTEGER) AS decade, count(birth_year) AS members
FROM members
WHERE merged_into IS NULL
  AND tier = 'strategic'
GROUP BY 1
HAVING count(birth_year) > 9
ORDER BY 1;
