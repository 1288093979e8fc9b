import type { Metric } from '~/features/metrics/metric-definition';
import { db } from '~/server/db.server';
import { readGoals } from '../../goals-file.server';
import { meaningOf, seenMeaning } from './seen-definition';
import type { SeenDefinition } from './seen-definition';

const noted = new Set<string>();

/** Keeps what a metric's definition is now, once per definition, so that a later one can be laid beside it. */
export async function noteDefinition(metric: Metric): Promise<void> {
  const key = { metric: metric.id, hash: metric.hash };
  if (noted.has(metric.hash)) return;
  await db.metricDefinitionSeen.upsert({
    where: { metric_hash: key },
    create: { ...key, version: metric.version, meaning: JSON.stringify(meaningOf(metric)), sql: metric.sql },
    update: {},
  });
  noted.add(metric.hash);
}

/** Every definition a metric has had since the portal knows it, oldest first. */
export async function seenDefinitions(metric: string): Promise<SeenDefinition[]> {
  const rows = await db.metricDefinitionSeen.findMany({ where: { metric }, orderBy: [{ seenAt: 'asc' }, { version: 'asc' }] });
  return rows.map(({ hash, version, seenAt, meaning, sql }) => ({
    hash,
    version,
    seenAt,
    meaning: seenMeaning.parse(JSON.parse(meaning)),
    sql,
  }));
}

/** The same for every goal, so that a definition is kept even if nobody looked at its page before it changed. */
export async function noteGoalDefinitions(metricOf: (slug: string) => Metric | undefined): Promise<void> {
  for (const { metric } of readGoals().goals) {
    const definition = metricOf(metric);
    if (definition) await noteDefinition(definition);
  }
}
