import { describe, expect, test } from 'vitest';
import { decomposeCount, decomposeRatio } from '~/features/metrics/analysis/decompose';
import { describeChange, describeParadox, formatAmount } from '~/features/metrics/analysis/describe-change';

const months = { before: '2026-04-01', after: '2026-05-01' };
const asked = {
  title: '推送点击率',
  style: { format: 'percent' },
  months,
  dimension: '推送渠道',
  mixed: true,
  nameOf: (value: string | null) => ({ app: 'APP 推送', sms: '短信' })[value ?? ''] ?? '',
} as const;

const parts = [
  { value: 'app', before: { numerator: 60, denominator: 600 }, after: { numerator: 60, denominator: 500 } },
  { value: 'sms', before: { numerator: 8, denominator: 400 }, after: { numerator: 15, denominator: 500 } },
];
const found = decomposeRatio({
  whole: { before: { numerator: 68, denominator: 1000 }, after: { numerator: 75, denominator: 1000 } },
  parts,
});
if (!found) throw new Error('nothing to describe');

test('the change is told with its two halves and the part that did most', () => {
  expect(describeChange(found, asked, 'zh-CN')).toEqual([
    '推送点击率从 4 月的 6.8% 升到 5 月的 7.5%，上升 0.70 个百分点。',
    '其中 +1.55 个百分点来自各推送渠道自身的变化，−0.85 个百分点来自各推送渠道占比的变化。',
    '影响最大的是“APP 推送”：+0.71 个百分点。',
  ]);
  expect(
    describeChange(found, { ...asked, title: 'Push click-through', dimension: 'Push channel', nameOf: () => 'App push' }, 'en'),
  ).toEqual([
    'Push click-through rose from 6.8% in Apr to 7.5% in May, by 0.70 points.',
    'Of this, +1.55 points came from within the values of “Push channel”, −0.85 points from a change of their shares.',
    '“App push” did most: +0.71 points.',
  ]);
});

test('months of two years are told with their years', () => {
  const [sentence] = describeChange(found, { ...asked, months: { before: '2025-12-01', after: '2026-05-01' } }, 'zh-CN');
  expect(sentence).toBe('推送点击率从 2025 年 12 月的 6.8% 升到 2026 年 5 月的 7.5%，上升 0.70 个百分点。');
});

test('a change that would be written as nothing is called none, though a part may have moved', () => {
  const same = { ...found, after: found.before + 0.0001, change: 0.0001 };
  expect(describeChange(same, asked, 'zh-CN')).toEqual([
    '推送点击率几乎没变：4 月 6.8%，5 月 6.8%。',
    '影响最大的是“APP 推送”：+0.71 个百分点。',
  ]);
  const still = { ...same, parts: found.parts.map(part => ({ ...part, own: 0, mix: 0 })) };
  expect(describeChange(still, asked, 'zh-CN')).toHaveLength(1);
});

test('a count is told without a mix', () => {
  const counted = decomposeCount({
    whole: { before: { numerator: 130, denominator: 1 }, after: { numerator: 90, denominator: 1 } },
    parts: [
      { value: 'app', before: { numerator: 120, denominator: 1 }, after: { numerator: 70, denominator: 1 } },
      { value: 'sms', before: { numerator: 10, denominator: 1 }, after: { numerator: 20, denominator: 1 } },
    ],
  });
  const style = { format: 'count', unit: { 'zh-CN': '人', en: 'people' } } as const;
  expect(describeChange(counted, { ...asked, title: '新增会员', style, mixed: false }, 'zh-CN')).toEqual([
    '新增会员从 4 月的 130 人降到 5 月的 90 人，下降 40 人。',
    '影响最大的是“APP 推送”：−50 人。',
  ]);
});

describe('the paradox is told', () => {
  test.each([
    ['every-part', -0.01, '每个推送渠道都升了，整体却降了'],
    ['every-part', 0.01, '每个推送渠道都降了，整体却升了'],
    ['mix-outweighs', 0.01, '占比的变化决定的'],
  ] as const)('%s with a change of %d', (paradox, change, words) => {
    expect(describeParadox({ ...found, paradox, change }, '推送渠道', 'zh-CN')).toContain(words);
  });

  test('nowhere else', () => {
    expect(describeParadox(found, '推送渠道', 'en')).toBeUndefined();
  });
});

test.each([
  [0.0062, { format: 'percent' }, '+0.62 个百分点'],
  [-0.0062, { format: 'percent' }, '−0.62 个百分点'],
  [1.5, { format: 'decimal', unit: { 'zh-CN': '次', en: 'times' } }, '+1.50 次'],
  [-3, { format: 'count' }, '−3'],
] as const)('%d of %j is written %s', (value, style, text) => {
  expect(formatAmount(value, style, 'zh-CN')).toBe(text);
});
