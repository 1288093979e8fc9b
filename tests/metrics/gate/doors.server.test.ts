import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { listMetrics } from '~/features/metrics/definitions.server';
import type { Viewer } from '~/features/metrics/gate/access';
import { measuresFor } from '~/features/metrics/measures.server';
import type { Split } from '~/features/metrics/measures';
import { metricReport } from '~/features/metrics/metric-report.server';
import { portalSource } from '~/features/metrics/metric-source.server';
import { metricPlayground } from '~/features/metrics/provenance.server';
import { db } from '~/server/db.server';
import { buildOwnWarehouse } from '../own-warehouse';

const range = { from: '2025-07-01', to: '2026-07-01', asOf: '2026-06-30' };
const leader: Viewer = { id: 'leader', roles: ['leader'], teamId: 'operations' };
const learner: Viewer = { id: 'learner', roles: ['learner'], teamId: 'operations' };
const admin: Viewer = { id: 'admin', roles: ['admin'], teamId: null };
const kiosk: Viewer = { kind: 'kiosk' };
const shared: Viewer = { kind: 'shared', maker: admin, reader: { id: 'x', roles: ['leader'], teamId: 'data' } };

/** Six people with an answer in each of three teams, two in a fourth. */
const teams = { operations: 6, data: 6, 'supply-chain': 6, 'customer-service': 2 };

beforeAll(async () => {
  await buildOwnWarehouse();
  for (const [id, people] of Object.entries(teams)) {
    await db.team.create({ data: { id, nameZh: `${id} 组`, nameEn: `Team ${id}` } });
    for (let i = 0; i < people; i += 1) await addAnswer({ userId: `${id}-${i}`, teamId: id });
  }
});

describe('the teams of a number about colleagues', () => {
  const seen = (split: Split | undefined) => split?.cells.map(({ value, points }) => (points === 'withheld' ? `${value} withheld` : value));
  const teamsSeenBy = async (viewer: Viewer) => seen(await measuresFor(viewer).split('time-to-answer', range, 'team'));

  test('are all there for an admin, the small one and what would give it away withheld', async () => {
    expect(await teamsSeenBy(admin)).toEqual(['customer-service withheld', 'data', 'operations', 'supply-chain withheld']);
  });

  test('are the own one for a leader, and none for a learner, a wall, or a link between two leaders of other teams', async () => {
    expect(await teamsSeenBy(leader)).toEqual(['operations']);
    expect(await teamsSeenBy(shared)).toEqual(['data']);
    for (const viewer of [learner, kiosk, { ...leader, teamId: null }]) expect(await teamsSeenBy(viewer)).toBeUndefined();
  });

  test('do not come in by the rows or by the query for the playground', async () => {
    for (const viewer of [leader, learner, kiosk]) expect(await measuresFor(viewer).sample('time-to-answer', range)).toBeUndefined();
    const rowsFor = async (viewer: Viewer) => (await metricPlayground('time-to-answer', viewer))?.sql ?? '';
    expect(await rowsFor(leader)).toContain("'operations'");
    for (const team of ['data', 'supply-chain', 'customer-service']) expect(await rowsFor(leader)).not.toContain(`'${team}'`);
    expect(await rowsFor(learner)).not.toContain("'operations'");
  });

  test('have the same total for everybody', async () => {
    const [first, ...others] = await Promise.all(
      [admin, leader, learner, kiosk, shared].map(async viewer =>
        (await measuresFor(viewer).measure('time-to-answer', range))?.points.at(-1),
      ),
    );
    expect(first?.denominator).toBe(20);
    for (const other of others) expect(other).toEqual(first);
  });

  test('are withheld at the command line too', async () => {
    const report = await metricReport('time-to-answer', { source: portalSource(), viewer: { kind: 'operator' }, by: 'team' });
    expect(report?.by?.splits.find(({ value }) => value === 'customer-service')?.points).toBe('withheld');
  });
});

test('splits of the company’s numbers are the staff’s, and not the wall’s', async () => {
  expect((await measuresFor(learner).split('push-ctr', range, 'channel'))?.cells.map(({ value }) => value)).toEqual([
    'app',
    'mini_program',
    'sms',
  ]);
  expect(await measuresFor(kiosk).split('push-ctr', range, 'channel')).toBeUndefined();
  expect(await measuresFor(learner).split('push-ctr', range, 'moon')).toBeUndefined();
});

test('no cell of people shows fewer than five, in any metric and month', async () => {
  for (const metric of listMetrics())
    for (const { name } of metric.dimensions) {
      if (!metric.definition.counted.key.includes('member_id')) continue;
      const split = await measuresFor(admin).split(metric.id, range, name);
      for (const { points } of split?.cells ?? [])
        for (const { numerator, denominator } of points === 'withheld' ? [] : points) {
          const people = metric.definition.kind === 'count' ? numerator : denominator;
          expect(people === 0 || people >= 5, `${metric.id} ${name}: ${people}`).toBe(true);
        }
    }
});

describe('a sample of rows', () => {
  test('is there for every metric of the company, and names nobody', async () => {
    for (const metric of listMetrics()) {
      const sample = await measuresFor(learner).sample(metric.id, range);
      if (['certified-staff', 'time-to-answer'].includes(metric.id)) continue;
      expect(sample?.rows.length, metric.id).toBeGreaterThan(0);
      expect(JSON.stringify(sample?.rows), metric.id).not.toMatch(/"[MT]\d{6}"|"O?\d{15,}"|\d\d:\d\d:\d\d/);
    }
  });

  test('is stable for one viewer and cannot be joined to another’s or to another page', async () => {
    const masks = async (viewer: Viewer, slug: string) => {
      const sample = await measuresFor(viewer).sample(slug, range);
      const column = sample?.columns.indexOf('member_id') ?? -1;
      return new Set(sample?.rows.map(row => row[column]));
    };
    const own = await masks(learner, 'push-ctr');
    expect(await masks(learner, 'push-ctr')).toEqual(own);
    for (const other of [await masks(admin, 'push-ctr'), await masks(learner, 'reach-precision')])
      expect([...other].filter(mask => own.has(mask))).toEqual([]);
  });
});

test('the steps of a query end with the rows it returns', async () => {
  const steps = await measuresFor(learner).steps('push-ctr', range);
  expect(steps?.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['table push_messages', 'step chances', 'result push-ctr']);
  const [read = 0, kept = 0, returned = 0] = steps?.map(({ rows }) => rows) ?? [];
  expect(read).toBeGreaterThan(kept);
  expect(kept).toBeGreaterThan(returned);
  expect(returned).toBe(36);
});

test('every source system says what it delivered last', async () => {
  const batches = await measuresFor(learner).batches();
  expect(batches.map(({ system }) => system)).toEqual(['app', 'crm', 'erp', 'service']);
  for (const { day, contractPassed, wholeUntil } of batches)
    expect([day, contractPassed, wholeUntil]).toEqual(['2026-06-30', true, '2026-06-30']);
});

/** Who may ask the warehouse: the metrics behind their gate, and two that read no numbers of people: how many rows a table has, when campaigns ran. */
const warehouseReaders = ['app/features/dictionary/warehouse-rows.server.ts', 'app/features/goals/depth/chart-events.server.ts'];
/** The command line asks as the operator. */
const behindTheGate =
  /metrics\/(evaluate|published|metric-report|metric-source|portal-state|portal-tables|portal-answers)\.server|metrics\/history\/|gate\/rows/;

test('nothing else in the program leads to a number', () => {
  const all = readdirSync('app', { recursive: true, encoding: 'utf8' }).map(file => `app/${file.replaceAll('\\', '/')}`);
  const files = all.filter(file => /\.tsx?$/.test(file) && !file.startsWith('app/features/metrics/'));
  const importing = (pattern: RegExp) =>
    files.filter(file =>
      [...readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)].some(([, name = '']) => pattern.test(name)),
    );
  expect(importing(/engine\/warehouse\.server/).toSorted()).toEqual(warehouseReaders);
  expect(importing(behindTheGate).filter(file => !file.startsWith('app/cli/'))).toEqual([]);
});

/** The first accepted answer to a lab over two systems, twelve minutes after it was opened. */
async function addAnswer({ userId, teamId }: { userId: string; teamId: string }): Promise<void> {
  const openedAt = new Date('2026-06-20T02:00:00Z');
  const labSlug = 'quiet-cities';
  await db.user.create({ data: { id: userId, email: `${userId}@example.com`, name: userId, teamId } });
  await db.labOpening.create({ data: { userId, labSlug, openedAt } });
  await db.submission.create({
    data: { id: userId, userId, labSlug, sql: 'SELECT 1', sqlHash: 'x', createdAt: new Date(openedAt.getTime() + 720_000) },
  });
  const graded = { accepted: true, verdict: '{}', graderHash: 'g', contentHash: 'c', dataHash: 'd', reason: '', durationMs: 1 };
  const { id: resultId } = await db.gradingResult.create({ data: { ...graded, submissionId: userId } });
  await db.gradingJob.create({ data: { submissionId: userId, state: 'graded', resultId } });
}
