import { describe, expect, test } from 'vitest';
import { readStatus, shownVerdict, verdictOf } from '~/features/goals/status';
import type { StatusInput, UnknownReason, Verdict } from '~/features/goals/status';
import { changesOf, shareOf, simulateYear, sustainedRedWeek } from './simulated-year';
import type { Colour } from './simulated-year';

const base: StatusInput = {
  obstacle: undefined,
  values: [8.2, 8.5, 8.8, 9.1],
  verdicts: ['on-track'],
  target: 11,
  direction: 'up',
  redGuardrail: false,
  over: false,
};

test.each([
  [0.6, false, 'on-track'],
  [0.599, false, 'at-risk'],
  [0.1, false, 'at-risk'],
  [0.099, false, 'off-track'],
  [0.95, true, 'at-risk'],
  [0.05, true, 'off-track'],
] as const)('P = %d with a red guardrail %s is %s', (probability, redGuardrail, verdict) => {
  expect(verdictOf({ probability, redGuardrail })).toBe(verdict);
});

describe('what is shown changes only after two equal verdicts', () => {
  test.each<[Verdict[], Verdict | undefined]>([
    [[], undefined],
    [['at-risk'], 'at-risk'],
    [['on-track', 'at-risk'], 'on-track'],
    [['on-track', 'at-risk', 'at-risk'], 'at-risk'],
    [['on-track', 'at-risk', 'on-track', 'at-risk', 'off-track'], 'on-track'],
    [['on-track', 'off-track', 'off-track', 'at-risk'], 'off-track'],
  ])('%j shows %s', (verdicts, shown) => {
    expect(shownVerdict(verdicts)).toBe(shown);
  });

  test('not back and forth: an odd look between two equal ones repaints nothing', () => {
    expect(shownVerdict(['at-risk', 'off-track', 'at-risk', 'on-track', 'at-risk'])).toBe('at-risk');
  });

  test('and the verdict that waits for confirmation is told', () => {
    expect(readStatus({ ...base, verdicts: ['on-track', 'at-risk'] })).toMatchObject({ status: 'on-track', pending: 'at-risk' });
  });
});

describe('unknown, never green by absence', () => {
  test.each<[string, Partial<StatusInput>, UnknownReason]>([
    ['nothing measured', { values: [], verdicts: [] }, 'no-data'],
    ['three matured points', { values: [8, 9, 10], verdicts: [] }, 'too-few-points'],
    ['three points beyond the target are not yet four', { values: [12, 12, 12], verdicts: [] }, 'too-few-points'],
    ['another definition', { obstacle: 'other-definition' }, 'other-definition'],
    ['old data', { obstacle: 'stale-data' }, 'stale-data'],
    ['a failed test', { obstacle: 'failed-tests' }, 'failed-tests'],
    ['no data at all, as told', { obstacle: 'no-data', values: [], verdicts: [] }, 'no-data'],
    ['old data, however far beyond the target', { obstacle: 'stale-data', values: [12, 12, 12, 12] }, 'stale-data'],
    ['another definition, even after the due date', { obstacle: 'other-definition', over: true }, 'other-definition'],
    ['four points without a verdict', { verdicts: [] }, 'too-few-points'],
  ])('%s', (_, change, reason) => {
    expect(readStatus({ ...base, ...change })).toEqual({ status: 'unknown', reason, pending: undefined });
  });
});

describe('achieved and missed', () => {
  test('three matured periods beyond the target are achieved', () => {
    expect(readStatus({ ...base, values: [9, 11, 11.2, 11.1] }).status).toBe('achieved');
    expect(readStatus({ ...base, values: [9, 10.9, 11.2, 11.1] }).status).toBe('on-track');
  });

  test('not while a guardrail is red', () => {
    expect(readStatus({ ...base, values: [9, 11, 11.2, 11.1], redGuardrail: true }).status).toBe('at-risk');
  });

  test('for a goal that goes down, beyond is below', () => {
    const down = { ...base, target: 20, direction: 'down' } as const;
    expect(readStatus({ ...down, values: [30, 20, 19, 18] }).status).toBe('achieved');
    expect(readStatus({ ...down, values: [30, 21, 19, 18] }).status).toBe('on-track');
    expect(readStatus({ ...down, values: [30, 25, 21], over: true }).status).toBe('missed');
  });

  test('a count reaches its target by equalling it', () => {
    expect(readStatus({ ...base, target: 20, values: [12, 20, 20, 21] }).status).toBe('achieved');
  });

  test('reached and lost again is judged by the forecast again', () => {
    expect(readStatus({ ...base, values: [11, 11.2, 11.1, 10.4], verdicts: ['on-track', 'at-risk', 'at-risk'] }).status).toBe('at-risk');
  });

  test('after the due date there is nothing between achieved and missed', () => {
    expect(readStatus({ ...base, over: true, values: [8, 9, 10, 11] }).status).toBe('achieved');
    expect(readStatus({ ...base, over: true, values: [8, 9, 10, 10.9] }).status).toBe('missed');
  });

  test('after the due date too few points are enough: what was agreed is read off', () => {
    expect(readStatus({ ...base, over: true, values: [11.5], verdicts: [] }).status).toBe('achieved');
  });

  test('reached on the due date at the cost of a guardrail is missed', () => {
    expect(readStatus({ ...base, over: true, values: [8, 9, 10, 11], redGuardrail: true }).status).toBe('missed');
  });
});

test('a red guardrail leaves off track as it is', () => {
  expect(readStatus({ ...base, verdicts: ['off-track', 'off-track'], redGuardrail: true }).status).toBe('off-track');
});

test('a red guardrail takes on track back at once', () => {
  expect(readStatus({ ...base, verdicts: ['on-track', 'on-track', 'at-risk'], redGuardrail: true }).status).toBe('at-risk');
});

describe('simulated years of 52 weeks, 8 → 11 with a noise of 0.5', () => {
  const seeds = Array.from({ length: 120 }, (_, i) => i + 1);
  const years = (pace: number) => seeds.map(seed => simulateYear({ seed, pace }));
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const onPace = years(1);

  test('a goal on pace is red in at most 4 % of the weeks of its first quarter, where the usual rule is in far more', () => {
    const red = (shown: Colour[]): number => shareOf('red', shown.slice(0, 13));
    expect(mean(onPace.map(year => red(year.shown)))).toBeLessThanOrEqual(0.04);
    expect(mean(onPace.map(year => red(year.usual)))).toBeGreaterThan(0.3);
  });

  test('its colour changes at most five times a year, where the usual rule changes four times as often', () => {
    const changes = mean(onPace.map(year => changesOf(year.shown)));
    expect(changes).toBeLessThanOrEqual(5);
    expect(mean(onPace.map(year => changesOf(year.usual)))).toBeGreaterThan(4 * changes);
  });

  test('a goal that stalls from the first day is red for good by week 12 in half of the years or more', () => {
    const inTime = years(0).filter(year => sustainedRedWeek(year.shown) <= 12);
    expect(inTime.length).toBeGreaterThanOrEqual(seeds.length / 2);
  });

  test('a goal at half the pace ends red, one well ahead ends green', () => {
    const ends = (pace: number) => years(pace).map(year => year.shown.at(-1));
    expect(ends(0.5).filter(colour => colour === 'red').length).toBeGreaterThan(0.9 * seeds.length);
    expect(ends(1.3).filter(colour => colour === 'green').length).toBeGreaterThan(0.9 * seeds.length);
  });

  test('nothing is said in the first three weeks', () => {
    expect(onPace.every(year => year.shown.slice(0, 3).every(colour => colour === 'grey'))).toBe(true);
  });
});
