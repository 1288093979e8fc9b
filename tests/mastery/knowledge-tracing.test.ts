import { describe, expect, it } from 'vitest';
import { masteryAfter, masteryWord } from '~/features/mastery/knowledge-tracing';
import type { Observation } from '~/features/mastery/knowledge-tracing';
import { readSkills } from '~/features/mastery/skills.server';

/** The numbers of the paper's worked example: prior 0.36, learn 0.1, slip 0.1, guess 0.3. */
const rate = { learn: 0.1, slip: 0.1, guess: 0.3 };
const model = {
  question: rate,
  lab: { learn: 0.3, slip: 0.15, guess: 0.05 },
  prior: 0.36,
  words: { started: 0.3, sound: 0.6, firm: 0.85 },
};
const question = (correct: boolean): Observation => ({ kind: 'question', correct });
const lab = (correct: boolean): Observation => ({ kind: 'lab', correct });

describe('the estimate of mastery', () => {
  it.each([
    ['nothing seen', [], 0.36],
    // 0.36·0.9 / (0.36·0.9 + 0.64·0.3) = 0.627907; plus a tenth of what is missing
    ['one right answer', [question(true)], 0.665116],
    // 0.36·0.1 / (0.36·0.1 + 0.64·0.7) = 0.074380
    ['one wrong answer', [question(false)], 0.166942],
    ['a right answer after a wrong one', [question(false), question(true)], 0.437918],
  ])('after %s', (_what, observations, expected) => {
    expect(masteryAfter(observations, model)).toBeCloseTo(expected, 5);
  });

  it('rises more by a lab than by a question, which can be guessed', () => {
    expect(masteryAfter([lab(true)], model)).toBeGreaterThan(masteryAfter([question(true)], model));
  });

  it('never falls with a right answer and never leaves 0 … 1', () => {
    let known = 0;
    for (let length = 0; length < 30; length += 1) {
      const next = masteryAfter(
        Array.from({ length }, () => question(true)),
        model,
      );
      expect(next).toBeGreaterThan(known);
      expect(next).toBeLessThan(1);
      known = next;
    }
  });

  it('is said in words, and nothing is said of what was never seen', () => {
    const words = [[], [question(false)], [question(false), question(true)], [question(true)], [lab(true), lab(true)]];
    expect(words.map(seen => masteryWord(seen, model))).toEqual(['unseen', 'started', 'practising', 'sound', 'firm']);
  });

  it('by the published numbers, one solved lab with its questions is sound and two labs are firm', () => {
    const { model: published } = readSkills();
    expect(masteryWord([question(true), question(true), lab(true)], published)).not.toBe('started');
    expect(masteryWord([question(true), question(true), question(true), lab(true), lab(true)], published)).toBe('firm');
  });
});
