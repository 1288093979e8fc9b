import type { GoalFace, GoalView, Scoreboard } from '../goal-view';

/** Changes with the shape of the board, so that a screen opened before an update does not misread the answers of the new portal. */
const format = 'wall-1';

/** The scoreboard as a screen on a wall shows it: numbers of the company, and nobody's name. */
export interface WallBoard extends Omit<Scoreboard, 'groups'> {
  format: typeof format;
  /** When the portal computed it; ISO. */
  servedAt: string;
  goals: GoalFace[];
}

export function wallBoard(scoreboard: Scoreboard, servedAt: Date): WallBoard {
  const { title, asOf, watermark, month, timeShare, counts, groups } = scoreboard;
  const goals = groups.flatMap(group => group.goals.map(faceOf));
  return { format, title, asOf, watermark, month, timeShare, counts, goals, servedAt: servedAt.toISOString() };
}

function faceOf({ goal, metric, reading, dataUntil }: GoalView): GoalFace {
  const { slug, metric: id, definitionHash, group, baseline, target, start, due, direction, plan, freshWithinDays, guardrails } = goal;
  return {
    goal: { slug, metric: id, definitionHash, group, baseline, target, start, due, direction, plan, freshWithinDays, guardrails },
    metric,
    reading,
    dataUntil,
  };
}

/** Whether an answer is a board of this page's own shape. */
export function isWallBoard(answer: unknown): answer is WallBoard {
  return typeof answer === 'object' && answer !== null && 'format' in answer && answer.format === format;
}

/** What a screen knows of its line to the portal. */
export type Line = { kind: 'live' } | { kind: 'silent'; since: string } | { kind: 'refused' };

/** Two answers in a row may fail before a screen says so; it asks every half minute. */
export const askEveryMs = 30_000;
export const silentAfterMs = 2.5 * askEveryMs;

/** Without an answer for a while the numbers are those of then, and the screen says since when. Times in ms of the screen's own clock. */
export function lineOf({
  refused,
  answeredAt,
  now,
  servedAt,
}: {
  refused: boolean;
  answeredAt: number;
  now: number;
  servedAt: string;
}): Line {
  if (refused) return { kind: 'refused' };
  return now - answeredAt > silentAfterMs ? { kind: 'silent', since: servedAt } : { kind: 'live' };
}

/** The same board when nobody knows whether it still holds: numbers of then, and no status. Never green by absence. */
export function unjudged(board: WallBoard): WallBoard {
  return {
    ...board,
    counts: { unknown: board.goals.length },
    goals: board.goals.map(face => ({
      ...face,
      reading: { ...face.reading, status: 'unknown', reason: undefined, pending: undefined, forecast: undefined },
    })),
  };
}
