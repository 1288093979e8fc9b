import { createHash } from 'node:crypto';
import { isQueryResult } from '~/engine/query-result';
import type { QueryResult } from '~/engine/query-result';
import { db } from '~/server/db.server';

/** One month of one query on one state of what it reads. */
export interface PeriodKey {
  queryHash: string;
  period: string;
  inputHash: string;
}

/** The months that are known already, by their period. */
export async function readPeriods(keys: readonly PeriodKey[]): Promise<Map<string, QueryResult>> {
  const [first] = keys;
  if (!first) return new Map();
  const stored = await db.metricPeriod.findMany({
    where: {
      queryHash: first.queryHash,
      period: { in: keys.map(({ period }) => period) },
      inputHash: { in: keys.map(({ inputHash }) => inputHash) },
    },
  });
  const wanted = new Set(keys.map(({ period, inputHash }) => `${period} ${inputHash}`));
  const months = new Map<string, QueryResult>();
  for (const { period, inputHash, rows } of stored) {
    const result: unknown = JSON.parse(rows);
    if (wanted.has(`${period} ${inputHash}`) && isQueryResult(result)) months.set(period, result);
  }
  return months;
}

/** States of a month that nobody has computed for so long are not asked for again. */
const keptDays = 40;

/** Keeps months for the next time, by one write. Two readers may compute the same one at once: the first is kept, and it is equal. */
export async function keepPeriods(months: readonly { key: PeriodKey; result: QueryResult }[]): Promise<void> {
  const [first] = months;
  if (!first) return;
  const values = months.map(({ key, result }) => [key.queryHash, key.period, key.inputHash, JSON.stringify(result)]);
  const places = months.map(() => '(?, ?, ?, ?)').join(', ');
  const insert = `INSERT OR IGNORE INTO MetricPeriod (queryHash, period, inputHash, rows) VALUES ${places}`;
  const outdated = { lt: new Date(Date.now() - keptDays * 86_400_000) };
  const periods = months.map(({ key }) => key.period);
  await db.$transaction([
    db.metricPeriod.deleteMany({ where: { queryHash: first.key.queryHash, period: { in: periods }, computedAt: outdated } }),
    db.$executeRawUnsafe(insert, ...values.flat()),
  ]);
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
