import { expect, test } from 'vitest';
import { readGoal } from '~/features/goals/goals.server';
import { readMetric } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { proofOf } from '~/features/metrics/proofs.server';
import { db } from '~/server/db.server';
import { buildOwnWarehouse } from './own-warehouse';

const range = { from: '2026-01-01', to: '2026-07-01', asOf: '2026-06-30' };
const measures = measuresFor({ kind: 'operator' });
const dataUntil = async (slug: string) => (await measures.measure(slug, range))?.dataUntil;
const standing = async (slug: string) => (await readGoal(slug, { measures }))?.view.reading;

test('a number is as fresh as the latest of the feeds behind it, and a goal whose feed is late is not judged', async () => {
  await buildOwnWarehouse(`
    UPDATE feed_runs SET arrived_at = NULL, rows_received = 0, contract_passed = false WHERE system = 'app' AND day > DATE '2026-06-26';
    UPDATE feed_runs SET contract_passed = false WHERE system = 'service' AND day = DATE '2026-06-30';
  `);
  expect(await dataUntil('push-ctr')).toBe('2026-06-26');
  expect(await dataUntil('ticket-satisfaction')).toBe('2026-06-29');
  expect(await dataUntil('net-revenue')).toBe('2026-06-30');
  expect(await dataUntil('certified-staff'), 'what the portal writes itself is never late').toBe('2026-06-30');
  expect(await standing('push-ctr')).toMatchObject({ status: 'unknown', reason: 'stale-data' });
});

test('a system that has never delivered has delivered nothing', async () => {
  await buildOwnWarehouse(`DELETE FROM feed_runs WHERE system = 'app';`);
  expect(await dataUntil('push-ctr')).toBe('0001-01-01');
  expect(await standing('push-ctr')).toMatchObject({ status: 'unknown', reason: 'stale-data' });
});

test('a definition with a failing fixture says so, and its outcome is kept for the next start', async () => {
  await buildOwnWarehouse();
  const metric = readMetric('discount-rate');
  if (!metric) throw new Error('the metric is gone');
  const wrong = { ...metric, hash: '1'.repeat(64), sql: metric.sql.replace("status <> 'cancelled' AND ", '') };
  const proof = await proofOf(wrong);
  expect(proof.failed).toBeGreaterThan(0);
  expect(await proofOf(metric)).toEqual({ count: metric.fixtures.length, failed: 0 });
  const kept = await db.metricProof.findMany({ where: { definitionHash: { in: [wrong.hash, metric.hash] } }, orderBy: { failed: 'desc' } });
  expect(kept).toMatchObject([
    { definitionHash: wrong.hash, ...proof },
    { definitionHash: metric.hash, failed: 0 },
  ]);
});
