import { beforeAll, describe, expect, test } from 'vitest';
import { readGoal, readScoreboard } from '~/features/goals/goals.server';
import { readGoals } from '~/features/goals/goals-file.server';
import { readMetric } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import type { Measures } from '~/features/metrics/measures';
import { buildOwnWarehouse } from '../metrics/own-warehouse';

const measures = measuresFor({ kind: 'operator' });

beforeAll(() => buildOwnWarehouse());

test('every goal is bound to the definition its metric has now, and names guardrails the metric has', () => {
  for (const goal of readGoals().goals) {
    const metric = readMetric(goal.metric);
    expect(metric?.hash.slice(0, goal.definitionHash.length), `${goal.slug}: agree the goal on the new definition first`).toBe(
      goal.definitionHash,
    );
    const known = metric?.guardrails.map(guardrail => guardrail.slug);
    for (const slug of goal.guardrails) expect(known, goal.slug).toContain(slug);
  }
});

test('every part of a goal is a metric there is, or a value its dimension names', () => {
  for (const goal of readGoals().goals) {
    for (const { slug, metric: name, of } of goal.subGoals ?? []) {
      const metric = readMetric(name);
      expect(metric, `${goal.slug} ${slug}`).toBeDefined();
      if (of) expect(Object.keys(metric?.dimensions.find(({ name: own }) => own === of.dimension)?.values ?? {}), slug).toContain(of.value);
    }
  }
});

test('the scoreboard stands at month six of twelve with every goal in its group', async () => {
  const scoreboard = await readScoreboard({ measures });
  expect(scoreboard).toMatchObject({ asOf: '2026-06-30', watermark: '2026-06-30', month: { now: 6, total: 12 } });
  expect(scoreboard.timeShare).toBeCloseTo(181 / 365);
  expect(scoreboard.groups.map(group => group.goals.map(view => view.goal.slug))).toEqual([
    ['push-ctr', 'high-value-repurchase', 'coupon-redemption'],
    ['shelf-lead-time', 'inventory-turnover'],
    ['systems-connected', 'certified-staff', 'time-to-answer'],
  ]);
  expect(Object.values(scoreboard.counts).reduce((sum, count) => sum + count, 0)).toBe(8);
});

test('a goal shows its latest matured month, and the month that has not matured apart from it', async () => {
  const { view } = (await readGoal('push-ctr', { measures })) ?? {};
  expect(view?.reading.now?.period).toBe('2026-05-01');
  const june = view?.reading.chart.find(month => month.month === '2026-06-01');
  expect(june?.actual).toBeNull();
  expect(june?.provisional).not.toBeNull();
});

test('an unknown goal is no goal', async () => {
  expect(await readGoal('no-such-goal', { measures })).toBeUndefined();
});

describe('a goal is unknown, not green,', () => {
  const changed = (change: Partial<Measures>): Measures => ({ ...measures, ...change });
  const reasonOf = async (with_: Measures, asOf?: string) =>
    (await readGoal('push-ctr', { measures: with_, ...(asOf && { asOf }) }))?.view.reading.reason;

  test('when its definition has changed', async () => {
    const measure: Measures['measure'] = async (...asked) => {
      const measured = await measures.measure(...asked);
      return measured && { ...measured, metric: { ...measured.metric, hash: '0'.repeat(64) } };
    };
    expect(await reasonOf(changed({ measure }))).toBe('other-definition');
  });

  test('when a fixture fails', async () => {
    const measure: Measures['measure'] = async (...asked) => {
      const measured = await measures.measure(...asked);
      return measured && { ...measured, fixturesPass: false };
    };
    expect(await reasonOf(changed({ measure }))).toBe('failed-tests');
  });

  test('when the data are later than promised', async () => {
    expect(await reasonOf(measures, '2026-07-03')).not.toBe('stale-data');
    expect(await reasonOf(measures, '2026-07-04')).toBe('stale-data');
  });

  test('while fewer than four months have matured', async () => {
    expect(await reasonOf(changed({ watermark: () => '2026-04-10' }))).toBe('too-few-points');
  });
});
