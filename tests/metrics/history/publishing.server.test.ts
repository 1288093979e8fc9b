import { beforeEach, expect, test } from 'vitest';
import { readMetric } from '~/features/metrics/definitions.server';
import { evaluateMetric } from '~/features/metrics/evaluate.server';
import { measuresFor } from '~/features/metrics/measures.server';
import type { Metric } from '~/features/metrics/metric-definition';
import { publishedSeries } from '~/features/metrics/published.server';
import { isoDate } from '~/i18n/formats';
import { db } from '~/server/db.server';
import { buildOwnWarehouse } from '../own-warehouse';

const range = { from: '2025-07-01', to: '2026-07-01', asOf: '2026-06-30' };
const measures = measuresFor({ kind: 'operator' });

beforeEach(async () => {
  await db.metricRestatement.deleteMany();
  await db.metricSnapshot.deleteMany();
  await db.metricPeriod.deleteMany();
});

const orderOf = (day: string, amount: number) =>
  `INSERT INTO orders VALUES ('9${day.replaceAll('-', '')}000000${amount}', NULL, 'app', '${day} 10:00:00', '${day} 10:01:00', 'completed', ${amount}, 0, ${amount});`;
const latePush = `INSERT INTO push_messages SELECT 'late-push', min(campaign_id), 'late', 'M000001', 'app', TIMESTAMP '2026-02-10 10:00:00',
  TIMESTAMP '2026-02-10 10:00:05', NULL, TIMESTAMP '2026-02-10 11:00:00' FROM campaigns;`;
const laterDelivery = `UPDATE feed_runs SET rows_received = rows_received + 1 WHERE day = DATE '2026-06-30' AND system = 'app';`;

test('only the months whose inputs changed are computed again', async () => {
  await buildOwnWarehouse();
  const metric = metricOf('push-ctr');
  await evaluateMetric(metric, range);
  const before = await computedMonths();
  expect(before.length).toBe(12);

  await evaluateMetric(metric, range);
  expect(await computedMonths()).toEqual(before);

  await buildOwnWarehouse(orderOf('2026-02-11', 77));
  await evaluateMetric(metric, range);
  expect(await computedMonths(), 'orders are not read').toEqual(before);

  await buildOwnWarehouse(latePush);
  const points = await evaluateMetric(metric, range);
  const again = ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'];
  expect(await computedMonths()).toEqual([...before, ...again].sort());
  await db.metricPeriod.deleteMany();
  expect(await evaluateMetric(metric, range), 'what was read is what is computed').toEqual(points);
});

test('another day of asking computes only what has not matured, and what later rows may change', async () => {
  await buildOwnWarehouse();
  await evaluateMetric(metricOf('push-ctr'), { ...range, asOf: '2026-06-28' });
  const before = await computedMonths();
  await evaluateMetric(metricOf('push-ctr'), { ...range, asOf: '2026-06-29' });
  expect(await computedMonths()).toEqual([...before, '2026-06-01'].sort());
});

test('a late delivery is published as another number, and the ledger says what changed and why', async () => {
  await buildOwnWarehouse();
  const first = await publishedSeries(metricOf('push-ctr'));
  expect(await measures.restatements('push-ctr')).toEqual([]);
  await buildOwnWarehouse(latePush + laterDelivery);
  const second = await publishedSeries(metricOf('push-ctr'));
  const february = (points: typeof first) => points.find(({ period }) => period === '2026-02-01');
  const [change, ...others] = (await measures.restatements('push-ctr')) ?? [];
  expect(others).toEqual([]);
  expect(change).toMatchObject({ period: '2026-02-01', reason: 'late-data', matured: true });
  expect(change?.before).toMatchObject({ denominator: february(first)?.denominator });
  expect(change?.after).toMatchObject({ numerator: february(second)?.numerator, denominator: (february(first)?.denominator ?? 0) + 1 });
});

test('a corrected row is a correction, another definition a redefinition', async () => {
  await buildOwnWarehouse();
  await publishedSeries(metricOf('net-revenue'));
  await buildOwnWarehouse(orderOf('2026-03-03', 50));
  await publishedSeries(metricOf('net-revenue'));
  const reasons = async () => (await measures.restatements('net-revenue'))?.map(({ period, reason }) => `${period} ${reason}`);
  expect(await reasons()).toEqual(['2026-03-01 correction']);

  const redefined = metricOf('net-revenue');
  const changed: Metric = {
    ...redefined,
    hash: '0'.repeat(64),
    sql: redefined.sql.replace("status <> 'cancelled'", "status = 'completed'"),
  };
  await publishedSeries(changed);
  const [latest] = (await measures.restatements('net-revenue')) ?? [];
  expect(latest).toMatchObject({ reason: 'redefinition', definitionHash: '0'.repeat(64) });
});

test('the series of a day is what had been published by its end', async () => {
  await buildOwnWarehouse();
  await publishedSeries(metricOf('net-revenue'));
  await db.metricSnapshot.updateMany({ data: { computedAt: new Date('2026-11-20T15:59:59Z') } });
  await buildOwnWarehouse(orderOf('2026-03-03', 50));
  await publishedSeries(metricOf('net-revenue'));
  const march = async (day: string) =>
    (await measures.asKnown('net-revenue', range, day))?.points.find(({ period }) => period === '2026-03-01')?.value;
  const now = (await measures.measure('net-revenue', range))?.points.find(({ period }) => period === '2026-03-01')?.value;
  expect(await march('2026-11-19')).toBeUndefined();
  expect(await march('2026-11-20')).toBe((now ?? 0) - 50);
  expect(await march(isoDate(new Date()))).toBe(now);
});

test('the same numbers from other rows are no other edition', async () => {
  await buildOwnWarehouse();
  await publishedSeries(metricOf('push-ctr'));
  const clickAfterTheDay = latePush.replace('2026-02-10 11:00:00', '2026-02-12 11:00:00').replace("'late-push'", "'late-push-2'");
  await buildOwnWarehouse(`${clickAfterTheDay} DELETE FROM push_messages WHERE push_id = 'late-push-2';`);
  await publishedSeries(metricOf('push-ctr'));
  expect(await db.metricSnapshot.count()).toBe(1);
});

function metricOf(slug: string): Metric {
  const metric = readMetric(slug);
  if (!metric) throw new Error(`${slug} is gone`);
  return metric;
}

async function computedMonths(): Promise<string[]> {
  return (await db.metricPeriod.findMany()).map(({ period }) => period).sort();
}
