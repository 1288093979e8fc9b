import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Metric } from '~/features/metrics/metric-definition';
import type { MetricSource } from '~/features/metrics/metric-source.server';
import { portalTableNames } from '~/features/metrics/own-tables';
import { readEnv } from '~/server/env.server';
import { databaseFile } from './database-file';
import { CliFailure } from './failure';
import { messages } from './metric-messages';
import { pathFromCaller, terminalText } from './terminal';

export async function knownMetric(slug: string): Promise<Metric> {
  const { listMetrics, readMetric } = await import('~/features/metrics/definitions.server');
  const metric = readMetric(slug);
  if (metric) return metric;
  const known = listMetrics().map(({ id }) => id);
  throw new CliFailure(terminalText(messages).unknown(slug, known.join(', ')), 2);
}

/** Some metrics read the portal's own tables; without its database they have nothing to read. */
export function requireDatabaseFor(metrics: Metric[]): void {
  const file = databaseFile();
  const needed = metrics.some(({ sources }) => sources.some(({ table }) => portalTableNames.includes(table)));
  if (needed && !existsSync(file)) throw new CliFailure(terminalText(messages).databaseMissing(file), 2);
}

/** The portal's warehouse, or the file the caller names. */
export async function sourceOf(warehouse: string | undefined): Promise<MetricSource> {
  const file = warehouse === undefined ? path.join(readEnv().dataDir, 'warehouse.duckdb') : pathFromCaller(warehouse);
  if (!existsSync(file)) throw new CliFailure(terminalText(messages).warehouseMissing(file), 2);
  const { fileSource, portalSource } = await import('~/features/metrics/metric-source.server');
  return warehouse === undefined ? portalSource() : fileSource(file);
}
