import type { MetricDefinition } from '~/features/metrics/metric-definition';
import { lastDayOf, monthOf } from '~/features/metrics/months';
import { daysBetween } from '../plan-curve';

type Season = MetricDefinition['definition']['calendar']['movedBy'][number];

/** The core systems whose feeds are connected one after another. */
export const feedSystems = ['erp', 'app', 'crm', 'service'] as const;
type FeedSystem = (typeof feedSystems)[number];

/** What happened beside a goal: a season its number moves with, or the day a system began to deliver. ISO dates, both included. */
export type ChartEvent =
  { kind: 'season'; season: Season; from: string; to: string } | { kind: 'connection'; system: FeedSystem; from: string; to: string };

/** How the company's calendar calls them: promotions by their name, the holiday by its. */
export const calendarNames: Record<Season, string> = {
  '618': '618',
  'double-11': '双11',
  'double-12': '双12',
  'womens-day': '38节',
  'new-year-goods': '年货节',
  'spring-festival': '春节',
};

export function seasonNamed(name: string): Season | undefined {
  return seasons.find(season => calendarNames[season] === name);
}

const seasons: readonly Season[] = ['618', 'double-11', 'double-12', 'womens-day', 'new-year-goods', 'spring-festival'];

/** The feeds a metric's tables come from: a number may change with the day its source began to deliver. */
export function feedsOf({ sources }: Pick<MetricDefinition, 'sources'>): readonly FeedSystem[] {
  if (sources.some(({ table }) => table === 'feed_runs')) return feedSystems;
  return feedSystems.filter(system => sources.some(source => feedNames[system].includes(source.system.en)));
}

/** As the metrics' files name the systems. */
const feedNames: Record<FeedSystem, readonly string[]> = {
  erp: ['ERP'],
  app: ['App events'],
  crm: ['CRM'],
  service: ['Service desk'],
};

/** Those that concern a metric: its seasons, and its sources' feeds. */
export function eventsFor(metric: Pick<MetricDefinition, 'sources' | 'definition'>, events: ChartEvent[]): ChartEvent[] {
  const feeds = feedsOf(metric);
  return events.filter(event =>
    event.kind === 'season' ? metric.definition.calendar.movedBy.includes(event.season) : feeds.includes(event.system),
  );
}

/** Where a day lies among monthly rows that begin with the month `first`: a whole number is the middle of its month. */
export function placeOfDay(day: string, first: string): number {
  const months = (Number(day.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(first.slice(5, 7));
  const length = Number(lastDayOf(monthOf(day)).slice(8));
  return months + daysBetween(monthOf(day), day) / length - 0.5;
}
