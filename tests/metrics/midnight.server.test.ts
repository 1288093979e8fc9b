import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { queryWarehouse } from '~/engine/warehouse.server';
import { readMetric } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { db } from '~/server/db.server';
import { buildOwnWarehouse } from './own-warehouse';

const range = { from: '2025-07-01', to: '2026-07-01', asOf: '2026-06-30' };
const measures = measuresFor({ kind: 'operator' });

/** One paid order at a moment of the company's clock. */
const orderAt = (id: string, moment: string) =>
  `INSERT INTO orders VALUES ('${id}', NULL, 'app', '${moment}', '${moment}', 'completed', 1000, 0, 1000);`;

describe('a payment on either side of midnight', () => {
  beforeAll(() =>
    buildOwnWarehouse(
      [
        `DELETE FROM refunds; DELETE FROM order_items; DELETE FROM orders;`,
        orderAt('1', '2026-03-31 23:59:59.999'),
        orderAt('2', '2026-04-01 00:00:00'),
        orderAt('3', '2026-04-01 07:59:59'),
        orderAt('4', '2026-06-30 23:59:59'),
        orderAt('5', '2026-07-01 00:00:00'),
      ].join('\n'),
    ),
  );

  test('belongs to the month of the company’s own clock, not of UTC, and not to a day after the last known', async () => {
    expect(process.env.TZ).toBe('UTC');
    const { points = [] } = (await measures.measure('net-revenue', range)) ?? {};
    expect(points.map(({ period, value }) => [period, value])).toEqual([
      ['2026-03-01', 1000],
      ['2026-04-01', 2000],
      ['2026-06-01', 1000],
    ]);
  });

  test('is the same on a machine of any zone', async () => {
    const { sql = '' } = readMetric('net-revenue') ?? {};
    const rows = async () =>
      (await queryWarehouse({ sql, params: { from: range.from, to: range.to, as_of: range.asOf }, deadlineMs: 10_000 })).rows;
    const here = await rows();
    expect(here.length).toBe(3);
    const program = `
      import { DuckDBInstance } from '@duckdb/node-api';
      const instance = await DuckDBInstance.create(process.env.SHUYU_DATA_DIR + '/warehouse.duckdb', { access_mode: 'READ_ONLY' });
      const prepared = await (await instance.connect()).prepare(process.env.METRIC_SQL);
      for (let i = 1; i <= prepared.parameterCount; i += 1) prepared.bindVarchar(i, JSON.parse(process.env.PARAMS)[prepared.parameterName(i)]);
      console.log(JSON.stringify((await prepared.runAndReadAll()).getRows().map(([period, top]) => [String(period), top])));`;
    for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone, METRIC_SQL: sql, PARAMS: JSON.stringify({ from: range.from, to: range.to, as_of: range.asOf }) },
      });
      expect(stderr).toBe('');
      expect(JSON.parse(stdout), zone).toEqual(here.map(([period, top]) => [period, top]));
    }
  });
});

describe('a certificate', () => {
  test.each([
    ['2026-05-31T15:59:59Z', '2026-05-01'],
    ['2026-05-31T16:00:00Z', '2026-06-01'],
  ])('issued at %s counts from the month of %s, as it is in Shanghai', async (issuedAt, month) => {
    await db.certificate.deleteMany();
    await db.user.deleteMany();
    await db.user.create({ data: { id: 'a', email: 'a@example.com', name: 'A' } });
    const dates = { issuedAt: new Date(issuedAt), expiresAt: new Date('2040-01-01') };
    await db.certificate.create({ data: { serial: 's', userId: 'a', pathSlug: 'p', holderName: 'A', evidence: '{}', ...dates } });
    const { points = [] } = (await measures.measure('certified-staff', range)) ?? {};
    expect(points.find(({ value }) => value === 1)?.period).toBe(month);
  });
});
