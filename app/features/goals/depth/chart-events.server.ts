import { queryWarehouse } from '~/engine/warehouse.server';
import type { MetricDefinition } from '~/features/metrics/metric-definition';
import type { GoalView } from '../goal-view';
import { calendarNames, eventsFor, feedSystems, seasonNamed } from './chart-event';
import type { ChartEvent } from './chart-event';

const deadlineMs = 10_000;

/** Seasons by the company's own calendar, which says when a promotion really ran. Days, not people: nothing here is anybody's. */
const seasonsSql = `
  WITH named AS (
    SELECT promotion AS name, day FROM calendar WHERE promotion IS NOT NULL
    UNION ALL
    SELECT holiday, day FROM calendar WHERE holiday = $holiday
  )
  SELECT name, min(day) AS from_day, max(day) AS to_day
  FROM named
  WHERE day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
  GROUP BY name, year(day)
  ORDER BY from_day`;

const connectionsSql = `
  SELECT system, min(day) AS from_day
  FROM feed_runs
  GROUP BY system
  HAVING min(day) BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
  ORDER BY from_day`;

/** What happened beside a goal in the months that its chart shows. */
export async function readGoalEvents(
  view: GoalView,
  { metric, asOf }: { metric: Pick<MetricDefinition, 'sources' | 'definition'>; asOf: string },
) {
  const from = (view.reading.history[0] ?? view.reading.chart[0])?.month ?? view.goal.start;
  return eventsFor(metric, await readChartEvents({ from, to: asOf }));
}

/** What happened from one day to another, in the order of time: the company's seasons, and the days its systems began to deliver. */
async function readChartEvents({ from, to }: { from: string; to: string }): Promise<ChartEvent[]> {
  const [seasons, connections] = await Promise.all([
    queryWarehouse({ sql: seasonsSql, params: { from, to, holiday: calendarNames['spring-festival'] }, deadlineMs }),
    queryWarehouse({ sql: connectionsSql, params: { from, to }, deadlineMs }),
  ]);
  const events: ChartEvent[] = [
    ...seasons.rows.flatMap(([name, first, last]): ChartEvent[] => {
      const season = seasonNamed(String(name));
      return season ? [{ kind: 'season', season, from: String(first), to: String(last) }] : [];
    }),
    ...connections.rows.flatMap(([name, day]): ChartEvent[] => {
      const system = feedSystems.find(known => known === name);
      return system ? [{ kind: 'connection', system, from: String(day), to: String(day) }] : [];
    }),
  ];
  return events.sort((a, b) => a.from.localeCompare(b.from));
}
