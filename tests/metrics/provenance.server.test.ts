import { beforeAll, describe, expect, test } from 'vitest';
import { readBreakdown } from '~/features/metrics/analysis/breakdown.server';
import { compareMonths } from '~/features/metrics/analysis/compare-months';
import { readCatalogue } from '~/features/metrics/catalogue/catalogue.server';
import { catalogueRange, readMetricView } from '~/features/metrics/catalogue/metric-view.server';
import { listMetrics } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { readProvenance } from '~/features/metrics/provenance.server';
import { buildOwnWarehouse } from './own-warehouse';

beforeAll(() => buildOwnWarehouse());

const viewer = { kind: 'operator' } as const;
const measures = measuresFor(viewer);
const asked = { measures, viewer, locale: 'en' } as const;

describe('where a number comes from', () => {
  test('is told with every fixture, every variant, the rows of each step and some of them', async () => {
    const range = catalogueRange(measures.watermark());
    const provenance = await readProvenance('push-ctr', { ...asked, range });
    expect(provenance?.fixtures.length).toBeGreaterThanOrEqual(8);
    expect(provenance?.fixtures.every(fixture => fixture.passed)).toBe(true);
    expect(provenance?.variants.map(variant => [variant.slug, variant.sql.length > 0, variant.value !== null])).toEqual([
      ['clicks-over-sent', true, true],
      ['clicks-over-arrived', true, true],
      ['clickers-over-shown', true, true],
    ]);
    expect(provenance?.steps.map(step => [step.name, step.kind])).toEqual([
      ['push_messages', 'table'],
      ['chances', 'step'],
      ['push-ctr', 'result'],
    ]);
    const [read = 0, counted = 0] = provenance?.steps.map(step => step.rows) ?? [];
    expect(counted).toBeGreaterThan(0);
    expect(read).toBeGreaterThan(counted);
    expect(provenance?.sample?.masked).toContain('member_id');
    expect(provenance?.batches.map(batch => batch.system).sort()).toEqual(['app', 'crm', 'erp', 'service']);
  });

  test('is not told of a metric there is not', async () => {
    expect(await readProvenance('no-such-metric', { ...asked, range: catalogueRange(measures.watermark()) })).toBeUndefined();
  });

  test('shows a screen on a wall neither rows nor steps', async () => {
    const wall = { kind: 'kiosk' } as const;
    const range = catalogueRange(measures.watermark());
    const provenance = await readProvenance('push-ctr', { ...asked, measures: measuresFor(wall), viewer: wall, range });
    expect(provenance).toMatchObject({ steps: [], sample: undefined });
  });
});

test('every metric that can be split has changes that its parts add up to', async () => {
  const range = catalogueRange(measures.watermark());
  let compared = 0;
  for (const { id } of listMetrics()) {
    const breakdown = await readBreakdown(id, { measures, range });
    const { kind = 'quantile' } = breakdown?.metric ?? {};
    for (const split of breakdown?.splits ?? []) {
      const found = compareMonths({ kind, points: breakdown?.points ?? [], split, months: { before: '2026-01-01', after: '2026-05-01' } });
      if (!found) continue;
      compared += 1;
      expect(found.own + found.mix, `${id} by ${split.dimension}`).toBeCloseTo(found.change, 6);
    }
  }
  expect(compared).toBeGreaterThan(10);
});

describe('the catalogue', () => {
  test('lists every metric with its tables, its year and what is bound to it', async () => {
    const entries = await readCatalogue({ measures, isBound: slug => slug === 'push-ctr', isTaught: ({ id }) => id === 'refund-rate' });
    expect(entries.map(entry => entry.id)).toEqual(listMetrics().map(metric => metric.id));
    expect(entries.filter(entry => entry.bound).map(entry => entry.id)).toEqual(['push-ctr']);
    expect(entries.filter(entry => entry.taught).map(entry => entry.id)).toEqual(['refund-rate']);
    expect(entries.find(entry => entry.id === 'push-ctr')).toMatchObject({ tables: ['push_messages'], latest: { period: '2026-05-01' } });
  });

  test('says of a metric which others it guards', async () => {
    const view = await readMetricView('opt-outs', { measures });
    expect(view?.guards.map(metric => metric.id)).toContain('push-ctr');
    expect(await readMetricView('no-such-metric', { measures })).toBeUndefined();
  });
});
