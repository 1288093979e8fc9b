import { describe, expect, test } from 'vitest';
import { namesEveryColumn, placeInPath } from '~/features/labs/lab-view';
import { isPlaygroundSlug } from '~/features/labs/playground-slug';
import { orderForLab, sqlName } from '~/features/labs/schema-tree';
import { searchSchema } from '~/features/labs/workbench/schema-search';

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
    expect(searchSchema(tables, '付款')).toMatchObject([{ name: 'orders', columns: [{ name: 'paid_at' }] }]);
    expect(searchSchema(tables, 'MEMB')).toMatchObject([{ name: 'members', columns: [{ name: 'city' }] }]);
    expect(searchSchema(tables, '没有')).toEqual([]);
    expect(searchSchema(tables, ' ')).toEqual(tables);
  });

  test('are found by how their Chinese names sound', () => {
    const sounding = tables.map(table => ({
      ...table,
      sayings: [{ text: '会员', readings: table.name === 'members' ? 'hui yuan' : '-' }],
    }));
    expect(searchSchema(sounding, 'huiyuan').map(table => table.name)).toEqual(['members']);
    expect(searchSchema(sounding, 'hy').map(table => table.name)).toEqual(['members']);
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
