import { expect, it } from 'vitest';
import { namedTables } from '~/engine/named-tables';

const tables = ['members', 'orders', 'order_items', 'calendar'];

it.each<[string, string[]]>([
  ['', []],
  ['SELECT 1', []],
  ['SELECT count(*) FROM orders', ['orders']],
  ['select * from ORDERS o join Members m using (member_id)', ['members', 'orders']],
  ['FROM orders', ['orders']],
  ['TABLE order_items', ['order_items']],
  ['SUMMARIZE orders', ['orders']],
  ['EXPLAIN ANALYZE SELECT * FROM orders', ['orders']],
  ['SELECT * FROM sample.orders', ['orders']],
  ['SELECT * FROM sample.main.orders', ['orders']],
  ['SELECT * FROM "orders"', ['orders']],
  ['SELECT * FROM "sample"."main"."Orders"', ['orders']],
  ['SELECT * FROM orders_of_2025', []],
  ['SELECT * FROM my_orders', []],
  ['SELECT order_id FROM x', []],
  ['WITH o AS (SELECT * FROM orders) SELECT * FROM o, (SELECT * FROM calendar)', ['orders', 'calendar']],
  ['CREATE VIEW v AS FROM members', ['members']],
  ['CREATE MACRO f() AS TABLE SELECT * FROM order_items', ['order_items']],
  ['INSERT INTO mine SELECT * FROM calendar', ['calendar']],
  ['SELECT 1 -- FROM orders', []],
  ['/* orders */ SELECT 1', []],
  ["SELECT * FROM query_table('orders')", ['orders']],
  ["SELECT * FROM query('SELECT city FROM sample.members')", ['members']],
  ['SELECT * FROM query($$ FROM calendar $$)', ['calendar']],
  ["SELECT 'the orders of today'", ['orders']],
  ['SHOW TABLES', []],
  ['DESCRIBE orders', []],
  ['desc orders; SELECT * FROM members', ['members']],
  ['SHOW orders', []],
  ['SELECT 1; SELECT * FROM orders; SELECT * FROM calendar', ['orders', 'calendar']],
  ["SELECT * FROM orders WHERE status = 'paid", ['orders']],
  ['SELECT * FROM 订单, orders', ['orders']],
])('%j needs the rows of %j', (sql, needed) => {
  expect(namedTables(sql, tables)).toEqual(needed);
});
