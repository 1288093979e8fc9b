SELECT *
FROM cs_tickets
LIMIT 5;
