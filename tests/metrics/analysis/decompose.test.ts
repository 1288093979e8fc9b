import { describe, expect, test } from 'vitest';
import { decomposeCount, decomposeRatio } from '~/features/metrics/analysis/decompose';
import type { Part, Sums } from '~/features/metrics/analysis/decompose';
import { createRandom } from '~/sample-company/random';

type Pair = [numerator: number, denominator: number] | undefined;

const sums = (pair: Pair): Sums | undefined => pair && { numerator: pair[0], denominator: pair[1] };

function partsOf(rows: Record<string, [before: Pair, after: Pair]>): Part[] {
  return Object.entries(rows).map(([value, [before, after]]) => ({ value, before: sums(before), after: sums(after) }));
}

function wholeOf(parts: Part[]): { before: Sums; after: Sums } {
  const add = (moment: 'before' | 'after'): Sums => ({
    numerator: parts.reduce((sum, part) => sum + (part[moment]?.numerator ?? 0), 0),
    denominator: parts.reduce((sum, part) => sum + (part[moment]?.denominator ?? 0), 0),
  });
  return { before: add('before'), after: add('after') };
}

function ratio(rows: Record<string, [before: Pair, after: Pair]>) {
  const parts = partsOf(rows);
  const found = decomposeRatio({ whole: wholeOf(parts), parts });
  if (!found) throw new Error('nothing below the line');
  return found;
}

describe('a ratio', () => {
  test('whose parts keep their shares has no mix', () => {
    const { own, mix, change } = ratio({
      app: [
        [10, 100],
        [14, 100],
      ],
      sms: [
        [2, 100],
        [2, 100],
      ],
    });
    expect(change).toBeCloseTo(0.02);
    expect(own).toBeCloseTo(0.02);
    expect(mix).toBeCloseTo(0);
  });

  test('whose parts keep their rates has nothing but mix', () => {
    const { own, mix, change } = ratio({
      app: [
        [10, 100],
        [18, 180],
      ],
      sms: [
        [2, 100],
        [0.4, 20],
      ],
    });
    expect(change).toBeCloseTo(0.032);
    expect(own).toBeCloseTo(0);
    expect(mix).toBeCloseTo(0.032);
  });

  test('by hand: shares 60/40 → 50/50, rates 10/2 → 12/3 %', () => {
    const { parts, own, mix, change } = ratio({
      app: [
        [6, 60],
        [6, 50],
      ],
      sms: [
        [0.8, 40],
        [1.5, 50],
      ],
    });
    expect(change).toBeCloseTo(0.075 - 0.068);
    // 0.55 · 2 and 0.45 · 1 points of their own; −0.1 · (11 − 7.15) and 0.1 · (2.5 − 7.15) points of mix.
    expect(parts.map(part => part.own)).toEqual([expect.closeTo(0.011), expect.closeTo(0.0045)]);
    expect(parts.map(part => part.mix)).toEqual([expect.closeTo(-0.00385), expect.closeTo(-0.00465)]);
    expect(own + mix).toBeCloseTo(change, 12);
  });

  test('read backwards gives the same parts with the other sign', () => {
    const rows = {
      app: [
        [6, 60],
        [6, 50],
      ],
      sms: [
        [0.8, 40],
        [1.5, 50],
      ],
    } satisfies Record<string, [Pair, Pair]>;
    const forth = ratio(rows);
    const back = ratio({ app: [rows.app[1], rows.app[0]], sms: [rows.sms[1], rows.sms[0]] });
    forth.parts.forEach((part, i) => {
      expect(back.parts[i]?.own).toBeCloseTo(-part.own, 12);
      expect(back.parts[i]?.mix).toBeCloseTo(-part.mix, 12);
    });
  });

  test('lets a part that is new, or gone, act by the mix alone', () => {
    const { parts, change } = ratio({
      app: [
        [10, 100],
        [10, 100],
      ],
      live: [undefined, [30, 100]],
      sms: [[2, 100], undefined],
    });
    expect(parts.map(part => part.own)).toEqual([0, 0, 0]);
    expect(parts.map(part => part.before)).toEqual([0.1, null, 0.02]);
    expect(parts.reduce((sum, part) => sum + part.mix, 0)).toBeCloseTo(change, 12);
  });

  test('adds up exactly over any parts, the withheld rest among them', () => {
    const random = createRandom(7, 'decompose');
    for (let round = 0; round < 200; round += 1) {
      const pair = (): Pair => {
        const denominator = Math.floor(random.next() * 1000);
        return random.next() < 0.15 ? undefined : [Math.floor(random.next() * (denominator + 1)), denominator];
      };
      const parts = partsOf(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`part ${i}`, [pair(), pair()]])));
      const whole = wholeOf(parts);
      const found = decomposeRatio({ whole, parts: parts.slice(0, 4) });
      if (!found) continue;
      expect(found.own + found.mix).toBeCloseTo(found.after - found.before, 10);
      expect(found.parts.reduce((sum, part) => sum + part.shareAfter, 0)).toBeCloseTo(1, 10);
    }
  });

  test('has a rest only where the parts leave something', () => {
    const parts = partsOf({
      app: [
        [1, 10],
        [2, 10],
      ],
    });
    const values = (whole: { before: Sums; after: Sums }) => decomposeRatio({ whole, parts })?.parts.map(part => part.value);
    expect(values({ before: { numerator: 1, denominator: 10 }, after: { numerator: 2, denominator: 10 } })).toEqual(['app']);
    expect(values({ before: { numerator: 1, denominator: 14 }, after: { numerator: 2, denominator: 10 } })).toEqual(['app', null]);
  });

  test('cannot be taken apart where a period has nothing below its line', () => {
    const whole = { before: { numerator: 0, denominator: 0 }, after: { numerator: 1, denominator: 2 } };
    expect(decomposeRatio({ whole, parts: [] })).toBeUndefined();
  });
});

describe("Simpson's paradox is called out", () => {
  test('when every part rises and the whole falls', () => {
    const found = ratio({
      app: [
        [18, 180],
        [3.3, 30],
      ],
      sms: [
        [0.4, 20],
        [5.1, 170],
      ],
    });
    expect(found.change).toBeLessThan(0);
    expect(found.own).toBeGreaterThan(0);
    expect(found.paradox).toBe('every-part');
  });

  test('when every part falls and the whole rises', () => {
    const found = ratio({
      app: [
        [3.3, 30],
        [18, 180],
      ],
      sms: [
        [5.1, 170],
        [0.4, 20],
      ],
    });
    expect(found.change).toBeGreaterThan(0);
    expect(found.paradox).toBe('every-part');
  });

  test('more softly when only their sum pulls the other way', () => {
    const found = ratio({
      app: [
        [18, 180],
        [4.2, 30],
      ],
      sms: [
        [0.4, 20],
        [2.55, 170],
      ],
    });
    expect(found.change).toBeLessThan(0);
    expect(found.own).toBeGreaterThan(0);
    expect(found.paradox).toBe('mix-outweighs');
  });

  test.each<[string, Record<string, [Pair, Pair]>]>([
    [
      'parts and whole move together',
      {
        app: [
          [10, 100],
          [12, 100],
        ],
        sms: [
          [2, 100],
          [3, 100],
        ],
      },
    ],
    [
      'nothing moves',
      {
        app: [
          [10, 100],
          [10, 100],
        ],
        sms: [
          [2, 100],
          [2, 100],
        ],
      },
    ],
    [
      'only the shares move',
      {
        app: [
          [10, 100],
          [18, 180],
        ],
        sms: [
          [2, 100],
          [0.4, 20],
        ],
      },
    ],
    [
      'there is one part',
      {
        app: [
          [10, 100],
          [12, 100],
        ],
      },
    ],
  ])('not when %s', (_, rows) => {
    expect(ratio(rows).paradox).toBeUndefined();
  });
});

test('a count is taken apart into the changes of its parts', () => {
  const parts = partsOf({
    app: [
      [120, 1],
      [150, 1],
    ],
    live: [undefined, [20, 1]],
  });
  const whole = { before: { numerator: 130, denominator: 1 }, after: { numerator: 190, denominator: 1 } };
  const found = decomposeCount({ whole, parts });
  expect(found).toMatchObject({ before: 130, after: 190, change: 60, own: 60, mix: 0, paradox: undefined });
  expect(found.parts.map(({ value, own }) => [value, own])).toEqual([
    ['app', 30],
    ['live', 20],
    [null, 10],
  ]);
});

test('the ones below a count leave no rest', () => {
  const parts = partsOf({
    app: [
      [120, 1],
      [150, 1],
    ],
    live: [
      [10, 1],
      [40, 1],
    ],
  });
  const whole = { before: { numerator: 130, denominator: 1 }, after: { numerator: 190, denominator: 1 } };
  expect(decomposeCount({ whole, parts }).parts.map(({ value }) => value)).toEqual(['app', 'live']);
});
