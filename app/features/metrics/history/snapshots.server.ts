import { z } from 'zod';
import { db } from '~/server/db.server';
import type { KnownThen, PublishedNumber, RestatementRecord } from '../measures';
import { restatementReasons } from '../measures';
import type { SeriesPoint } from '../series';
import { restatementsBetween } from './restatements';
import type { Publication } from './restatements';

/** A metric's whole series as pages show it, with all that it was made of. */
export interface Edition extends Publication {
  metric: string;
  /** Of the definition and of all it reads. */
  stateHash: string;
  fixtures: { count: number; failed: number };
  points: SeriesPoint[];
}

const storedSeries = z.array(
  z.strictObject({
    period: z.string(),
    numerator: z.number(),
    denominator: z.number(),
    value: z.number().nullable(),
    quantiles: z.array(z.number().nullable()).optional(),
    matured: z.boolean(),
  }),
);
const storedNumber = z.strictObject({ numerator: z.number(), denominator: z.number(), value: z.number().nullable() });
const storedReason = z.enum(restatementReasons);

const storedEdition = z.array(
  z.object({
    id: z.coerce.number(),
    definitionHash: z.string(),
    stateHash: z.string(),
    watermark: z.string(),
    asOf: z.string(),
    batches: z.string(),
    series: z.string(),
  }),
);

/** Asked of every metric by the first page after a start: a query that is planned anew each time would be most of the wait. */
const latestSql = `SELECT id, definitionHash, stateHash, watermark, asOf, batches, series FROM MetricSnapshot WHERE metric = ? ORDER BY id DESC LIMIT 1`;

/** The latest publication of a metric. */
export async function latestEdition(
  metric: string,
): Promise<(Publication & { id: number; stateHash: string; points: SeriesPoint[] }) | undefined> {
  const [row] = storedEdition.parse(await db.$queryRawUnsafe(latestSql, metric));
  return row && { ...row, points: storedSeries.parse(JSON.parse(row.series)) };
}

/**
 * Publishes an edition and writes into the ledger what it changes of the one before. What says the same on the same day by the same definition is
 * no other edition: then only the state it stands for moves on.
 */
export async function publish({ points, fixtures, ...edition }: Edition): Promise<void> {
  const before = await latestEdition(edition.metric);
  const changes = before ? restatementsBetween(before, { ...edition, points }) : [];
  const isSame =
    before && before.definitionHash === edition.definitionHash && before.asOf === edition.asOf && before.watermark === edition.watermark;
  if (isSame && changes.length === 0 && before.points.length === points.length) {
    await db.metricSnapshot.updateMany({ where: { id: before.id }, data: { stateHash: edition.stateHash } });
    return;
  }
  await db.metricSnapshot.create({
    data: {
      ...edition,
      fixtures: JSON.stringify(fixtures),
      series: JSON.stringify(points),
      restatements: {
        create: changes.map(change => ({
          period: change.period,
          reason: change.reason,
          matured: change.matured,
          before: JSON.stringify(change.before),
          after: JSON.stringify(change.after),
        })),
      },
    },
  });
}

/** What had been published of a metric by the end of a day on the company's clock. */
export async function editionOf(metric: string, day: string): Promise<KnownThen> {
  const end = new Date(`${day}T23:59:59.999+08:00`);
  const row = await db.metricSnapshot.findFirst({ where: { metric, computedAt: { lte: end } }, orderBy: { id: 'desc' } });
  if (!row) return { snapshot: undefined, points: [] };
  const { id, computedAt, definitionHash, watermark, asOf } = row;
  return { snapshot: { id, computedAt, definitionHash, watermark, asOf }, points: storedSeries.parse(JSON.parse(row.series)) };
}

/** A page of a ledger, not its end. */
const most = 200;

export async function ledgerOf(metric: string): Promise<RestatementRecord[]> {
  const rows = await db.metricRestatement.findMany({
    where: { snapshot: { metric } },
    include: { snapshot: { select: { computedAt: true, definitionHash: true, watermark: true } } },
    orderBy: [{ snapshotId: 'desc' }, { period: 'desc' }],
    take: most,
  });
  return rows.map(({ period, reason, matured, before, after, snapshot }) => ({
    period,
    reason: storedReason.parse(reason),
    matured,
    before: readNumber(before),
    after: readNumber(after),
    at: snapshot.computedAt,
    definitionHash: snapshot.definitionHash,
    watermark: snapshot.watermark,
  }));
}

function readNumber(text: string): PublishedNumber | null {
  return storedNumber.nullable().parse(JSON.parse(text));
}
