-- CDNOW's purchases, January 1997 to June 1998, as orders of the company.
-- · A line is an order, paid and completed at midnight of its day; lines alike in everything are two purchases, not one written twice.
-- · One US dollar counts as ten yuan, so that the high-value threshold of CNY 5,000 stands for 500 dollars a year.
-- · Purchases of nothing (zero amounts: promotions) stay: the metric has to see that nothing was bought.
-- · The set knows no channel, tier or discount: every order and member gets the first value, a discount of zero.
CREATE TEMP TABLE purchases AS
SELECT
  'M' || lpad(ID::VARCHAR, 6, '0') AS member_id,
  strptime("Date"::VARCHAR, '%Y%m%d') AS bought_at,
  (Amount * 10)::DECIMAL(12,2) AS amount,
  row_number() OVER () AS line
FROM read_csv(getvariable('folder') || '/CDNOW_master.csv', header = true,
  columns = {'ID': 'INTEGER', 'Date': 'VARCHAR', 'Volume': 'INTEGER', 'Amount': 'DECIMAL(10,2)'});

INSERT INTO members
SELECT member_id, min(bought_at), NULL, NULL, NULL, 'app', 'dormant', false, NULL, NULL FROM purchases GROUP BY member_id;

INSERT INTO orders
SELECT strftime(bought_at, '%Y%m%d%H%M%S') || lpad(line::VARCHAR, 5, '0'), member_id, 'app', bought_at, bought_at, 'completed', amount, 0, amount FROM purchases;
