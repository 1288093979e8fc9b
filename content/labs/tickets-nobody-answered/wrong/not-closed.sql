SELECT ticket_id, channel, opened_at
FROM cs_tickets
WHERE closed_at IS NULL
  AND opened_at >= '{{since.from}}'
ORDER BY opened_at;
