import { readMetric } from './definitions.server';
import { evaluateGuardrails, evaluateMetric } from './evaluate.server';
import type { Measures } from './measures';
import type { Metric } from './metric-definition';
import { runFixtures } from './run-fixture.server';
import { warehouseFacts } from './warehouse-facts.server';

/** The metrics of this portal, computed from its warehouse. */
export const measures: Measures = {
  watermark: () => warehouseFacts().watermark,
  async measure(slug, range) {
    const metric = readMetric(slug);
    const series = metric && (await evaluateMetric({ slug, ...range }));
    if (!series) return undefined;
    return { ...series, guardrails: await evaluateGuardrails(metric, range), fixturesPass: await fixturesPass(metric) };
  },
};

const proved = new Map<string, Promise<boolean>>();

/** Asked of every definition once per process: its fixtures cannot change without its hash. */
async function fixturesPass(metric: Metric): Promise<boolean> {
  const known = proved.get(metric.hash);
  if (known) return known;
  const answer = runFixtures(metric).then(outcomes => outcomes.every(outcome => outcome.passed));
  proved.set(metric.hash, answer);
  // An engine that could not answer is no failed test: ask again next time.
  answer.catch(() => proved.delete(metric.hash));
  return answer;
}
