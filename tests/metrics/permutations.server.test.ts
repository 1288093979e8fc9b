import { beforeAll, describe, expect, test } from 'vitest';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import { frozenSql, listMetrics } from '~/features/metrics/definitions.server';
import type { Metric } from '~/features/metrics/metric-definition';
import { portalTableNames } from '~/features/metrics/own-tables';
import { runFixtures } from '~/features/metrics/run-fixture.server';
import { toSeries } from '~/features/metrics/series';
import { tableNames } from '~/sample-company/tables';
import { env } from '~/server/env.server';
import path from 'node:path';
import { buildOwnWarehouse } from './own-warehouse';

const range = { from: '2025-07-01', to: '2026-07-01', asOf: '2026-06-30' };
const metrics = listMetrics();
const onWarehouse = metrics.filter(({ sources }) => !sources.some(({ table }) => portalTableNames.includes(table)));

/** Every table written anew with its rows in another order; keys are gone, so the order is really the file's. */
const shuffled = tableNames
  .map(
    table => `CREATE TABLE ${table}_again AS SELECT * FROM ${table} ORDER BY hash(${table}, 7);
      DROP TABLE ${table}; ALTER TABLE ${table}_again RENAME TO ${table};`,
  )
  .join('\n');

/**
 * What an app does when it gets no answer: it sends the event again, under another id and a little later; and the push platform delivers a message
 * again. The clicks stay where they were.
 */
const retried = `
  INSERT INTO app_events SELECT event_id || '-again', member_id, session_id, channel, event_type, product_id, occurred_at, ingested_at + INTERVAL 40 SECOND
    FROM app_events WHERE hash(event_id) % 3 = 0;
  INSERT INTO push_messages SELECT push_id || '-again', campaign_id, message_id, member_id, channel, sent_at + INTERVAL 1 SECOND,
    arrived_at + INTERVAL 1 SECOND, shown_at, NULL FROM push_messages WHERE hash(push_id) % 3 = 0;`;

/** Sendings are what it counts: a message that was sent twice was sent twice. */
const countsSendings = ['sends-per-member-week'];

describe('on the sample company', () => {
  let plain: Record<string, string>;
  beforeAll(async () => {
    await buildOwnWarehouse();
    plain = await everySeries();
  });

  test('the order of the rows changes no metric', async () => {
    await buildOwnWarehouse(shuffled);
    expect(await everySeries()).toEqual(plain);
  });

  test('retries of the app and of the push platform change no metric, but the one that counts them', async () => {
    await buildOwnWarehouse(retried);
    const again = await everySeries();
    const differing = Object.keys(plain).filter(slug => again[slug] !== plain[slug]);
    expect(differing).toEqual(countsSendings);
  });
});

describe.each(metrics.map(metric => [metric.id, metric] as const))('the fixtures of %s', (_, metric) => {
  test('give their numbers whatever the order of their rows', async () => {
    const fixtures = [reversed, rotated].flatMap(reorder =>
      metric.fixtures.map(fixture => ({ ...fixture, tables: mapTables(fixture.tables, reorder) })),
    );
    const outcomes = await runFixtures({ ...metric, fixtures });
    expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
  });
});

/** By a process of its own eyes: nothing of what was computed before is read. */
async function everySeries(): Promise<Record<string, string>> {
  const database = new TrustedDatabase({ file: path.join(env.dataDir, 'warehouse.duckdb'), threads: 2, memoryMb: 512, clock: 'real' });
  const series: Record<string, string> = {};
  const params = { from: range.from, to: range.to, as_of: range.asOf };
  for (const metric of onWarehouse) {
    const result = await database.query({ sql: metric.sql, params, deadlineMs: 30_000 });
    series[metric.id] = JSON.stringify(toSeries(result, { ...frozenSql(metric), asOf: range.asOf, maturity: metric.definition }));
  }
  await database.close();
  return series;
}

type Tables = Metric['fixtures'][number]['tables'];
type Rows = Tables[string];

function mapTables(tables: Tables, reorder: (rows: Rows) => Rows): Tables {
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, reorder(rows)]));
}

function reversed(rows: Rows): Rows {
  return rows.toReversed();
}

function rotated(rows: Rows): Rows {
  return [...rows.slice(1), ...rows.slice(0, 1)];
}
