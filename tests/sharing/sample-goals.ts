import type { GoalDefinition } from '~/features/goals/goal-definition';
import { readGoalFacts } from '~/features/goals/goal-reading';
import type { GoalView, Scoreboard } from '~/features/goals/goal-view';
import type { UnknownReason } from '~/features/goals/status';
import { monthsBetween } from '~/features/metrics/months';

export interface SampleGoal {
  slug?: string;
  title?: { 'zh-CN': string; en: string };
  /** Percent in January … of the goal's year. */
  months?: number[];
  cases?: number;
  /** Of opt-outs in the latest month; more than 0.02 breaks the guardrail. */
  optOuts?: number;
  obstacle?: UnknownReason;
}

const onPace = [8.2, 8.5, 8.7, 9.1, 9.2, 9.6];

/** A goal from 8 % to 11 % in 2026 after a year at its baseline, read by the portal's own rules. */
export function sampleView({
  slug = 'push-ctr',
  title = { 'zh-CN': '推送点击率', en: 'Push click-through' },
  months = onPace,
  cases = 1000,
  optOuts = 0.01,
  obstacle,
}: SampleGoal = {}): GoalView {
  const goal: GoalDefinition = {
    slug,
    metric: slug,
    definitionHash: '32475119e9b7',
    group: 'members',
    owner: { 'zh-CN': '用户运营组', en: 'Member operations' },
    checkIns: 'monthly',
    baseline: { value: 0.08, n: 41474, from: '2025-01-01', to: '2025-12-31' },
    target: 0.11,
    start: '2026-01-01',
    due: '2026-12-31',
    direction: 'up',
    plan: { kind: 'linear' },
    freshWithinDays: 3,
    guardrails: ['opt-outs'],
  };
  const baseline = monthsBetween('2025-01-01', '2025-12-01').map((period, index) => ({ period, percent: 8 + (index % 3) * 0.1 - 0.1 }));
  const year = monthsBetween('2026-01-01', '2026-12-01')
    .slice(0, months.length)
    .map((period, index) => ({ period, percent: months[index] ?? 8 }));
  const points = [...baseline, ...year].map(({ period, percent }) => ({
    period,
    numerator: (percent / 100) * cases,
    denominator: cases,
    value: percent / 100,
    matured: true,
  }));
  const last = points.at(-1)?.period ?? '2025-12-01';
  return {
    goal,
    metric: {
      id: slug,
      title,
      meaning: { 'zh-CN': '点击人数占送达人数的比例', en: 'Clicks per arrival' },
      format: 'percent',
      version: 3,
      guardrails: [
        {
          slug: 'opt-outs',
          title: { 'zh-CN': '退订率', en: 'Opt-outs' },
          meaning: { 'zh-CN': '退订', en: 'Opt-outs' },
          format: 'percent',
          atMost: 0.02,
        },
      ],
    },
    reading: readGoalFacts({
      goal,
      kind: 'share',
      points,
      guardrails: [
        { slug: 'opt-outs', atMost: 0.02, points: [{ period: last, numerator: optOuts, denominator: 1, value: optOuts, matured: true }] },
      ],
      obstacle,
    }),
    dataUntil: '2026-06-30',
    subGoals: [],
  };
}

const others = [
  ['high-value-repurchase', '高价值会员复购率', 'Repurchase of high-value members'],
  ['coupon-redemption', '优惠券核销率', 'Coupon redemption'],
  ['certified-staff', '懂业务也懂数据的人', 'People who know the business and the data'],
  ['shelf-lead-time', '新品上架周期', 'Selection to shelf'],
  ['inventory-turnover', '库存周转', 'Inventory turnover'],
  ['systems-connected', '接通的核心系统', 'Core systems connected'],
  ['time-to-answer', '跨系统问题的作答时间', 'Time to answer a cross-system question'],
] as const;

/** Eight goals in two groups: more than one page holds. */
export function sampleScoreboard(first: GoalView = sampleView()): Scoreboard {
  const rest = others.map(([slug, zh, en], index) =>
    sampleView({ slug, title: { 'zh-CN': zh, en }, months: onPace.map(month => month + index * 0.4 - 1) }),
  );
  const views = [first, ...rest];
  const counts: Scoreboard['counts'] = {};
  for (const { reading } of views) counts[reading.status] = (counts[reading.status] ?? 0) + 1;
  return {
    title: { 'zh-CN': '数字化运营转型目标', en: 'Goals of the transformation year' },
    asOf: '2026-06-30',
    watermark: '2026-06-30',
    month: { now: 6, total: 12 },
    timeShare: 181 / 365,
    counts,
    groups: [
      {
        slug: 'members',
        title: { 'zh-CN': '用户运营', en: 'Members' },
        motto: { 'zh-CN': '精准滴灌', en: 'The right drop' },
        goals: views.slice(0, 3),
      },
      {
        slug: 'people',
        title: { 'zh-CN': '组织与供应链', en: 'Organisation' },
        motto: { 'zh-CN': '说话', en: 'Speak' },
        goals: views.slice(3),
      },
    ],
  };
}
