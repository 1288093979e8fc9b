import { expect, test } from 'vitest';
import { asPinyin, findPinyin } from '~/features/dictionary/search/pinyin-match';
import { readingsOf } from '~/server/sayings.server';

test.each([
  ['付款时间', 'fukuanshijian', '付款时间'],
  ['付款时间', 'fksj', '付款时间'],
  ['付款时间', 'fk', '付款'],
  ['付款时间', 'fukuan', '付款'],
  ['付款时间', 'fuku', '付款'],
  ['付款时间', 'fkuan', '付款'],
  ['付款时间', 'kuanshi', '款时'],
  ['付款时间', 'shj', '时间'],
  ['付款时间', 'sj', '时间'],
  ['行金额', 'hangjine', '行金额'],
  ['行金额', 'xje', '行金额'],
  ['重复', 'chongfu', '重复'],
  ['重复', 'zf', '重复'],
  ['女', 'nv', '女'],
  ['APP 推送', 'appts', 'APP 推送'],
  ['APP 推送', 'tuis', '推送'],
  ['618 年中大促', '618nz', '618 年中'],
])('%s is found by %s at %s', (text, typed, found) => {
  const span = findPinyin(readingsOf(text), asPinyin(typed) ?? '');
  expect(span && [...text].slice(span.start, span.end).join('')).toBe(found);
});

test.each([
  ['付款时间', 'fs'],
  ['付款时间', 'fukaun'],
  ['付款时间', 'fksjx'],
  ['会员', 'yh'],
])('%s is not found by %s', (text, typed) => {
  expect(findPinyin(readingsOf(text), typed)).toBeUndefined();
});

test.each([
  ['Fu Kuan', 'fukuan'],
  ["xi'an", 'xian'],
  ['nü', 'nv'],
])('%s is read as %s', (typed, pinyin) => {
  expect(asPinyin(typed)).toBe(pinyin);
});

test.each(['付款', 'paid_at', '618', ''])('%j is no pinyin', typed => {
  expect(asPinyin(typed)).toBeUndefined();
});
