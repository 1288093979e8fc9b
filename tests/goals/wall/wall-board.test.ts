import { describe, expect, test } from 'vitest';
import { codeFrom, codeLength, readCode } from '~/features/goals/wall/kiosk-code';
import { isWallBoard, lineOf, silentAfterMs, unjudged, wallBoard } from '~/features/goals/wall/wall-board';
import type { Scoreboard } from '~/features/goals/goal-view';
import { aGoal } from '../a-goal';

const scoreboard: Scoreboard = {
  title: { 'zh-CN': '目标', en: 'Goals' },
  asOf: '2026-06-30',
  watermark: '2026-06-30',
  month: { now: 6, total: 12 },
  timeShare: 0.5,
  counts: { 'on-track': 1 },
  groups: [
    { slug: 'members', title: { 'zh-CN': '用户', en: 'Members' }, motto: { 'zh-CN': '', en: '' }, goals: [aGoal({ owner: 'Shen Wang' })] },
  ],
};
const board = wallBoard(scoreboard, new Date('2026-07-01T06:05:00Z'));

test('the wall names nobody who answers for a goal', () => {
  expect(JSON.stringify(scoreboard)).toContain('Shen Wang');
  expect(JSON.stringify(board)).not.toContain('Shen Wang');
});

describe('the line to the portal', () => {
  const at = (now: number, refused = false) => lineOf({ refused, answeredAt: 1_000, now, servedAt: board.servedAt });

  test('is live while answers come, also when one is missed', () => {
    expect(at(1_000 + silentAfterMs)).toEqual({ kind: 'live' });
  });

  test('is silent after that, and says since when the numbers are', () => {
    expect(at(1_001 + silentAfterMs)).toEqual({ kind: 'silent', since: '2026-07-01T06:05:00.000Z' });
  });

  test('is refused at once when the screen was turned off', () => {
    expect(at(1_000, true)).toEqual({ kind: 'refused' });
  });
});

test('without a line no goal is judged: numbers stay, statuses and forecasts go', () => {
  const then = unjudged(board);
  expect(then.counts).toEqual({ unknown: 1 });
  expect(then.goals[0]?.reading).toMatchObject({ status: 'unknown', now: board.goals[0]?.reading.now });
  expect(then.goals[0]?.reading.forecast).toBeUndefined();
});

test('only a board of this edition is read', () => {
  expect([isWallBoard(board), isWallBoard({ ...board, format: 'wall-2' }), isWallBoard(null), isWallBoard('no')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe('a screen’s code', () => {
  test('has no letter that looks like a digit, and reads back however it is typed', () => {
    const code = codeFrom(Uint8Array.from({ length: codeLength }, (_, i) => i * 11));
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(
      code.replaceAll('-', ''),
    );
  });
});
