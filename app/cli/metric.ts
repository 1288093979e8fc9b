import type { Command } from 'commander';
import type { MetricReport } from '~/features/metrics/metric-report.server';
import { formatValue } from '~/features/metrics/metric-format';
import type { SplitCell } from '~/features/metrics/measures';
import type { SeriesPoint } from '~/features/metrics/series';
import { CliFailure } from './failure';
import { messages } from './metric-messages';
import { addMetricList, addMetricShow } from './metric-definitions';
import { knownMetric, requireDatabaseFor, sourceOf } from './metric-source';
import { addMetricTest } from './metric-test';
import { print, printJson, terminalLocale, terminalText } from './terminal';

export function addMetric(program: Command): void {
  const metric = program.command('metric').description(terminalText(messages).metric);
  addMetricList(metric);
  addMetricShow(metric);
  addMetricTest(metric);
  addMetricRun(metric);
}

/** `shuyu metric push-ctr` is short for `shuyu metric run push-ctr`. */
function addMetricRun(metric: Command): void {
  const t = terminalText(messages);
  metric
    .command('run', { isDefault: true })
    .description(t.run)
    .argument('<slug>', t.slug)
    .option('--as-of <date>', t.asOfOption)
    .option('--from <date>', t.fromOption)
    .option('--to <date>', t.toOption)
    .option('--by <dimension>', t.byOption)
    .option('--warehouse <file>', t.warehouseOption)
    .option('--json', t.jsonOption)
    .action(run);
}

interface RunOptions {
  asOf?: string;
  from?: string;
  to?: string;
  by?: string;
  warehouse?: string;
  json?: true;
}

async function run(slug: string, { warehouse, json, ...asked }: RunOptions): Promise<void> {
  requireDates(asked);
  const metric = await knownMetric(slug);
  requireDimension(metric, asked.by);
  requireDatabaseFor([metric]);
  const source = await sourceOf(warehouse);
  const { metricReport } = await import('~/features/metrics/metric-report.server');
  const report = await metricReport(slug, { ...asked, source, viewer: { kind: 'operator' } }).catch((error: unknown) => {
    throw new CliFailure(terminalText(messages).notComputed(slug, error instanceof Error ? error.message : String(error)));
  });
  if (!report) return;
  if (json) printJson(report);
  else for (const line of linesOf(report)) print(line);
}

function requireDates({ asOf, from, to }: RunOptions): void {
  const t = terminalText(messages);
  const odd = [asOf, from, to].find(date => date !== undefined && !isDay(date));
  if (odd !== undefined) throw new CliFailure(t.dateInvalid(odd), 2);
  if (from !== undefined && to !== undefined && from > to) throw new CliFailure(t.rangeInvalid(from, to), 2);
}

/** 2026-02-30 is none. */
function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function requireDimension({ id, dimensions }: { id: string; dimensions: { name: string }[] }, by: string | undefined): void {
  const known = dimensions.map(({ name }) => name);
  if (by !== undefined && !known.includes(by)) throw new CliFailure(terminalText(messages).dimensionUnknown(id, by, known.join(', ')), 2);
}

function linesOf(report: MetricReport): string[] {
  const t = terminalText(messages);
  const { title, latest, watermark, series, by } = report;
  const headline = t.latest(title[terminalLocale()], shown(latest, report), latest?.period.slice(0, 7) ?? '—', watermark);
  return [
    headline,
    ...series.map(point => monthLine(point, report)),
    ...(by?.splits.flatMap(cell => cellLines(cell, { dimension: by.dimension, report })) ?? []),
  ];
}

/** A month that is not said is named: it must not look like one in which nothing happened. */
function cellLines(
  { value, points, withheldPeriods }: SplitCell,
  { dimension, report }: { dimension: string; report: MetricReport },
): string[] {
  const t = terminalText(messages);
  const open = points === 'withheld' ? [] : points.map(point => ({ period: point.period, line: monthLine(point, report) }));
  const withheld = withheldPeriods.map(period => ({ period, line: `  ${period.slice(0, 7)}  ${t.withheld}` }));
  const months = [...open, ...withheld].sort((a, b) => a.period.localeCompare(b.period));
  return [`${dimension} = ${value}`, ...months.map(({ line }) => line)];
}

function monthLine(point: SeriesPoint, report: MetricReport): string {
  const mark = point.matured ? '' : `  ${terminalText(messages).immature}`;
  return `  ${point.period.slice(0, 7)}  ${shown(point, report)}${mark}`;
}

function shown(point: SeriesPoint | null, { format, unit }: MetricReport): string {
  return point?.value == null ? '—' : formatValue(point.value, { format, unit }, terminalLocale());
}
