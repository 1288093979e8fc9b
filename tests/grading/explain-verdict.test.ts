import { describe, expect, it } from 'vitest';
import { explainDifference, explainVerdict } from '~/features/grading/explain-verdict';
import type { Difference } from '~/features/grading/difference';

const counts = { columns: ['channel', 'paid'], expectedRows: 3, actualRows: 3, missing: 1, extra: 1 };
const wrong: Difference = {
  kind: 'wrong-rows',
  ...counts,
  row: 2,
  actualRow: ['app', '12.30'],
  expectedRow: ['app', '12.35'],
  column: 'paid',
  hint: 'rounding',
};

describe('a difference in words', () => {
  it('says the symptom, the first place and the hint', () => {
    expect(explainDifference(wrong, 'zh-CN')).toEqual([
      '行数对了，但有 1 行的内容不同。',
      '第 2 行的 paid：应为 12.35，你的是 12.30。',
      '数值很接近：检查取整和小数位。',
    ]);
    expect(explainDifference(wrong, 'en')).toEqual([
      'The number of rows is right, but 1 row differs.',
      'Row 2, paid: 12.35 expected, yours is 12.30.',
      'The numbers are close: check rounding and decimals.',
    ]);
  });

  it('shows an example row with its blanks and NULLs', () => {
    const difference: Difference = { kind: 'extra-rows', ...counts, missing: 0, actualRows: 4, example: ['app ', null] };
    expect(explainDifference(difference, 'en')).toContain(`Not expected, for example: channel = 'app ', paid = NULL`);
  });

  it('says that nothing came back where nothing did', () => {
    const difference: Difference = { kind: 'missing-rows', ...counts, actualRows: 0, extra: 0 };
    expect(explainDifference(difference, 'zh-CN')).toEqual(['结果是空的，这里应当有数据。']);
  });
});

it('a hidden failure names its world and how many data sets were right', () => {
  const place = { where: 'hidden' as const, world: { 'zh-CN': '跨年退款', en: 'refunds across the year' } };
  const verdict = { kind: 'rejected' as const, place, passed: 3, total: 4, difference: wrong, warnings: [] };
  expect(explainVerdict(verdict, 'zh-CN').headline).toBe('示例数据上对了，但在“跨年退款”这份隐藏数据上不同。');
  expect(explainVerdict(verdict, 'en').details.at(-1)).toBe('Right on 3 of 4 data sets.');
});
