import type { Command } from 'commander';
import { shortHash } from '~/features/metrics/metric-definition';
import type { Metric } from '~/features/metrics/metric-definition';
import { messages } from './metric-messages';
import { knownMetric } from './metric-source';
import { print, printJson, terminalLocale, terminalText } from './terminal';

export function addMetricList(metric: Command): void {
  const t = terminalText(messages);
  metric.command('list').description(t.list).option('--json', t.jsonOption).action(list);
}

export function addMetricShow(metric: Command): void {
  const t = terminalText(messages);
  metric.command('show').description(t.show).argument('<slug>', t.slug).option('--json', t.jsonOption).action(show);
}

async function list({ json }: { json?: true }): Promise<void> {
  const { listMetrics } = await import('~/features/metrics/definitions.server');
  const all = listMetrics();
  const metrics = [...all.filter(({ standing }) => standing === 'goal'), ...all.filter(({ standing }) => standing === 'supporting')];
  if (json) {
    printJson(
      metrics.map(({ id, title, standing, version, hash, dimensions }) => ({
        metric: id,
        title,
        standing,
        version,
        definitionHash: hash,
        dimensions: dimensions.map(({ name }) => name),
      })),
    );
    return;
  }
  const t = terminalText(messages);
  const width = Math.max(...metrics.map(({ id }) => id.length));
  for (const { id, hash, standing, title } of metrics)
    print(`${id.padEnd(width)}  ${shortHash(hash)}  ${t[standing]}  ${title[terminalLocale()]}`);
}

async function show(slug: string, { json }: { json?: true }): Promise<void> {
  const metric = await knownMetric(slug);
  if (json) printJson(metric);
  else for (const line of linesOf(metric)) print(line);
}

const statedFields = ['population', 'numerator', 'denominator', 'eventTime', 'window', 'dedupeKey'] as const;

function linesOf(metric: Metric): string[] {
  const t = terminalText(messages);
  const locale = terminalLocale();
  const { definition } = metric;
  const named = (items: { title: Metric['title'] }[]): string[] => items.map(item => item.title[locale]);
  const facts: [name: string, values: string[]][] = [
    ...statedFields.map((field): [string, string[]] => [t[field], [definition[field][locale]]]),
    [t.exclusions, definition.exclusions.map(exclusion => exclusion[locale])],
    [t.dimensions, metric.dimensions.map(({ name, title }) => `${name} ${title[locale]}`)],
    [t.variants, named(metric.variants)],
    [t.guardrails, named(metric.guardrails)],
    [t.owner, [metric.owner[locale]]],
    [t.steward, [metric.steward[locale]]],
  ];
  return [
    `${metric.title[locale]}  ${t.versionAndHash(metric.version, shortHash(metric.hash))}`,
    metric.meaning[locale],
    '',
    ...facts.flatMap(([name, values]) => values.map((value, i) => (i === 0 ? `${name}: ${value}` : `  ${value}`))),
    '',
    metric.sql.trim(),
  ];
}
