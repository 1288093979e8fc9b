import { readSynonyms, sayingsOf } from '~/server/sayings.server';
import { listMetrics } from '../definitions.server';
import type { Measures } from '../measures';
import { addMonths } from '../months';
import type { CatalogueEntry } from './catalogue-entry';

interface Asked {
  measures: Measures;
  /** Whether a goal is bound to a metric, and whether a lesson or a lab teaches it. */
  isBound: (slug: string) => boolean;
  isTaught: (metric: { id: string; teaches: { lessons: string[]; labs: string[] } }) => boolean;
}

const monthsShown = 12;

/** All metrics the viewer of the measures may see, with where each stands now. */
export async function readCatalogue({ measures, isBound, isTaught }: Asked): Promise<CatalogueEntry[]> {
  const synonyms = readSynonyms();
  const asOf = measures.watermark();
  const to = addMonths(asOf, 1);
  // One month more than is shown: the latest is often still maturing.
  const range = { from: addMonths(to, -monthsShown - 4), to, asOf };
  const entries = await Promise.all(
    listMetrics().map(async ({ id }): Promise<CatalogueEntry[]> => {
      const measured = await measures.measure(id, range);
      if (!measured) return [];
      const { metric, points } = measured;
      const matured = points.filter(point => point.matured);
      const last = matured.findLastIndex(point => point.value !== null);
      const [latest, before] = [matured[last], matured[last - 1]];
      const { standing, title, meaning, format, unit, owner, sources } = metric;
      return [
        {
          ...{ id, standing, title, meaning, format, unit, owner },
          tables: sources.map(source => source.table),
          sayings: sayingsOf(title['zh-CN'], synonyms),
          latest: latest && { period: latest.period, value: latest.value ?? 0, before: before?.value ?? null },
          months: matured.slice(-monthsShown).map(point => point.value),
          bound: isBound(id),
          taught: isTaught(metric),
        },
      ];
    }),
  );
  return entries.flat();
}
