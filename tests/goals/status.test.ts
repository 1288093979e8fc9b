import { describe, expect, test } from 'vitest';
import { forecast } from '~/features/goals/forecast';
import { readStatus, shownVerdict, verdictOf } from '~/features/goals/status';
import type { StatusInput, UnknownReason, Verdict } from '~/features/goals/status';

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
    expect(readStatus({ ...base, target: 20, direction: 'down', values: [30, 20, 19, 18] }).status).toBe('achieved');
  });

  test('after the due date there is nothing between achieved and missed', () => {
    expect(readStatus({ ...base, over: true, values: [8, 9, 10, 11] }).status).toBe('achieved');
    expect(readStatus({ ...base, over: true, values: [8, 9, 10, 10.9] }).status).toBe('missed');
  });
});

test('a red guardrail takes on track back at once', () => {
  expect(readStatus({ ...base, verdicts: ['on-track', 'on-track', 'at-risk'], redGuardrail: true }).status).toBe('at-risk');
});

describe('simulated years of 52 weeks, 8 → 11 with a noise of 0.5', () => {
  const years = Array.from({ length: 60 }, (_, seed) => simulateYear({ seed: seed + 1, pace: 1 }));
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const changes = (shown: string[]): number => shown.filter((status, week) => week > 0 && status !== shown[week - 1]).length;

  test('a goal on pace is hardly ever off track in its first quarter, and changes a few times a year', () => {
    expect(mean(years.map(year => mean(year.shown.slice(0, 10).map(status => Number(status === 'off-track')))))).toBeLessThan(0.03);
    expect(mean(years.map(year => changes(year.shown)))).toBeLessThan(5);
  });

  test('far calmer than the rule of progress over elapsed time', () => {
    expect(mean(years.map(year => changes(year.naive)))).toBeGreaterThan(3 * mean(years.map(year => changes(year.shown))));
  });

  test('a goal at half the pace ends off track, one well ahead ends on track', () => {
    const ends = (pace: number): string[] =>
      Array.from({ length: 30 }, (_, seed) => simulateYear({ seed: seed + 1, pace }).shown.at(-1) ?? '');
    expect(ends(0.5).filter(status => status === 'off-track').length).toBeGreaterThan(27);
    expect(ends(1.3).filter(status => status === 'on-track').length).toBeGreaterThan(27);
  });
});

function simulateYear({ seed, pace }: { seed: number; pace: number }): { shown: Verdict[]; naive: string[] } {
  const noise = normalNoise(seed);
  const baselineValues = Array.from({ length: 26 }, () => 8 + 0.5 * noise());
  const values = Array.from({ length: 52 }, (_, week) => 8 + (3 * pace * (week + 1)) / 52 + 0.5 * noise());
  const verdicts = values.slice(3).map((_, index) => {
    const seen = values.slice(0, index + 4);
    const points = seen.map((value, week) => ({ share: (week + 1) / 52, value, age: (seen.length - 1 - week) / 52 }));
    const { probability } = forecast({
      baseline: 8,
      baselineValues,
      target: 11,
      direction: 'up',
      points,
      expectedSigma: 0.5,
      bounds: { least: 0, most: 100 },
    });
    return verdictOf({ probability, redGuardrail: false });
  });
  return {
    shown: verdicts.flatMap((_, index) => shownVerdict(verdicts.slice(0, index + 1)) ?? []),
    naive: values.slice(3).map((value, index) => naiveColour((value - 8) / 3 / ((index + 4) / 52))),
  };
}

/** The usual rule: green from 90 % of the elapsed share, red below 70 %. */
function naiveColour(pace: number): string {
  return pace >= 0.9 ? 'green' : pace >= 0.7 ? 'amber' : 'red';
}

/** Standard normal numbers from a seed: mulberry32 through Box and Muller. */
function normalNoise(seed: number): () => number {
  let state = seed * 7919;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
