import { expect, test } from 'vitest';
import { draftReport } from '~/features/sharing/report/draft-report';
import type { ReportFacts } from '~/features/sharing/report/report-facts';
import { sampleScoreboard, sampleView } from './sample-goals';

const still = [8.1, 8, 7.9, 8.1, 8, 7.9];
const title = { 'zh-CN': '推送点击率', en: 'Push click-through' };
const quiet: ReportFacts = {
  scoreboard: sampleScoreboard(sampleView({ months: still })),
  weekOf: '2026-06-29',
  statusChanges: [],
  restated: [],
  checkIns: [],
  certified: { names: [], valid: 9 },
};

/** The lines below a heading. */
function section(body: string, heading: string): string {
  return (body.split(`## ${heading}\n\n`)[1] ?? '').split('\n\n## ')[0] ?? '';
}

test('a week full of events tells each of them in its section', () => {
  const facts: ReportFacts = {
    ...quiet,
    scoreboard: sampleScoreboard(sampleView({ months: still, optOuts: 0.03 })),
    statusChanges: [{ goalSlug: 'push-ctr', from: 'at-risk', to: 'off-track' }],
    restated: [{ title, format: 'percent', period: '2026-04-01', reason: 'late-data', before: 0.0912, after: 0.0934 }],
    checkIns: ['2026-06-20', '2026-07-01'].map(dueOn => ({ title, owner: { 'zh-CN': '用户运营组', en: 'Member operations' }, dueOn })),
    certified: { names: ['陈屿', '何清'], valid: 11 },
  };
  const { title: headline, body } = draftReport(facts, 'zh-CN');
  expect(headline).toBe('数字化运营转型目标周报（2026 年 6 月 29 日当周）');
  expect(section(body, '状态变化')).toBe('- **推送点击率**：有风险 → 落后');
  expect(section(body, '不是噪声的变化')).toContain('- “推送点击率”的护栏“退订率”越线：2026 年 6 月为 3.0%，约定不高于 2%。');
  expect(section(body, '改过的数字')).toBe('- **推送点击率** 2026 年 4 月：9.1% → 9.3%（迟到的数据）');
  expect(section(body, '该更新的判断')).toBe(
    '- 推送点击率（用户运营组）：2026-06-20 已到期，还没有更新\n- 推送点击率（用户运营组）：2026-07-01 前',
  );
  expect(section(body, '新取得证书的同事')).toBe('- 陈屿和何清取得证书，目前共有 11 人持有效证书。');
  const english = draftReport(facts, 'en');
  expect(english.title).toBe('Goals of the transformation year: week of 29 June 2026');
  expect(section(english.body, 'Restated numbers')).toBe('- **Push click-through**, Apr 2026: 9.1% → 9.3% (late data)');
  expect(section(english.body, 'Newly certified colleagues')).toBe('- 陈屿 and 何清; 11 people hold a valid certificate now.');
});

test('a quiet week says so in every section and leaves none out', () => {
  const { body } = draftReport(quiet, 'en');
  expect(section(body, 'Changed statuses')).toBe('No goal changed its status this week.');
  expect(section(body, 'Restated numbers')).toBe('No published number has changed.');
  expect(section(body, 'Check-ins due')).toBe('No check-in is due this week.');
  expect(section(body, 'Newly certified colleagues')).toBe('No new certificate this week; 9 people hold a valid one.');
  expect(body).toContain('Data until 2026-06-30.');
});

test('the report leads with the counts of the scoreboard and its own sentence', () => {
  expect(draftReport(quiet, 'zh-CN').body).toMatch(/^\*\*.*4 项如期.*\*\*\n\n最紧的是/);
});
