import { beforeAll, describe, expect, test } from 'vitest';
import { queryWarehouse } from '~/engine/warehouse.server';
import { listMetrics } from '~/features/metrics/definitions.server';
import { dayOfRow } from '~/features/metrics/history/table-days';
import type { Metric } from '~/features/metrics/metric-definition';
import { addMonths } from '~/features/metrics/months';
import { columnsOf, portalTableNames } from '~/features/metrics/own-tables';
import { settledOn } from '~/features/metrics/series';
import { buildOwnWarehouse } from '../own-warehouse';

beforeAll(() => buildOwnWarehouse());

const months = ['2025-10-01', '2026-01-01', '2026-03-01'];
const latest = '2026-06-30';

/** What the portal writes itself is small: it is told apart as a whole, and its months are never taken for settled. */
const ofWarehouse = listMetrics().filter(({ sources }) => !sources.some(({ table }) => portalTableNames.includes(table)));

describe.each(ofWarehouse.map(metric => [metric.id, metric] as const))('a settled month of %s', (_, metric) => {
  test.each(months)('%s is the same without all the rows that came later', async month => {
    expect(await rowsOf({ month, sql: withoutLaterRows(metric, month) })).toEqual(await rowsOf({ month, sql: metric.sql }));
  });

  test.skipIf(metric.sources.some(({ later }) => later === 'open')).each(months)('%s was the same on the day it settled', async month => {
    const then = settledOn(month, metric.definition);
    expect(await rowsOf({ month, sql: metric.sql, asOf: then })).toEqual(await rowsOf({ month, sql: metric.sql }));
  });
});

interface Asked {
  month: string;
  sql: string;
  asOf?: string;
}

async function rowsOf({ month, sql, asOf = latest }: Asked): Promise<string[]> {
  const params = { from: month, to: addMonths(month, 1), as_of: asOf };
  const { rows } = await queryWarehouse({ sql, params, deadlineMs: 20_000 });
  return rows.map(row => row.join()).sort();
}

/** The settled tables end with the day on which the month settles; the open ones are whole. */
function withoutLaterRows({ sql, sources, definition }: Metric, month: string): string {
  const until = settledOn(month, definition);
  const cut = sources.flatMap(({ table, later }) => {
    const day = dayOfRow[table];
    if (day === undefined || later === 'open') return [];
    return [
      `${table} AS (SELECT ${columnsOf(table)
        ?.map(({ name }) => name)
        .join(', ')} FROM sample.main.${table} WHERE CAST(${day} AS DATE) <= DATE '${until}')`,
    ];
  });
  return cut.length === 0 ? sql : `WITH ${cut.join(', ')} FROM (${sql.trim().replace(/;$/, '')})`;
}
