import { beforeAll, beforeEach, expect, test } from 'vitest';
import { evaluateGuardrails, evaluateVariants } from '~/features/metrics/evaluate.server';
import { listMetrics } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { metricReport } from '~/features/metrics/metric-report.server';
import { portalSource } from '~/features/metrics/metric-source.server';
import { metricPlayground } from '~/features/metrics/provenance.server';
import { db } from '~/server/db.server';
import { buildOwnWarehouse } from './own-warehouse';

const range = { from: '2025-09-01', to: '2026-07-01', asOf: '2026-06-30' };
const operator = { kind: 'operator' } as const;
const measures = measuresFor(operator);

beforeAll(() => buildOwnWarehouse());

beforeEach(async () => {
  await db.certificate.deleteMany();
  await db.submission.deleteMany();
  await db.user.deleteMany();
});

test('every metric with its variants and guardrails gives a series on the sample company', async () => {
  await addAnswer({ userId: 'a', labSlug: 'quiet-cities', minutes: 7 });
  for (const metric of listMetrics()) {
    const frozen = await measures.measure(metric.id, range);
    expect(frozen?.points.length, metric.id).toBeGreaterThan(0);
    for (const companion of [...(await evaluateVariants(metric, range)), ...(await evaluateGuardrails(metric, range))])
      expect(companion.points.length, `${metric.id}/${companion.slug}`).toBeGreaterThan(0);
  }
});

test('as known earlier, the later months are not there and the running one has not matured', async () => {
  const then = await measures.measure('push-ctr', { from: '2026-01-01', to: '2026-07-01', asOf: '2026-03-15' });
  expect(then?.points.at(-1)).toMatchObject({ period: '2026-03-01', matured: false });
});

test('a certificate earned today counts at the watermark, once per person and not when the account is disabled', async () => {
  await addHolder({ id: 'a', serials: ['s1', 's2'] });
  await addHolder({ id: 'b', serials: ['s3'], disabledAt: new Date() });
  await addHolder({ id: 'c', serials: ['s4'], revokedAt: new Date() });
  expect(await certifiedInJune()).toBe(1);
  await addHolder({ id: 'd', serials: ['s5'] });
  expect(await certifiedInJune()).toBe(2);
});

test('an expired certificate does not count', async () => {
  await addHolder({ id: 'a', serials: ['s1'], issuedAt: new Date('2024-01-01'), expiresAt: new Date('2026-01-01') });
  expect(await certifiedInJune()).toBe(0);
});

test('the playground text of the certificates names nobody', async () => {
  await addHolder({ id: 'user-of-the-portal', serials: ['SERIAL-1'] });
  const { sql } = (await metricPlayground('certified-staff', operator)) ?? { sql: '' };
  expect(sql).toContain('portal_certificates AS (');
  expect(sql).not.toMatch(/user-of-the-portal|SERIAL-1|Name of/);
});

test('an unknown metric is no metric', async () => {
  expect(await metricReport('../goals', { source: portalSource(), viewer: operator })).toBeUndefined();
  expect(await metricPlayground('no-such-metric', operator)).toBeUndefined();
  expect(await measures.measure('no-such-metric', range)).toBeUndefined();
});

test('the report of a metric has twelve months, the latest matured one, and the variants', async () => {
  const report = await metricReport('push-ctr', { source: portalSource(), viewer: operator });
  expect(report?.series.length).toBe(12);
  expect(report?.latest).toMatchObject({ period: '2026-05-01', matured: true });
  expect(Object.keys(report?.variants ?? {})).toEqual(['clicks-over-sent', 'clicks-over-arrived', 'clickers-over-shown']);
});

/** The first accepted answer to a lab, so many minutes after it was opened today. */
async function addAnswer({ userId, labSlug, minutes }: { userId: string; labSlug: string; minutes: number }): Promise<void> {
  const openedAt = new Date();
  const createdAt = new Date(openedAt.getTime() + minutes * 60_000);
  const id = `${userId}-${labSlug}`;
  await db.user.create({ data: { id: userId, email: `${userId}@example.com`, name: `Name of ${userId}` } });
  await db.labOpening.create({ data: { userId, labSlug, openedAt } });
  await db.submission.create({ data: { id, userId, labSlug, sql: 'SELECT 1', sqlHash: 'x', createdAt } });
  const graded = {
    submissionId: id,
    accepted: true,
    verdict: '{}',
    graderHash: 'g',
    contentHash: 'c',
    dataHash: 'd',
    reason: '',
    durationMs: 1,
  };
  const { id: resultId } = await db.gradingResult.create({ data: graded });
  await db.gradingJob.create({ data: { submissionId: id, state: 'graded', resultId } });
}

async function certifiedInJune(): Promise<number | null | undefined> {
  const evaluated = await measures.measure('certified-staff', range);
  return evaluated?.points.at(-1)?.value;
}

interface Holder {
  id: string;
  serials: string[];
  disabledAt?: Date;
  revokedAt?: Date;
  issuedAt?: Date;
  expiresAt?: Date;
}

async function addHolder({ id, serials, disabledAt, ...dates }: Holder): Promise<void> {
  await db.user.create({ data: { id, email: `${id}@example.com`, name: `Name of ${id}`, ...(disabledAt && { disabledAt }) } });
  for (const serial of serials)
    await db.certificate.create({
      data: {
        serial,
        userId: id,
        pathSlug: serial,
        holderName: `Name of ${id}`,
        evidence: '{}',
        expiresAt: new Date('2040-01-01'),
        ...dates,
      },
    });
}
