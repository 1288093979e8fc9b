import { describe, expect, it } from 'vitest';
import { explainClause, explainEvidence, explainMisconception, explainNote } from '~/features/grading/insight/explain-insight';
import { styleNotes } from '~/features/grading/insight/insight';
import type { Evidence } from '~/features/grading/insight/insight';
import { clauses } from '~/features/grading/mutants/clause-of';
import { misconceptions } from '~/features/grading/mutants/misconceptions';

const row = { table: 'orders', row: 0, key: 'O1' };

describe('the evidence of a counter-example in one sentence', () => {
  it.each<[Evidence, string, string]>([
    [
      { kind: 'missed', ...row, moment: '2025-12-31 15:00:00' },
      '2025 年 12 月 31 日 15:00 的订单 O1 没有算进去。',
      'The order O1 of 31 December 2025, 15:00, was not counted.',
    ],
    [
      { kind: 'missed', ...row, moment: '2025-12-31 23:59:59' },
      '2025 年 12 月 31 日 23:59:59 的订单 O1 没有算进去。',
      'The order O1 of 31 December 2025, 23:59:59, was not counted.',
    ],
    [
      { kind: 'surplus', ...row, moment: '2025-06-01 00:00:00', detail: { column: 'status', value: 'cancelled' } },
      '2025 年 6 月 1 日 00:00 的订单 O1（status 是 cancelled）不该算，却算进去了。',
      'The order O1 of 1 June 2025, 00:00 (status is cancelled) was counted, but should not be.',
    ],
    [
      { kind: 'disturbs', ...row, moment: '2026-06-02 10:30:00', column: 'buyers' },
      '2026 年 6 月 2 日 10:30 的订单 O1 不该影响 buyers，却影响了。',
      'The order O1 of 2 June 2026, 10:30, should not change buyers here, but it does.',
    ],
    [{ kind: 'missed', table: 'refunds', row: 0, key: 'R1' }, '退款 R1 没有算进去。', 'The refund R1 was not counted.'],
    [
      {
        kind: 'difference',
        difference: {
          kind: 'wrong-rows',
          columns: ['channel', 'buyers'],
          ...{ expectedRows: 1, actualRows: 1, missing: 1, extra: 1, row: 1 },
          actualRow: ['h5', '1'],
          expectedRow: ['h5', '0'],
          column: 'buyers',
        },
      },
      'buyers 应为 0，你的查询给出 1。',
      'buyers should be 0; your query gives 1.',
    ],
  ])('%j', (evidence, chinese, english) => {
    expect(explainEvidence(evidence, 'zh-CN')).toBe(chinese);
    expect(explainEvidence(evidence, 'en')).toBe(english);
  });
});

it('every clause, misconception and note has its sentence in both languages', () => {
  const sentences = (locale: 'zh-CN' | 'en') => [
    ...clauses.map(clause => explainClause(clause, locale)),
    ...misconceptions.map(misconception => explainMisconception(misconception, locale)),
    ...styleNotes.map(note => explainNote(note, locale)),
  ];
  for (const sentence of sentences('zh-CN')) expect(sentence).toMatch(/\p{Script=Han}.*[。？]$/u);
  for (const sentence of sentences('en')) expect(sentence).toMatch(/^[A-Z][\x20-\x7e]+[.?]$/);
  expect(new Set(sentences('en')).size).toBe(clauses.length + misconceptions.length + styleNotes.length);
});
