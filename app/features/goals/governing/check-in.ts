import { addDays, addMonths, daysAfter, lastDayOf } from '~/features/metrics/months';
import type { Cadence } from '../goal-definition';
import type { GoalStatus, Verdict } from '../status';

/** What an owner thinks, in the machine's own words, so that the two can be laid side by side. */
export const confidences = ['on-track', 'at-risk', 'off-track'] as const satisfies readonly Verdict[];
export type Confidence = (typeof confidences)[number];

/** What somebody said of a goal, beside what they read of it then. */
export interface CheckIn {
  id: string;
  goalSlug: string;
  author: string;
  at: Date;
  /** The latest matured month as it was known then; null while nothing had matured. */
  read: { period: string; value: number; planned: number } | null;
  /** The machine's status then. */
  status: GoalStatus;
  /** The last day of the data it was read from. */
  watermark: string;
  /** Which agreement it was read against. */
  goalRevision: number;
  confidence: Confidence;
  /** Markdown. */
  comment: string;
  evidence: string | null;
}

/** Where owner and machine differ: the owner sees it brighter or darker than the rules do. Undefined where they agree, or one says nothing. */
export type Disagreement = 'brighter' | 'darker';

export function disagreement(machine: GoalStatus, owner: Confidence): Disagreement | undefined {
  const said = standingOf(machine);
  if (said === undefined || said === standingOf(owner)) return undefined;
  return (standingOf(owner) ?? 0) > said ? 'brighter' : 'darker';
}

function standingOf(status: GoalStatus): number | undefined {
  switch (status) {
    case 'achieved':
    case 'on-track':
      return 2;
    case 'at-risk':
      return 1;
    case 'off-track':
    case 'missed':
      return 0;
    case 'unknown':
      return undefined;
  }
}

export interface CheckInDue {
  /** ISO date. */
  dueOn: string;
  /** 0 on the day itself, negative before. */
  daysLate: number;
}

interface Rhythm {
  cadence: Cadence;
  /** The day of the last check-in on the company's calendar. */
  last: string | undefined;
  start: string;
  today: string;
}

/** When the next check-in is due: one cadence after the last, or after the goal's start where there is none. */
export function checkInDue({ cadence, last, start, today }: Rhythm): CheckInDue {
  const dueOn = nextAfter(last ?? start, cadence);
  return { dueOn, daysLate: daysAfter(dueOn, today) };
}

function nextAfter(day: string, cadence: Cadence): string {
  switch (cadence) {
    case 'weekly':
      return addDays(day, 7);
    case 'biweekly':
      return addDays(day, 14);
    case 'monthly':
      return sameDayNextMonth(day);
  }
}

/** 31 January is followed by the last day of February. */
function sameDayNextMonth(day: string): string {
  const end = lastDayOf(addMonths(day, 1));
  const wanted = `${end.slice(0, 8)}${day.slice(8)}`;
  return wanted < end ? wanted : end;
}

/** A page on which a check-in was begun, in short: when the number has moved since, the author is told before it is stored. */
export function readingMark(
  watermark: string,
  { status, now }: { status: GoalStatus; now?: { period: string; value: number } | undefined },
): string {
  return [watermark, status, now?.period ?? '', now ? now.value.toPrecision(6) : ''].join('|');
}
