import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { centsOf, dayNumber, mapInto, readCells, rowsOf, whyMissing } from './real-sets';

const file = 'CDNOW_master.csv';
const missing = whyMissing(file);

/** Months whose 90 days close, and whose 365 days before begin, within the data. */
const months = ['1998-03-31', '1998-04-30', '1998-05-31', '1998-06-30'] as const;

describe.skipIf(missing !== null)(`the purchases of CDNOW ${missing ?? ''}`, () => {
  let company: DuckDBConnection;
  let lines: string[][];
  beforeAll(async () => {
    lines = readCells(file, ',').slice(1);
    company = await mapInto('cdnow.sql');
  });

  test('every line is an order of a known member, and the money is the same', async () => {
    const members = new Set(lines.map(([id]) => id));
    const tenths = lines.reduce((sum, line) => sum + centsOf(line[3] ?? '') * 10, 0);
    const totals = await rowsOf(
      company,
      'SELECT count(*), count(DISTINCT member_id), CAST(sum(paid_amount) * 100 AS BIGINT) FROM orders JOIN members USING (member_id)',
    );
    expect(totals).toEqual([[String(lines.length), String(members.size), String(tenths)]]);
    expect(lines.length).toBeGreaterThan(69_000);
  });

  test('the frozen repurchase metric, unchanged, finds the members that a plain count finds', async () => {
    const sql = readFileSync('content/metrics/high-value-repurchase/metric.sql', 'utf8');
    // All members registered in one channel here: the breakdown is the total, so nothing is added up.
    const rows = await rowsOf(company, sql, { from: '1998-03-01', to: '1998-07-01', as_of: '1998-06-30' });
    expect(new Set(rows.map(([, , , channel]) => channel))).toEqual(new Set(['app']));
    const periods = rows.map(([period, numerator, denominator]) => [period, numerator, denominator]);
    const expected = months.map(month => [`${month.slice(0, 7)}-01`, ...repurchase(lines, dayNumber(month)).map(String)]);
    expect(periods).toEqual(expected);
    for (const [, numerator, denominator] of periods) {
      expect(Number(numerator)).toBeGreaterThan(50);
      expect(Number(denominator)).toBeGreaterThan(Number(numerator));
    }
  });
});

/** Members above 500 dollars in the 365 days before the cohort day, 90 days before the month ends; and those who paid something after it. */
function repurchase(lines: readonly string[][], windowEnd: number): [numerator: number, denominator: number] {
  const cohortDay = windowEnd - 90;
  const spent = new Map<string, number>();
  const returned = new Set<string>();
  for (const [id = '', date = '', , amount = ''] of lines) {
    const day = dayNumber(date);
    if (day >= cohortDay - 365 && day < cohortDay) spent.set(id, (spent.get(id) ?? 0) + centsOf(amount));
    if (day > cohortDay && day <= windowEnd && centsOf(amount) > 0) returned.add(id);
  }
  const highValue = [...spent].filter(([, cents]) => cents > 50_000).map(([id]) => id);
  return [highValue.filter(id => returned.has(id)).length, highValue.length];
}
