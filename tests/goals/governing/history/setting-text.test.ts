import { expect, test } from 'vitest';
import { changeLog } from '~/features/goals/governing/history/change-log';
import { meaningLines } from '~/features/goals/governing/history/seen-definition';
import { changeTexts } from '~/features/goals/governing/history/setting-text';

const percent = { format: 'percent' as const };
const owner = { name: { 'zh-CN': '用户运营组', en: 'Member operations' }, team: 'operations', personId: null };

test('a change is said from what to what, in both languages', () => {
  const changes = {
    target: { from: 0.11, to: 0.125 },
    plan: { from: { kind: 'linear' as const }, to: { kind: 'steps' as const, steps: [{ on: '2026-09-30', share: 0.5 }] } },
    owner: { from: owner, to: { ...owner, personId: 'lin' } },
    definitionHash: { from: '32475119e9b7', to: 'ffffffffffff' },
  };
  expect(changeTexts(changes, { metric: percent, locale: 'zh-CN' })).toEqual([
    { name: '目标', from: '11%', to: '12.5%' },
    { name: '计划曲线', from: '匀速', to: '阶梯（2026-09-30 50%）' },
    { name: '负责', from: '用户运营组', to: '用户运营组（指定了负责人）' },
    { name: '约定的定义', from: '32475119', to: 'ffffffff' },
  ]);
  expect(changeTexts({ checkIns: { from: 'monthly', to: 'weekly' } }, { metric: percent, locale: 'en' })).toEqual([
    { name: 'Check-ins', from: 'Monthly', to: 'Weekly' },
  ]);
});

const words = (text: string) => ({ 'zh-CN': text, en: text });
const meaning = {
  stated: {
    population: words('everybody'),
    numerator: words('clicked'),
    denominator: words('arrived'),
    eventTime: words('sent'),
    window: words('24 h'),
    dedupeKey: words('member'),
  },
  exclusions: [words('tests')],
  maturityDays: 1,
};

test('a definition is laid out a line for each thing it states', () => {
  expect(meaningLines(meaning, 'en').split('\n')).toEqual([
    'Population: everybody',
    'Numerator: clicked',
    'Denominator: arrived',
    'Event time: sent',
    'Window: 24 h',
    'Deduplicated by: member',
    'Excluded: tests',
    'Maturity: 1 day',
  ]);
});

test('the log has the newest on top, the first agreement last, and beside each definition the one before it', () => {
  const definition = (version: number, day: string) => ({
    hash: `${version}`.repeat(64),
    version,
    seenAt: new Date(day),
    meaning,
    sql: '',
  });
  const [first, second] = [definition(1, '2026-01-02'), definition(2, '2026-04-02')];
  const revision = { at: new Date('2026-03-02'), revision: 1, actor: '沈望', reason: 'x', changes: {} };
  const settings = {
    target: 0.11,
    due: '2026-12-31',
    plan: { kind: 'linear' as const },
    owner,
    checkIns: 'monthly' as const,
    baseline: { value: 0.08, n: 1, from: '2025-01-01', to: '2025-12-31' },
    definitionHash: '32475119e9b7',
  };
  const log = changeLog({ start: '2026-01-01', written: settings, revisions: [revision], definitions: [first, second] });
  expect(log.map(({ kind }) => kind)).toEqual(['definition', 'changed', 'definition', 'agreed']);
  expect(log[0]).toMatchObject({ definition: second, before: first });
  expect(log[2]).toMatchObject({ definition: first, before: undefined });
});
