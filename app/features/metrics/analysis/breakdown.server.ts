import type { Measures, MetricRange } from '../measures';
import type { Breakdown } from './breakdown';

/** What is needed to take a metric's changes apart, as the viewer of the measures may see it; undefined for an unknown metric. */
export async function readBreakdown(
  slug: string,
  { range, measures }: { range: MetricRange; measures: Pick<Measures, 'measure' | 'split'> },
): Promise<Breakdown | undefined> {
  const measured = await measures.measure(slug, range);
  if (!measured) return undefined;
  const { metric, points } = measured;
  const splits = await Promise.all(metric.dimensions.map(({ name }) => measures.split(slug, range, name)));
  const { title, format, unit, definition } = metric;
  return {
    metric: { title, format, unit, kind: definition.kind },
    points,
    splits: splits.filter(split => split !== undefined).filter(split => split.cells.length > 0),
  };
}
