import { z } from 'zod';
import { db } from '~/server/db.server';
import type { SeriesPoint } from './series';

/** What one series was computed from. Two series with the same key are the same series. */
export interface SnapshotKey {
  metric: string;
  definitionHash: string;
  watermark: string;
  asOf: string;
  portalHash: string;
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

export async function readSnapshot(key: SnapshotKey): Promise<SeriesPoint[] | undefined> {
  const snapshot = await db.metricSnapshot.findUnique({ where: { metric_definitionHash_watermark_asOf_portalHash: key } });
  return snapshot ? storedSeries.parse(JSON.parse(snapshot.series)) : undefined;
}

/** Keeps a series for good. Two readers may compute the same one at once; the first is kept, and it is equal. */
export async function keepSnapshot(key: SnapshotKey, points: SeriesPoint[]): Promise<void> {
  await db.metricSnapshot.upsert({
    where: { metric_definitionHash_watermark_asOf_portalHash: key },
    create: { ...key, series: JSON.stringify(points) },
    update: {},
  });
}
