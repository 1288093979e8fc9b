import { beforeAll, expect, test } from 'vitest';
import { labelOf, searchDictionary } from '~/features/dictionary/search/search';
import type { SearchEntry } from '~/features/dictionary/search/search';
import { searchEntries } from '~/features/dictionary/search/search-entries.server';
import { readDictionary } from '~/sample-company/dictionary.server';

let entries: SearchEntry[];

beforeAll(async () => {
  entries = searchEntries(await readDictionary({ contentDir: 'content' }), [['付款', '支付']]);
});

const found = (text: string) => searchDictionary(entries, { text, locale: 'zh-CN' }).map(({ entry }) => labelOf(entry));

test.each([
  ['orders', 'orders'],
  ['ORDERS', 'orders'],
  ['paid_at', 'orders.paid_at'],
  ['paid at', 'orders.paid_at'],
  ['orders.pa', 'orders.paid_at'],
  ['付款时间', 'orders.paid_at'],
  ['付款', 'orders.paid_at'],
  ['支付', 'orders.paid_at'],
  ['fk', 'orders.paid_at'],
  ['fukuan', 'orders.paid_at'],
  ['zf', 'orders.paid_at'],
  ['zhifu', 'orders.paid_at'],
  ['会员', 'members'],
  ['hy', 'members'],
  ['huiyuan', 'members'],
  ['Year of birth', 'members.birth_year'],
  ['hangjine', 'order_items.line_amount'],
  ['战略会员', 'members.tier'],
  ['小程序', 'members.source_channel'],
])('%s finds %s first', (text, first) => {
  expect(found(text)[0]).toBe(first);
});

test('equal comes before beginning, beginning before containing, and what only mentions it last', () => {
  const order = found('refunds');
  expect(order[0]).toBe('refunds');
  const amount = found('amount');
  expect(amount[0]).toBe('refunds.amount');
  expect(amount.indexOf('orders.paid_amount')).toBeGreaterThan(0);
  const paid = found('paid');
  expect(paid.slice(0, 2)).toEqual(['orders.paid_at', 'orders.paid_amount']);
  expect(paid.indexOf('inventory_daily.sold')).toBeGreaterThan(1);
});

test('what is written so comes before what only sounds so', () => {
  const twins: SearchEntry[] = [
    {
      table: 'orders',
      column: 'a',
      title: { 'zh-CN': '身份', en: 'A' },
      meaning: { 'zh-CN': '甲', en: 'x' },
      values: [],
      sayings: [{ text: '身份', readings: 'shen fen' }],
    },
    {
      table: 'orders',
      column: 'sf_no',
      title: { 'zh-CN': '乙', en: 'B' },
      meaning: { 'zh-CN': '乙', en: 'y' },
      values: [],
      sayings: [{ text: '乙', readings: 'yi' }],
    },
  ];
  expect(searchDictionary(twins, { text: 'sf', locale: 'en' }).map(({ entry }) => entry.column)).toEqual(['sf_no', 'a']);
});

test('among equals tables come before columns', () => {
  const order = found('优惠券');
  expect(order[0]).toBe('coupons');
});

test('a hit says where the text stands', () => {
  const [byName] = searchDictionary(entries, { text: 'paid_at', locale: 'zh-CN' });
  expect(byName?.found).toEqual({ where: 'label', text: 'orders.paid_at', start: 7, end: 14 });
  const [byPinyin] = searchDictionary(entries, { text: 'fk', locale: 'zh-CN' });
  expect(byPinyin?.found).toEqual({ where: 'title', text: '付款时间', start: 0, end: 2 });
  const [byAlias] = searchDictionary(entries, { text: '支付', locale: 'zh-CN' });
  expect(byAlias?.found).toEqual({ where: 'alias', text: '支付时间', start: 0, end: 2 });
  const [byValue] = searchDictionary(entries, { text: 'strategic', locale: 'zh-CN' });
  expect(byValue?.found).toMatchObject({ where: 'mention', text: 'strategic 战略会员（高价值、高活跃）' });
  const [inEnglish] = searchDictionary(entries, { text: 'strategic', locale: 'en' });
  expect(inEnglish?.found.text).toBe('strategic Strategic (high value, high activity)');
});

test.each(['', '   ', 'zzzz', '不存在的词', '%', '\\', '.*'])('%j finds nothing', text => {
  expect(found(text)).toEqual([]);
});
