import { listMetrics } from '../definitions.server';
import type { Measures, MetricRange } from '../measures';
import { addMonths } from '../months';
import type { MetricView } from './metric-view';

const monthsShown = 24;

/** The months the page of a metric shows: two years up to the last day the data cover. */
export function catalogueRange(watermark: string): MetricRange {
  const to = addMonths(watermark, 1);
  return { from: addMonths(to, -monthsShown), to, asOf: watermark };
}

/** One metric with its months, as the viewer of the measures may see it; undefined for an unknown one. */
export async function readMetricView(slug: string, { measures }: { measures: Measures }): Promise<MetricView | undefined> {
  const watermark = measures.watermark();
  const [measured, restatements] = await Promise.all([measures.measure(slug, catalogueRange(watermark)), measures.restatements(slug)]);
  if (!measured) return undefined;
  const { metric, points, guardrails } = measured;
  const { id, standing, title, meaning, format, unit, direction, owner, steward, definition } = metric;
  return {
    metric: { id, standing, title, meaning, format, unit, direction, owner, steward, guardrails: metric.guardrails, kind: definition.kind },
    points,
    guardrails: guardrails.map(series => ({ slug: series.slug, latest: latestOf(series.points) })),
    guards: listMetrics().flatMap(other =>
      other.guardrails.some(guardrail => guardrail.metric === slug) ? [{ id: other.id, title: other.title }] : [],
    ),
    // That a month matures is no news: it was published as unfinished.
    restatements: (restatements ?? [])
      .filter(({ reason }) => reason !== 'maturing')
      .map(({ period, reason, matured, before, after, at }) => ({ period, reason, matured, before, after, at })),
    watermark,
  };
}

function latestOf(points: MetricView['points']): { period: string; value: number } | undefined {
  const latest = points.findLast(point => point.matured && point.value !== null);
  return latest && latest.value !== null ? { period: latest.period, value: latest.value } : undefined;
}
