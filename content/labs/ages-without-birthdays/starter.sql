SELECT member_id, birth_year
FROM members
WHERE tier = 'strategic';
