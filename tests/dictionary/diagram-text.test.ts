import { expect, test } from 'vitest';
import { fitText, textWidth } from '~/features/dictionary/diagram/fit-text';
import { importantColumns } from '~/features/dictionary/diagram/important-columns';
import { readDictionary } from '~/sample-company/dictionary.server';

const font = { size: 10, family: 'mono' } as const;

test('a Chinese character is as wide as the font is large, a letter of the fixed-width font 0.6 of it', () => {
  expect(textWidth('付款', font)).toBe(20);
  expect(textWidth('paid', font)).toBe(24);
});

test.each([
  ['付款时间', 40, '付款时间'],
  ['付款时间', 39, '付款…'],
  ['Redeemed on order', 60, 'Redeemed…'],
  ['付款时间', 10, ''],
])('%s in %i pixels is %j', (text, width, fitted) => {
  expect(fitText(text, width, font)).toBe(fitted);
});

test('a table shows its keys, its references and what it is asked about most, in its own order', async () => {
  const { tables } = await readDictionary({ contentDir: 'content' });
  for (const { columns } of tables) {
    const shown = importantColumns(columns);
    expect(shown).toEqual(columns.filter(column => shown.includes(column)));
    expect(shown).toEqual(expect.arrayContaining(columns.filter(({ isKey, references }) => isKey || references)));
  }
  const orders = tables.find(({ name }) => name === 'orders');
  expect(importantColumns(orders?.columns ?? []).map(({ name }) => name)).toEqual([
    ...['order_id', 'member_id', 'channel', 'created_at', 'paid_at', 'status'],
  ]);
});
