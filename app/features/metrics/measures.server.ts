import { listMetrics, readMetric } from './definitions.server';
import { evaluateGuardrails, evaluateSplit, evaluateVariants } from './evaluate.server';
import { dataUntil, latestBatches } from './feeds.server';
import { maySeeRows, maySplit, sightOf } from './gate/access';
import type { Sight, Viewer } from './gate/access';
import { titlesOf } from './gate/dimension-titles.server';
import { maskFor } from './gate/masking.server';
import { countSteps, sampleRowsOf } from './gate/rows.server';
import { cellsInSight } from './gate/split-cells';
import { editionOf, ledgerOf } from './history/snapshots.server';
import type { Measured, Measures, MetricRange, RowSample, Split } from './measures';
import type { Metric } from './metric-definition';
import { proofOf } from './proofs.server';
import { publishedSeries, readSeries, sliceOf } from './published.server';
import { watermark } from './warehouse-facts.server';

/**
 * The one way to the numbers of this portal, as one viewer may see them: pages, exports, alerts, links and the command line all ask here, so that no
 * door shows what another denies.
 */
export function measuresFor(viewer: Viewer): Measures {
  const sight = sightOf(viewer);
  const ofMetric = async <T>(slug: string, read: (metric: Metric) => Promise<T> | undefined): Promise<T | undefined> => {
    const metric = readMetric(slug);
    return metric && read(metric);
  };
  return {
    watermark,
    measure: (slug, range) => ofMetric(slug, metric => measure(metric, range)),
    variants: (slug, range) => ofMetric(slug, metric => evaluateVariants(metric, range)),
    split: (slug, range, dimension) => ofMetric(slug, metric => split(metric, { range, dimension, sight })),
    steps: (slug, range) => ofMetric(slug, metric => (sight.splits ? countSteps(metric, range) : undefined)),
    sample: (slug, range) => ofMetric(slug, metric => (maySeeRows(sight, metric) ? sample(metric, { range, viewer }) : undefined)),
    batches: latestBatches,
    asKnown: (slug, range, day) =>
      ofMetric(slug, async metric => {
        const { snapshot, points } = await editionOf(metric.id, day);
        return { snapshot, points: sliceOf(points, range) };
      }),
    restatements: slug => ofMetric(slug, metric => ledgerOf(metric.id)),
  };
}

async function measure(metric: Metric, range: MetricRange): Promise<Measured> {
  const [points, guardrails, proof, until] = await Promise.all([
    readSeries(metric, range),
    evaluateGuardrails(metric, range),
    proofOf(metric),
    dataUntil(metric),
  ]);
  return { metric, points, guardrails, fixturesPass: proof.failed === 0, dataUntil: until };
}

interface Splitting {
  range: MetricRange;
  dimension: string;
  sight: Sight;
}

async function split(metric: Metric, { range, dimension, sight }: Splitting): Promise<Split | undefined> {
  const declared = metric.dimensions.find(({ name }) => name === dimension);
  if (!declared || !maySplit(sight, metric)) return undefined;
  const [splits, titleOf] = await Promise.all([evaluateSplit(metric, range, dimension), titlesOf(declared)]);
  return { dimension, title: declared.title, cells: cellsInSight(splits, { metric, dimension, sight, titleOf }) };
}

async function sample(metric: Metric, { range, viewer }: { range: MetricRange; viewer: Viewer }): Promise<RowSample | undefined> {
  const points = await readSeries(metric, range);
  const latest = points.findLast(point => point.matured && point.denominator > 0);
  if (!latest) return undefined;
  const mask = maskFor({ viewer: viewer.kind === undefined ? viewer.id : viewer.kind, page: metric.id });
  return sampleRowsOf(metric, { period: latest.period, asOf: range.asOf, mask });
}

/** Has every number ready before somebody asks, those of the goals first: called once when the portal starts, and not waited for. */
export async function warmUpMetrics(): Promise<void> {
  const metrics = listMetrics().toSorted((a, b) => a.standing.localeCompare(b.standing));
  for (const metric of metrics) await Promise.all([publishedSeries(metric), proofOf(metric)]);
}
