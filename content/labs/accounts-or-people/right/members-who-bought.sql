WITH buyers AS (
  SELECT member_id, CASE WHEN merged_into IS NULL THEN member_id ELSE merged_into END AS person
  FROM members
  WHERE left(member_id, 1) <> 'T'
    AND EXISTS (
      SELECT 1 FROM orders o
      WHERE o.member_id = members.member_id AND year(o.paid_at) = 2025 AND o.status IN ('paid', 'shipped', 'completed')
    )
)
SELECT source_channel AS channel, count(DISTINCT buyers.member_id) AS accounts, count(DISTINCT person) AS people
FROM buyers
JOIN members ON members.member_id = buyers.person
GROUP BY 1
ORDER BY 3 DESC;
