import { describe, expect, test } from 'vitest';
import type { AlertRule } from '~/features/sharing/alerts/alert-rule';
import { defaultRule } from '~/features/sharing/alerts/alert-rule';
import { alertText } from '~/features/sharing/alerts/alert-text';
import { decideAlerts } from '~/features/sharing/alerts/decide-alerts';
import type { Sighting } from '~/features/sharing/alerts/decide-alerts';
import { isGoodNews } from '~/features/sharing/alerts/alert';
import { sampleView } from './sample-goals';
import type { SampleGoal } from './sample-goals';

const watermark = '2026-06-30';

function decide(goal: SampleGoal, { rule = {}, seen }: { rule?: Partial<AlertRule>; seen?: Sighting | undefined } = {}) {
  return decideAlerts({ view: sampleView(goal), rule: { ...defaultRule, ...rule }, seen, watermark });
}

/** At its baseline all the time: no signal, and no news. */
const still: SampleGoal = { months: [8.1, 8, 7.9, 8.1, 8, 7.9] };
const behind: SampleGoal = { months: [8.2, 8.3, 8.3, 8.4, 8.3, 8.5] };
const falling: SampleGoal = { months: [7.9, 7.5, 7.1, 6.8, 6.5, 6.2] };
const quietly: Sighting = { status: 'off-track', conditions: [] };

describe('at the first sight of a goal', () => {
  test.each<[string, SampleGoal, string[]]>([
    ['that stands still nothing is raised: its status is no change', still, []],
    ['that has really improved that is raised', {}, ['push-ctr.signal.improving.2026-06-01']],
    ['that has really worsened that is raised', falling, ['push-ctr.signal.worsening.2026-06-01']],
    ['whose guardrail is broken that is raised', { ...still, optOuts: 0.03 }, ['push-ctr.guardrail.opt-outs.2026-06-01']],
    ['whose data are late only that is raised', { ...falling, obstacle: 'stale-data' }, ['push-ctr.stale.2026-06-30']],
    ['whose fixtures fail no signal is believed', { ...falling, obstacle: 'failed-tests' }, []],
  ])('%s', (_, goal, keys) => {
    expect(decide(goal).raised.map(({ key }) => key)).toEqual(keys);
  });
});

describe('a status that has changed', () => {
  test('is raised with what it was and what it is', () => {
    const { raised, statusChange } = decide(still, { seen: { status: 'on-track', conditions: [] } });
    expect(statusChange).toEqual({ from: 'on-track', to: 'off-track' });
    expect(raised).toMatchObject([
      { key: 'push-ctr.status.on-track.off-track.2026-06-30', facts: { kind: 'status-change', from: 'on-track', to: 'off-track' } },
    ]);
  });

  test('is noted for the report also where nobody wants an alert', () => {
    const { raised, statusChange } = decide(still, { seen: { status: 'on-track', conditions: [] }, rule: { kinds: ['signal'] } });
    expect(raised).toEqual([]);
    expect(statusChange).toEqual({ from: 'on-track', to: 'off-track' });
  });

  test('to unknown for late data is told once, by the late data', () => {
    const seen: Sighting = { status: 'on-track', conditions: [] };
    const late: SampleGoal = { ...still, obstacle: 'stale-data' };
    expect(decide(late, { seen }).raised.map(({ facts }) => facts.kind)).toEqual(['stale-data']);
    expect(decide(late, { seen, rule: { kinds: ['status-change'] } }).raised.map(({ facts }) => facts.kind)).toEqual(['status-change']);
  });

  test('that is the same again raises nothing', () => {
    expect(decide(still, { seen: quietly }).raised).toEqual([]);
  });
});

describe('a condition', () => {
  const broken: SampleGoal = { ...still, optOuts: 0.03 };

  test('that goes on standing raises nothing again, also in another month', () => {
    const first = decide(broken);
    const next = decide({ ...broken, months: [...(still.months ?? []), 8] }, { seen: first.sighting });
    expect(first.raised).toHaveLength(1);
    expect(next.raised).toEqual([]);
  });

  test('that was mended and breaks again raises again', () => {
    const mended = decide({ ...still, optOuts: 0.01 }, { seen: decide(broken).sighting });
    const again = decide({ ...broken, months: [...(still.months ?? []), 8] }, { seen: mended.sighting });
    expect(mended.sighting.conditions).toEqual([]);
    expect(again.raised.map(({ key }) => key)).toEqual(['push-ctr.guardrail.opt-outs.2026-07-01']);
  });

  test('nobody asked for is raised as soon as somebody does', () => {
    const deaf = decide(broken, { rule: { kinds: [] } });
    expect(deaf.raised).toEqual([]);
    expect(decide(broken, { seen: deaf.sighting }).raised).toHaveLength(1);
  });
});

describe('a signal', () => {
  // 0.5 points of the 3 on the way: a sixth.
  test.each([
    ['of a sixth of the way counts from a tenth', 0.1, 30, true],
    ['of a sixth of the way does not count from a fifth', 0.2, 30, false],
    ['of 1,000 cases counts from 1,000', 0.1, 1000, true],
    ['of 1,000 cases does not count from 1,001', 0.1, 1001, false],
  ])('%s', (_, minEffect, minCount, raises) => {
    const { raised } = decide(behind, { rule: { minEffect, minCount }, seen: quietly });
    expect(raised.some(({ facts }) => facts.kind === 'signal')).toBe(raises);
  });
});

test('each alert is one sentence in each language', () => {
  const said = [
    ...decide(still, { seen: { status: 'on-track', conditions: [] } }).raised,
    ...decide(falling).raised,
    ...decide({ ...still, optOuts: 0.03 }).raised,
    ...decide({ ...still, obstacle: 'stale-data' }).raised,
  ].map(({ facts }) => [alertText(facts, 'zh-CN'), alertText(facts, 'en'), isGoodNews(facts)]);
  expect(said).toEqual([
    ['“推送点击率”由“如期”变为“落后”。', 'Push click-through: on track → off track.', false],
    [
      '“推送点击率”确有变差：2026 年 6 月为 6.2%（基线 8%），越过了三倍标准差的控制限。',
      'Push click-through has really worsened: 6.2% in Jun 2026 (baseline 8%); beyond the three-sigma control limit.',
      false,
    ],
    [
      '“推送点击率”的护栏“退订率”越线：2026 年 6 月为 3.0%，约定不高于 2%。',
      'Push click-through: the guardrail “Opt-outs” is broken, 3.0% in Jun 2026 against at most 2%.',
      false,
    ],
    [
      '“推送点击率”的数据只到 2026-06-30，晚于约定的 3 天，暂不作判断。',
      'Push click-through: the data end on 2026-06-30, later than the promised 3 days, so nothing is judged.',
      false,
    ],
  ]);
});
