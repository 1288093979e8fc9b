import { expect, test } from 'vitest';
import { calendarNames, eventsFor, feedsOf, placeOfDay, seasonNamed } from '~/features/goals/depth/chart-event';
import type { ChartEvent } from '~/features/goals/depth/chart-event';
import { listMetrics, readMetric } from '~/features/metrics/definitions.server';

const events: ChartEvent[] = [
  { kind: 'season', season: 'spring-festival', from: '2026-02-15', to: '2026-02-23' },
  { kind: 'season', season: '618', from: '2026-06-01', to: '2026-06-20' },
  { kind: 'connection', system: 'erp', from: '2025-09-01', to: '2025-09-01' },
  { kind: 'connection', system: 'service', from: '2026-02-11', to: '2026-02-11' },
];

test('a chart marks the seasons its metric moves with and the feeds it is computed from, and no others', () => {
  const metric = readMetric('shelf-lead-time');
  if (!metric) throw new Error('the metric is gone');
  expect(eventsFor(metric, events)).toEqual([events[0], events[2]]);
});

test('every season a metric names is known to the company’s calendar under one name', () => {
  for (const { definition } of listMetrics())
    for (const season of definition.calendar.movedBy) expect(seasonNamed(calendarNames[season])).toBe(season);
});

test('the count of connected systems is marked by all of them', () => {
  expect(feedsOf(readMetric('systems-connected') ?? { sources: [] })).toEqual(['erp', 'app', 'crm', 'service']);
});

test('the middle of a month is a whole number, its edges are halves', () => {
  expect(placeOfDay('2026-06-16', '2026-01-01')).toBe(5);
  expect(placeOfDay('2026-06-01', '2026-01-01')).toBe(4.5);
  expect(placeOfDay('2025-12-01', '2026-01-01')).toBe(-1.5);
});
