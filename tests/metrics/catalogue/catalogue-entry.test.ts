import { describe, expect, test } from 'vitest';
import { groupByOwner, searchCatalogue } from '~/features/metrics/catalogue/catalogue-entry';
import type { CatalogueEntry } from '~/features/metrics/catalogue/catalogue-entry';

function entry(id: string, change: Partial<CatalogueEntry>): CatalogueEntry {
  return {
    id,
    standing: 'supporting',
    title: { 'zh-CN': '退款率', en: 'Refund rate' },
    meaning: { 'zh-CN': '付出去的钱里有多少退了回去。', en: 'Money that went back.' },
    format: 'percent',
    unit: undefined,
    owner: { 'zh-CN': '客服部', en: 'Customer service' },
    tables: ['orders', 'refunds'],
    sayings: [{ text: '退款率', readings: 'tui kuan lv' }],
    latest: undefined,
    months: [],
    bound: false,
    taught: false,
    ...change,
  };
}

const refunds = entry('refund-rate', {});
const clicks = entry('push-ctr', {
  standing: 'goal',
  title: { 'zh-CN': '推送点击率', en: 'Push click-through' },
  meaning: { 'zh-CN': '有多少被点开。', en: 'The share opened.' },
  owner: { 'zh-CN': '用户运营组', en: 'Member operations' },
  tables: ['push_messages'],
  sayings: [{ text: '推送点击率', readings: 'tui song dian ji lv' }],
});
const optOuts = entry('opt-outs', { owner: clicks.owner, title: { 'zh-CN': '退订率', en: 'Opt-outs' }, sayings: [], tables: ['members'] });
const all = [optOuts, refunds, clicks];

describe('a metric is found', () => {
  test.each([
    ['点击', ['push-ctr']],
    ['REFUND', ['refund-rate']],
    ['tuikuan', ['refund-rate']],
    ['tsdj', ['push-ctr']],
    ['push_messages', ['push-ctr']],
    ['客服', ['refund-rate']],
    ['member operations opt', ['opt-outs']],
    ['', ['opt-outs', 'refund-rate', 'push-ctr']],
    ['没有这个', []],
  ])('by “%s”', (text, found) => {
    expect(searchCatalogue(all, { text, standing: undefined }).map(each => each.id)).toEqual(found);
  });

  test('only among those of the standing asked for', () => {
    expect(searchCatalogue(all, { text: '', standing: 'goal' }).map(each => each.id)).toEqual(['push-ctr']);
  });
});

test('metrics stand with their team, those of goals first', () => {
  expect(groupByOwner(all).map(group => [group.owner.en, group.entries.map(each => each.id)])).toEqual([
    ['Member operations', ['push-ctr', 'opt-outs']],
    ['Customer service', ['refund-rate']],
  ]);
});
