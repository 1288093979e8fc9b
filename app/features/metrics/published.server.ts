import { FIRST_DAY, isoDate } from '~/sample-company/days';
import { evaluateMetric } from './evaluate.server';
import { latestBatches } from './feeds.server';
import { hashOf } from './history/period-facts.server';
import { allInputs } from './history/period-inputs';
import { latestEdition, publish } from './history/snapshots.server';
import type { MetricRange } from './measures';
import type { Metric } from './metric-definition';
import { addMonths, monthOf } from './months';
import { portalTablesOf } from './portal-state.server';
import { proofOf } from './proofs.server';
import type { SeriesPoint } from './series';
import { warehouseFacts } from './warehouse-facts.server';

/** The first month of the data. */
const firstMonth = monthOf(isoDate(FIRST_DAY));

/**
 * The series of a metric over some months, as it is now. As of the latest day it is part of what the portal has published; as of an earlier one it is
 * computed, for it was never published so.
 */
export async function readSeries(metric: Metric, range: MetricRange): Promise<SeriesPoint[]> {
  const { watermark } = await warehouseFacts();
  const isPublished = range.asOf === watermark && range.from >= firstMonth && [range.from, range.to].every(day => day === monthOf(day));
  if (!isPublished) return evaluateMetric(metric, range);
  return sliceOf(await publishedSeries(metric), range);
}

export function sliceOf(points: SeriesPoint[], { from, to }: Pick<MetricRange, 'from' | 'to'>): SeriesPoint[] {
  return points.filter(({ period }) => period >= from && period < to);
}

const current = new Map<string, { stateHash: string; points: Promise<SeriesPoint[]> }>();

/** So that the next question reads what was published: a measurement begins as a portal does. */
export function forgetPublished(): void {
  current.clear();
}

/** A metric over all months of the data, computed where something it reads has changed, and published then. */
export async function publishedSeries(metric: Metric): Promise<SeriesPoint[]> {
  const stateHash = await stateOf(metric);
  const known = current.get(metric.id);
  if (known?.stateHash === stateHash) return known.points;
  const points = readOrPublish(metric, stateHash);
  current.set(metric.id, { stateHash, points });
  points.catch(() => current.get(metric.id)?.points === points && current.delete(metric.id));
  return points;
}

/** Of the definition and of all rows it reads: another state may be another number. */
async function stateOf(metric: Metric): Promise<string> {
  const { watermark, fingerprints } = await warehouseFacts();
  const portal = await portalTablesOf(metric.sql, watermark);
  const portalHashes = Object.fromEntries(portal.map(({ name, hash }) => [name, hash]));
  return hashOf([metric.hash, allInputs(metric.sources, { fingerprints, portalHashes, asOf: watermark })].join('\n'));
}

async function readOrPublish(metric: Metric, stateHash: string): Promise<SeriesPoint[]> {
  const latest = await latestEdition(metric.id);
  if (latest?.stateHash === stateHash) return latest.points;
  const { watermark } = await warehouseFacts();
  const range = { from: firstMonth, to: addMonths(watermark, 1), asOf: watermark };
  const [points, fixtures, batches] = await Promise.all([evaluateMetric(metric, range), proofOf(metric), latestBatches()]);
  await publish({
    metric: metric.id,
    definitionHash: metric.hash,
    stateHash,
    watermark,
    asOf: watermark,
    batches: JSON.stringify(batches),
    fixtures,
    points,
  });
  return points;
}
