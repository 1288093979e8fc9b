import { expect, test } from 'vitest';
import { schemasIn, withStandardNames, withoutSchemas } from '~/features/grading/pairs/foreign-query';

const ddl =
  'CREATE SCHEMA shop; CREATE TABLE IF NOT EXISTS shop.orders (id INT); CREATE TABLE [dbo].[order items] (id INT); CREATE TABLE plain (id INT)';
const names = { schemas: schemasIn(ddl), tables: ['orders', 'order items', 'plain'] };

test('the schemas that tables are created in are read from the definitions', () => {
  expect([...names.schemas]).toEqual(['shop', 'dbo']);
  expect(schemasIn('CREATE TABLE a.b (x INT)')).toEqual(new Set(['a']));
});

test.each([
  ['SELECT id FROM shop.orders', 'SELECT id FROM orders'],
  ['SELECT shop.orders.id FROM Shop . orders', 'SELECT orders.id FROM  orders'],
  ['SELECT i.id FROM "dbo"."order items" i', 'SELECT i.id FROM "order items" i'],
  ["SELECT 'shop.orders' FROM shop.nowhere", "SELECT 'shop.orders' FROM shop.nowhere"],
  ['SELECT x.shop.orders FROM plain x', 'SELECT x.shop.orders FROM plain x'],
])('%s is read as %s', (sql, plain) => {
  expect(withoutSchemas(sql, names)).toBe(plain);
});

test('back quotes become standard quotes', () => {
  expect(withStandardNames('SELECT `id` FROM `order`')).toBe('SELECT "id" FROM "order"');
});
