-- Invoice lines of the UCI "Online Retail" set, December 2010 to February 2011, as orders, lines and refunds of the company.
-- · An invoice is an order, paid and completed at its (first) minute; its number is that second and the last five digits of the invoice's.
-- · A customer is a member, registered with the first invoice; numbers are written 17850.0. A blank one is a guest: member_id NULL.
-- · Lines alike in everything are one line sent twice, and count once.
-- · Lines of an invoice with a quantity below one or without a price are corrections of stock, not sales: left out. An invoice of nothing else is no order.
-- · A stock code is a product, postage and fees as well; its list price is the highest it was sold at, its cost is not known (0), launched when first sold.
-- · A line of a cancellation (invoice C…) is a refund of the same customer's last order line of that code before it, as far as that line's money
--   goes; what was bought before the data begins, or by a guest, cannot be found: those lines are a cancelled order that was never paid.
-- · Pounds stand for yuan. The set knows no channels, tiers or coupons.
CREATE TEMP TABLE invoice_lines AS
SELECT
  InvoiceNo AS invoice, StockCode AS code, Description AS description, Quantity AS quantity, InvoiceDate AS at_minute, UnitPrice AS price,
  'M' || lpad(split_part(CustomerID, '.', 1), 6, '0') AS member_id,
  row_number() OVER () AS line
FROM read_csv(getvariable('folder') || '/online_retail_2010-12_2011-02.csv.gz', header = true, columns = {
  'InvoiceNo': 'VARCHAR', 'StockCode': 'VARCHAR', 'Description': 'VARCHAR', 'Quantity': 'INTEGER', 'InvoiceDate': 'TIMESTAMP',
  'UnitPrice': 'DECIMAL(10,2)', 'CustomerID': 'VARCHAR', 'Country': 'VARCHAR'});

CREATE TEMP TABLE distinct_lines AS
SELECT invoice, code, quantity, price, member_id, at_minute, min(description) AS description, min(line) AS line
FROM invoice_lines
GROUP BY invoice, code, quantity, price, member_id, at_minute;

CREATE TEMP TABLE sold AS
SELECT *, min(at_minute) OVER (PARTITION BY invoice) AS sold_at, row_number() OVER (PARTITION BY invoice ORDER BY line) AS line_no
FROM distinct_lines
WHERE invoice NOT LIKE 'C%' AND quantity > 0 AND price > 0;

CREATE TEMP TABLE taken_back AS
SELECT *, row_number() OVER (PARTITION BY invoice ORDER BY line) AS line_no FROM distinct_lines
WHERE invoice LIKE 'C%' AND quantity < 0 AND price > 0;

-- One line per customer, code and minute, so that the last one before a cancellation is one.
CREATE TEMP TABLE refundable AS
SELECT * FROM sold WHERE member_id IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY member_id, code, sold_at ORDER BY line) = 1;

CREATE TEMP TABLE matched AS
SELECT taken_back.*, refundable.invoice AS sold_invoice, refundable.line_no AS sold_line, refundable.sold_at,
  refundable.quantity * refundable.price AS sold_amount
FROM taken_back ASOF LEFT JOIN refundable
  ON taken_back.member_id = refundable.member_id AND taken_back.code = refundable.code AND taken_back.at_minute >= refundable.sold_at;

INSERT INTO members
SELECT member_id, min(at_minute), NULL, NULL, NULL, 'app', 'dormant', false, NULL, NULL FROM invoice_lines WHERE member_id IS NOT NULL GROUP BY member_id;

INSERT INTO products
SELECT code, coalesce(min(description), code), coalesce(min(description), code), 'home', max(price), 0, false, CAST(min(at_minute) AS DATE)
FROM distinct_lines WHERE price > 0 GROUP BY code;

INSERT INTO orders
SELECT strftime(sold_at, '%Y%m%d%H%M%S') || right(invoice, 5), min(member_id), 'app', sold_at, sold_at, 'completed',
  sum(quantity * price), 0, sum(quantity * price)
FROM sold GROUP BY invoice, sold_at;

INSERT INTO order_items
SELECT strftime(sold_at, '%Y%m%d%H%M%S') || right(invoice, 5), line_no, code, quantity, price, quantity * price FROM sold;

INSERT INTO orders
SELECT strftime(min(at_minute), '%Y%m%d%H%M%S') || right(invoice, 5), min(member_id), 'app', min(at_minute), NULL, 'cancelled',
  sum(-quantity * price), 0, sum(-quantity * price)
FROM matched WHERE sold_invoice IS NULL GROUP BY invoice;

INSERT INTO order_items
SELECT strftime(min(at_minute) OVER (PARTITION BY invoice), '%Y%m%d%H%M%S') || right(invoice, 5), line_no, code, -quantity, price, -quantity * price
FROM matched WHERE sold_invoice IS NULL;

INSERT INTO refunds
WITH running AS (
  SELECT *, -quantity * price AS amount,
    coalesce(sum(-quantity * price) OVER (PARTITION BY sold_invoice, sold_line ORDER BY at_minute, line
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
  FROM matched WHERE sold_invoice IS NOT NULL
)
SELECT 'R' || line, strftime(sold_at, '%Y%m%d%H%M%S') || right(sold_invoice, 5), sold_line, at_minute, least(amount, sold_amount - before), 'changed_mind'
FROM running WHERE before < sold_amount;
