import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '~/i18n/locale';
import type { Locale } from '~/i18n/locale';
import { ContentError, contentFolder, contentShelf, readContentText, readContentYaml, readSqlFiles } from '~/server/content-files.server';
import { metricDefinition } from './metric-definition';
import type { CompanionSql, Metric, MetricDefinition, MetricFormat, MetricKind } from './metric-definition';
import { metricFixture } from './metric-fixture';

const shelf = contentShelf({ kind: 'metrics', load: loadMetric });

/** The metric of that name; undefined when there is none. Throws ContentError when its files are broken. */
export function readMetric(slug: string): Metric | undefined {
  return shelf.read(slug);
}

/** The MDX file that explains a metric, absolute. */
export function explanationFile(slug: string, locale: Locale): string {
  return join(contentFolder('metrics'), slug, `explain.${locale}.mdx`);
}

/** The frozen query itself, as its companions are handed about. */
export function frozenSql({ id, sql, definition: { kind, histogram } }: Metric): CompanionSql {
  return { source: `${id}/metric.sql`, sql, kind, histogram };
}

/** All metrics in the order of their slugs. Throws ContentError when one is broken. */
export function listMetrics(): Metric[] {
  return shelf.slugs().flatMap(slug => readMetric(slug) ?? []);
}

function loadMetric(folder: string, slug: string): Metric {
  const file = join(folder, 'metric.yaml');
  const stated = readContentYaml(file, metricDefinition);
  if (stated.id !== slug) throw new ContentError({ file, field: 'id', problem: `must be the name of its folder, ${slug}` });
  const files = {
    sql: readContentText(join(folder, 'metric.sql')),
    variantSql: variantsOf(stated, { folder, file }),
    guardrailSql: guardrailsOf(stated, { folder, file }),
    fixtures: readFixtures(join(folder, 'fixtures')),
  };
  // Read by the MDX compiler, but a missing one should not wait for a reader.
  for (const locale of locales) readContentText(join(folder, `explain.${locale}.mdx`));
  return { ...stated, ...files, hash: definitionHash({ definition: stated.definition, sql: files.sql, fixtures: files.fixtures }) };
}

function readFixtures(folder: string): Metric['fixtures'] {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')) : [];
  return names.sort().map(name => ({ ...readContentYaml(join(folder, name), metricFixture), name: name.slice(0, -'.yaml'.length) }));
}

interface Place {
  folder: string;
  file: string;
}

function variantsOf({ id, definition, variants }: MetricDefinition, { folder, file }: Place): Metric['variantSql'] {
  const texts = readSqlFiles(join(folder, 'variants'));
  requireSameNames({ file, field: 'variants', stated: variants, sql: texts });
  const { histogram } = definition;
  return Object.fromEntries(
    variants.map(({ slug, kind = definition.kind }): [string, CompanionSql] => [
      slug,
      { source: `${id}/variants/${slug}.sql`, sql: texts[slug] ?? '', kind, ...(kind === 'quantile' && { histogram }) },
    ]),
  );
}

function guardrailsOf({ id, guardrails }: MetricDefinition, { folder, file }: Place): Metric['guardrailSql'] {
  const texts = readSqlFiles(join(folder, 'guardrails'));
  requireSameNames({ file, field: 'guardrails', stated: guardrails.filter(guardrail => !guardrail.metric), sql: texts });
  return Object.fromEntries(
    guardrails.map(({ slug, format, metric }): [string, CompanionSql] => [
      slug,
      metric
        ? guardrailMetric(metric, { folder, file })
        : { source: `${id}/guardrails/${slug}.sql`, sql: texts[slug] ?? '', kind: kindsOf[format] },
    ]),
  );
}

const kindsOf: Record<MetricFormat, MetricKind> = { percent: 'share', count: 'count', decimal: 'ratio' };

/** Another metric's SQL, read from its files: its own guardrails may lead back here. */
function guardrailMetric(slug: string, { folder, file }: Place): CompanionSql {
  const other = join(folder, '..', slug);
  if (!existsSync(other)) throw new ContentError({ file, field: 'guardrails', problem: `there is no metric ${slug}` });
  const { kind, histogram } = readContentYaml(join(other, 'metric.yaml'), metricDefinition).definition;
  return { source: `${slug}/metric.sql`, sql: readContentText(join(other, 'metric.sql')), kind, histogram };
}

/** What is described without SQL could not be computed; what is computed without a description could not be read. */
function requireSameNames(options: { file: string; field: string; stated: { slug: string }[]; sql: Record<string, string> }): void {
  const { file, field, stated, sql } = options;
  const described = stated.map(item => item.slug);
  const odd = [...described.filter(name => !(name in sql)), ...Object.keys(sql).filter(name => !described.includes(name))][0];
  if (odd) throw new ContentError({ file, field, problem: `${odd} must stand both here and as ${field}/${odd}.sql` });
}

/** SHA-256 (hex) of what decides the number. Titles, owners and links may be reworded without making another definition. */
function definitionHash(decisive: Pick<Metric, 'definition' | 'sql' | 'fixtures'>): string {
  return createHash('sha256')
    .update(JSON.stringify([decisive.definition, decisive.sql, decisive.fixtures]))
    .digest('hex');
}
