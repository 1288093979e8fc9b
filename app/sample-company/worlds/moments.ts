import { DAY_SECONDS, FIRST_DAY, LAST_DAY, LAST_SECOND } from '../days';
import { clamp, FIRST_SECOND, percent } from './world';
import type { World } from './world';

/** Where the rows of a world lie in time: `zone` is around the midnights of UTC, `outside` no window of the focus. */
export type MomentKind = 'spread' | 'boundary' | 'zone' | 'same' | 'outside';
/** How much an order is worth: `threshold` is a focus amount, or a fen beside it. */
export type AmountKind = 'spread' | 'threshold' | 'same';
/** How long things take: `edge` is a focus span, or a second beside it. */
export type SpanKind = 'free' | 'edge' | 'same';

type Draw = () => number;

/** Draws seconds within the two years. */
export function drawMoments(world: World, kind: MomentKind): Draw {
  const { random } = world;
  switch (kind) {
    case 'spread':
      return () => inData(otherYear(world, dayNearFocus(world)) * DAY_SECONDS + random.int(0, DAY_SECONDS - 1));
    case 'boundary':
      return () => inData(edgeMoment(world));
    case 'zone':
      return () => inData(edgeOfDay(world) + random.pick([-8, 8]) * 3600 + random.pick([-1, 0, 1, random.int(-28800, 28800)]));
    case 'same': {
      const moment = inData(focusDay(world) * DAY_SECONDS + random.pick([0, 43200]));
      return () => moment;
    }
    case 'outside': {
      const stretches = daysOutside(world);
      return () => {
        const [from, to] = random.pick(stretches);
        return random.int(from * DAY_SECONDS, (to + 1) * DAY_SECONDS - 1);
      };
    }
  }
}

export function focusDay({ random, focus }: World): number {
  return random.pick(focus.days);
}

/** A day from one focus day up to the next, so that windows between two of them are not empty; or the focus day itself. */
export function dayWithin(world: World): number {
  const from = focusDay(world);
  const later = world.focus.days.filter(day => day > from);
  const next = later.length > 0 ? Math.min(...later) : from + 30;
  return clamp(percent(world, 30) ? from : world.random.int(from, next - 1), { low: FIRST_DAY, high: LAST_DAY });
}

function dayNearFocus(world: World): number {
  return percent(world, 60) ? dayWithin(world) : focusDay(world) + world.random.int(-45, 45);
}

/** One in eight a year earlier or later: the same month of another year. */
function otherYear({ random }: World, day: number): number {
  return random.int(1, 8) === 1 ? day + random.pick([-365, 365]) : day;
}

/** Midnight of a focus day, a second beside it, or its noon. */
export function edgeMoment(world: World): number {
  return edgeOfDay(world) + world.random.pick([-1, 0, 0, 1, 43200]);
}

/** A window named by a day may close at its midnight or at the next. */
function edgeOfDay(world: World): number {
  return (focusDay(world) + (percent(world, 30) ? 1 : 0)) * DAY_SECONDS;
}

/** Before the first day of the focus and after the last; the data's first day where there is neither. */
function daysOutside({ focus }: World): (readonly [from: number, to: number])[] {
  const stretches = [[FIRST_DAY, Math.min(...focus.days) - 2] as const, [Math.max(...focus.days) + 2, LAST_DAY] as const];
  const open = stretches.filter(([from, to]) => FIRST_DAY <= from && from <= to && to <= LAST_DAY);
  return open.length > 0 ? open : [[FIRST_DAY, FIRST_DAY]];
}

function inData(second: number): number {
  return clamp(second, { low: FIRST_SECOND, high: LAST_SECOND });
}

/** Draws whole fen, at least 1. */
export function drawAmounts(world: World, kind: AmountKind): Draw {
  const { random, focus } = world;
  switch (kind) {
    case 'spread':
      return () => (percent(world, 25) ? random.int(1500, 7000) * 100 : random.int(1900, 60000));
    case 'threshold':
      return () => Math.max(1, random.pick(focus.amounts) + random.pick([-1, 0, 0, 1]));
    case 'same': {
      const amount = Math.max(1, random.pick(focus.amounts));
      return () => amount;
    }
  }
}

/** Draws seconds, at least 0. */
export function drawSpans(world: World, kind: SpanKind): Draw {
  const { random, focus } = world;
  switch (kind) {
    case 'free':
      return () => (percent(world, 60) ? random.int(1, 7200) : random.int(7201, 200000));
    case 'edge':
      return () => Math.max(0, random.pick(focus.spans) + random.pick([-1, 0, 0, 1]));
    case 'same':
      return () => 60;
  }
}
