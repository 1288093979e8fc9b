-- AdventureWorks' purchase orders as products on their way to the shelf.
-- · A purchase order is one thing under way, as a new product is: it is approved on its order date (selection; when it was drawn
--   up is not told, the day before stands for it), shipped on its ship date
--   (production) and on the shelf on the latest due date of its lines (warehousing). P10001 is purchase order 1.
-- · Pending and approved orders (status 1, 2) have no shipment yet: production is open. Rejected ones (3) never come and are left out. What is
--   due after the watermark, the day of the last order, is still in the warehouse.
-- · Catalogue and stock are of AdventureWorks' own products (P0001 …): one row per product and counting day, its locations added up;
--   in transit is what pending and approved orders hold. The set knows no sales or adjustments.
CREATE TEMP TABLE headers AS
SELECT column00 AS id, column02 AS status, column06::DATE AS ordered_on, column07::DATE AS shipped_on
FROM read_csv(getvariable('folder') || '/adventureworks_po/PurchaseOrderHeader.csv', delim = '\t', header = false, auto_detect = true);

CREATE TEMP TABLE lines AS
SELECT column00 AS id, column02::DATE AS due_on, column03 AS quantity, column04 AS product
FROM read_csv(getvariable('folder') || '/adventureworks_po/PurchaseOrderDetail.csv', delim = '\t', header = false, auto_detect = true);

SET VARIABLE watermark = (SELECT max(ordered_on) FROM headers);

CREATE TEMP TABLE under_way AS
SELECT
  'P' || (10000 + id) AS product_id,
  ordered_on,
  CASE WHEN status = 4 AND shipped_on <= getvariable('watermark') THEN shipped_on END AS shipped_on,
  CASE WHEN status = 4 AND max(due_on) <= getvariable('watermark') THEN max(due_on) END AS shelved_on
FROM headers JOIN lines USING (id)
WHERE status <> 3
GROUP BY id, ordered_on, status, headers.shipped_on;

INSERT INTO products
SELECT product_id, '采购单 ' || substr(product_id, 3), 'Purchase order ' || substr(product_id, 3), 'home', 0, 0, false, shelved_on FROM under_way;

INSERT INTO product_stages
SELECT product_id, 'selection', ordered_on - 1, ordered_on FROM under_way
UNION ALL
SELECT product_id, 'production', ordered_on, shipped_on FROM under_way
UNION ALL
SELECT product_id, 'warehousing', shipped_on, shelved_on FROM under_way WHERE shipped_on IS NOT NULL;

INSERT INTO products
SELECT 'P' || lpad(column00::VARCHAR, 4, '0'), column01, column01, 'home', column09, column08, false, NULL
FROM read_csv(getvariable('folder') || '/adventureworks_po/Product.csv', delim = '\t', header = false, auto_detect = true);

INSERT INTO inventory_daily
WITH stock AS (
  SELECT column6::DATE AS day, column0 AS product, sum(column4) AS units
  FROM read_csv(getvariable('folder') || '/adventureworks_po/ProductInventory.csv', delim = '\t', header = false, auto_detect = true)
  GROUP BY ALL
),
coming AS (
  SELECT product, sum(quantity) AS units FROM headers JOIN lines USING (id) WHERE status IN (1, 2) GROUP BY product
)
SELECT day, 'P' || lpad(product::VARCHAR, 4, '0'), stock.units, coalesce(coming.units, 0), 0, 0, 0 FROM stock LEFT JOIN coming USING (product);
