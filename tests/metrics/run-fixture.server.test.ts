import { beforeAll, describe, expect, test } from 'vitest';
import { listMetrics } from '~/features/metrics/definitions.server';
import { runFixtures } from '~/features/metrics/run-fixture.server';
import { buildOwnWarehouse } from './own-warehouse';

beforeAll(() => buildOwnWarehouse());

describe.each(listMetrics().map(metric => [metric.id, metric] as const))('the metric %s', (_, metric) => {
  test('gives the stated number for every fixture', async () => {
    const outcomes = await runFixtures(metric);
    expect(outcomes.filter(outcome => !outcome.passed)).toEqual([]);
    expect(outcomes.length).toBeGreaterThanOrEqual(metric.standing === 'goal' ? 8 : 3);
  });

  test('is told from each of its variants by at least one fixture', async () => {
    for (const variant of metric.variants) {
      const outcomes = await runFixtures(metric, { instead: metric.variantSql[variant.slug] });
      expect(outcomes.filter(outcome => !outcome.passed).length, variant.slug).toBeGreaterThan(0);
    }
  });
});
