import { countValidCertificates } from './features/certification/certificates.server';
import { readScoreboard } from './features/goals/goals.server';
import { latestCheckIns } from './features/goals/governing/check-ins.server';
import { dueOf } from './features/goals/governing/governance.server';
import { currentGoals } from './features/goals/governing/goal-settings.server';
import { readMetric } from './features/metrics/definitions.server';
import type { Measures } from './features/metrics/measures';
import { measuresFor } from './features/metrics/measures.server';
import type { ReportFacts, Restated } from './features/sharing/report/report-facts';
import { weekOf } from './features/sharing/report/report-week';
import { certifiedSince, lastReportAt, statusChangesSince } from './features/sharing/report/week-facts.server';

/** The facts of the week for its report: of all features, so none of them gathers it. Totals only, as everybody may see them. */
export async function weekFacts(now: Date): Promise<ReportFacts> {
  const measures = measuresFor({ kind: 'kiosk' });
  const week = weekOf(now);
  const since = await lastReportAt({ weekOf: week, now });
  const scoreboard = await readScoreboard({ measures });
  const metrics = scoreboard.groups.flatMap(group => group.goals.map(view => view.metric.id));
  const [statusChanges, restated, checkIns, names, valid] = await Promise.all([
    statusChangesSince(since),
    restatedSince(since, { metrics: [...new Set(metrics)], measures }),
    dueCheckIns(now),
    certifiedSince(since, now),
    countValidCertificates(now),
  ]);
  return { scoreboard, weekOf: week, statusChanges, restated, checkIns, certified: { names, valid } };
}

/** Numbers that had been published as final. */
async function restatedSince(since: Date, { metrics, measures }: { metrics: string[]; measures: Measures }): Promise<Restated[]> {
  const ledgers = await Promise.all(metrics.map(async slug => ({ slug, lines: (await measures.restatements(slug)) ?? [] })));
  return ledgers.flatMap(({ slug, lines }) => {
    const metric = readMetric(slug);
    const fresh = lines.filter(({ at, matured }) => matured && at > since);
    if (!metric) return [];
    const { title, format, unit } = metric;
    return fresh.map(({ period, reason, before, after }) => ({
      ...{ title, format, unit, period, reason },
      before: before?.value ?? null,
      after: after?.value ?? null,
    }));
  });
}

const weekDays = 7;

async function dueCheckIns(now: Date): Promise<ReportFacts['checkIns']> {
  const [goals, latest] = await Promise.all([currentGoals(), latestCheckIns()]);
  const due = goals.flatMap(goal => {
    const next = dueOf(goal, { latest: latest[goal.slug], now });
    const title = readMetric(goal.metric)?.title;
    return next && title && next.daysLate > -weekDays ? { title, owner: goal.owner, dueOn: next.dueOn } : [];
  });
  return due.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
