SELECT ticket_id, member_id, order_id, channel, question, opened_at
FROM cs_tickets
WHERE topic = '{{topic}}'
  AND opened_at >= '{{month.from}}'
  AND opened_at < '{{month.to}}'
ORDER BY opened_at;
