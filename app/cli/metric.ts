import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import type { MetricReport } from '~/features/metrics/metric-report.server';
import { formatNumber, formatPercent } from '~/i18n/formats';
import { databaseFile } from './database-file';
import { CliFailure } from './failure';
import { messages } from './messages';
import { print, printJson, terminalLocale, terminalText } from './terminal';

export function addMetric(program: Command): void {
  const t = terminalText(messages);
  program
    .command('metric')
    .description(t.metric)
    .argument('<slug>', t.metricSlug)
    .option('--json', t.jsonOption)
    .option('--as-of <date>', t.asOfOption)
    .action(show);
}

async function show(slug: string, { json, asOf }: { json?: true; asOf?: string }): Promise<void> {
  const t = terminalText(messages);
  if (asOf !== undefined && !/^\d{4}-\d\d-\d\d$/.test(asOf)) throw new CliFailure(t.dateInvalid(asOf), 2);
  const database = databaseFile();
  if (!existsSync(database)) throw new CliFailure(t.databaseMissing(database), 2);
  const { metricReport } = await import('~/features/metrics/metric-report.server');
  const report = await metricReport(slug, asOf === undefined ? {} : { asOf });
  if (!report) throw new CliFailure(await unknownMetric(slug), 2);
  if (json) printJson(report);
  else printLatest(report);
}

function printLatest({ title, latest, format, watermark }: MetricReport): void {
  const locale = terminalLocale();
  const show = format === 'percent' ? formatPercent : formatNumber;
  const value = latest?.value ?? null;
  const shown = value === null ? '—' : show(value, locale);
  print(terminalText(messages).metricLatest(title[locale], shown, latest?.period.slice(0, 7) ?? '—', watermark));
}

async function unknownMetric(slug: string): Promise<string> {
  const { listMetrics } = await import('~/features/metrics/definitions.server');
  const known = listMetrics().map(metric => metric.id);
  return terminalText(messages).metricUnknown(slug, known.join(', '));
}
