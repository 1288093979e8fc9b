import { sightOf } from '../gate/access';
import type { Viewer } from '../gate/access';
import type { Measures, MetricRange, RowSample, StepCount } from '../measures';
import type { Metric } from '../metric-definition';
import { portalTableNames } from '../own-tables';

interface Asked {
  measures: Measures;
  viewer: Viewer;
  range: MetricRange;
  /** SHA-256 of the warehouse's tables. */
  batch: string;
}

export interface RowsBehind {
  steps: StepCount[] | undefined;
  sample: RowSample | undefined;
}

const kept = new Map<string, Promise<RowsBehind>>();
const mostKept = 500;

/**
 * The rows behind a number: how many after each step, and some of them. Asked once for a definition, a range and a state of the warehouse, since
 * they cannot change without these; the portal's own rows can, so what reads them is asked every time.
 */
export function rowsBehind(metric: Metric, { measures, viewer, range, batch }: Asked): Promise<RowsBehind> {
  const read = async (): Promise<RowsBehind> => {
    const [steps, sample] = await Promise.all([measures.steps(metric.id, range), measures.sample(metric.id, range)]);
    return { steps, sample };
  };
  if (metric.sources.some(({ table }) => portalTableNames.includes(table))) return read();
  // Masks are each viewer's own, so that two of them cannot put their samples together.
  const key = JSON.stringify([metric.hash, range, batch, sightOf(viewer), 'id' in viewer ? viewer.id : viewer.kind]);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const rows = read();
  kept.set(key, rows);
  rows.catch(() => kept.delete(key));
  return rows;
}
