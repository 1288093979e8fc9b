import { dayOf } from '../days';

/**
 * The values that a query's constants make interesting: a world puts its rows on them and one step beside them. Who knows
 * the query (a lab, a submission) gives its own constants; the default are the windows the labs ask about most.
 */
export interface WorldFocus {
  /** Days since 1970-01-01 at which windows open and close; at least one. */
  days: readonly number[];
  /** Fen: thresholds of spending, prices and coupons; at least one. */
  amounts: readonly number[];
  /** Seconds: how long after a sending, an order or a payment something still counts; at least one. */
  spans: readonly number[];
  /** Names compared with `=` or LIKE: they become cities and titles. */
  texts: readonly string[];
}

const DAY = 86400;

export const defaultFocus: WorldFocus = {
  days: [
    ...['2024-12-31', '2025-01-01', '2025-06-01', '2025-07-01', '2025-12-31', '2026-01-01'],
    ...['2026-04-01', '2026-05-01', '2026-06-01', '2026-06-21'],
  ].map(dayOf),
  amounts: [500000, 100000, 29900, 9900],
  spans: [DAY, 2 * DAY, 7 * DAY, 30 * DAY, 90 * DAY],
  texts: ['杭州', '上海'],
};

/** The default, with what the query itself names put in its place. */
export function focusOn(own: Partial<WorldFocus>): WorldFocus {
  return {
    days: orDefault(own.days, defaultFocus.days),
    amounts: orDefault(own.amounts, defaultFocus.amounts),
    spans: orDefault(own.spans, defaultFocus.spans),
    texts: orDefault(own.texts, defaultFocus.texts),
  };
}

function orDefault<T>(own: readonly T[] | undefined, fallback: readonly T[]): readonly T[] {
  return own === undefined || own.length === 0 ? fallback : own;
}
