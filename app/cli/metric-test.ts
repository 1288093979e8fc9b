import type { Command } from 'commander';
import type { MetricCheck } from '~/features/metrics/check-metric.server';
import { shortHash } from '~/features/metrics/metric-definition';
import { addMonths, monthOf } from '~/features/metrics/months';
import { messages } from './metric-messages';
import { knownMetric, requireDatabaseFor, sourceOf } from './metric-source';
import { print, printJson, terminalText } from './terminal';

export function addMetricTest(metric: Command): void {
  const t = terminalText(messages);
  metric
    .command('test')
    .description(t.test)
    .argument('[slug]', t.slug)
    .option('--warehouse <file>', t.warehouseOption)
    .option('--json', t.jsonOption)
    .action(test);
}

/** Far enough back that a trailing year has had its history. */
const monthsLookedAt = 12;

/** Exit code 0: all is well; 1: something was found; 2: the call was wrong, or there is no data. */
async function test(slug: string | undefined, { warehouse, json }: { warehouse?: string; json?: true }): Promise<void> {
  const { listMetrics } = await import('~/features/metrics/definitions.server');
  const metrics = slug === undefined ? listMetrics() : [await knownMetric(slug)];
  requireDatabaseFor(metrics);
  const { run, watermark } = await sourceOf(warehouse);
  const { checkMetric } = await import('~/features/metrics/check-metric.server');
  const { portalTablesOf } = await import('~/features/metrics/portal-state.server');
  const to = addMonths(monthOf(watermark), 1);
  const bench = {
    run,
    range: { from: addMonths(to, -monthsLookedAt), to, asOf: watermark },
    tablesOf: (sql: string) => portalTablesOf(sql, watermark),
  };
  const checks: MetricCheck[] = [];
  for (const metric of metrics) {
    const check = await checkMetric(metric, bench);
    checks.push(check);
    if (!json) for (const line of linesOf(check)) print(line);
  }
  if (json) printJson(checks);
  process.exitCode = checks.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

function linesOf({ metric, hash, fixtures, findings }: MetricCheck): string[] {
  const t = terminalText(messages);
  if (findings.length === 0) return [t.passed(metric, fixtures, shortHash(hash))];
  return [t.failed(metric, findings.length), ...findings.map(({ check, where, problem }) => `  ${check}  ${where}: ${problem}`)];
}
