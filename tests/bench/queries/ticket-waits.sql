SELECT topic, channel, count(*) AS tickets, median(date_diff('minute', opened_at, first_reply_at)) AS minutes_to_reply, avg(satisfaction) AS satisfaction
FROM cs_tickets
GROUP BY GROUPING SETS ((topic, channel), (topic), ())
ORDER BY topic NULLS FIRST, channel NULLS FIRST
