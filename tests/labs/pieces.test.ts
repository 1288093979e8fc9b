import { describe, expect, test } from 'vitest';
import { namesEveryColumn, placeInPath } from '~/features/labs/lab-view';
import { isPlaygroundSlug } from '~/features/labs/playground-slug';
import { filterSchema, orderForLab, sqlName } from '~/features/labs/schema-tree';

describe('the tables', () => {
  const column = (name: string, title: string) => ({ name, type: 'VARCHAR', title, meaning: '' });
  const tables = [
    { name: 'members', title: '会员', meaning: '', rows: 1, columns: [column('city', '城市')] },
    { name: 'orders', title: '订单', meaning: '', rows: 2, columns: [column('paid_at', '付款时间'), column('status', '状态')] },
  ];

  test('of the lab come first, in its order', () => {
    expect(orderForLab(tables, ['orders']).map(table => table.name)).toEqual(['orders', 'members']);
  });

  test('are found by name and by meaning, with the columns that were meant', () => {
    expect(filterSchema(tables, '付款')).toMatchObject([{ name: 'orders', columns: [{ name: 'paid_at' }] }]);
    expect(filterSchema(tables, 'MEMB')).toMatchObject([{ name: 'members', columns: [{ name: 'city' }] }]);
    expect(filterSchema(tables, '没有')).toEqual([]);
  });

  test('with unusual names are quoted', () => {
    expect([sqlName('orders'), sqlName('订单'), sqlName('a"b')]).toEqual(['orders', '"订单"', '"a""b"']);
  });
});

describe('a lab', () => {
  const labs = ['a', 'b', 'c'].map(slug => ({ slug, title: { 'zh-CN': slug, en: slug } }));

  test('knows its place in the path', () => {
    expect(placeInPath('b', labs)).toMatchObject({ number: 2, of: 3, previous: { slug: 'a' }, next: { slug: 'c' } });
    expect(placeInPath('a', labs)?.previous).toBeUndefined();
    expect(placeInPath('x', labs)).toBeUndefined();
  });

  test('lists its columns only where the brief does not', () => {
    expect(namesEveryColumn('返回 `city` 和 `n`', [{ name: 'city' }, { name: 'n' }])).toBe(true);
    expect(namesEveryColumn('返回 `city`', [{ name: 'city' }, { name: 'n' }])).toBe(false);
  });
});

test.each([
  ['playground', true],
  ['playground.metric.push-ctr', true],
  ['playground.shared.0123456789abcdef', true],
  ['playground.metric.../../x', false],
  ['playground-x', false],
  ['quiet-cities', false],
])('%s is a draft of the playground: %s', (slug, is) => {
  expect(isPlaygroundSlug(slug)).toBe(is);
});
