import { describe, expect, it } from 'vitest';
import { explainProof } from '~/features/grading/prove/explain-proof';
import { judgeMatrix } from '~/features/grading/prove/proof';
import { proveLab } from '~/features/grading/prove/prove-lab.server';
import { provingGround } from './company-worlds';
import { mostStale, seed, stale, toRun } from './proofs-to-run';

/** `npx shuyu lab prove <slug> --suggest` says what to do about a lab that fails here. */
describe(`the hidden worlds prove every lab whose lock is out of date, and a sample of the others (seed ${seed})`, () => {
  it('locks are renewed with the grader and the generator: run `npx shuyu lab prove --renew`', () => {
    expect(stale.length, stale.join(' ')).toBeLessThanOrEqual(mostStale);
  });

  it.each(toRun.map(lab => [lab.slug, lab] as const))(
    '%s: every right answer is accepted, every wrong one rejected, and enough mutants are killed or explained',
    async (slug, lab) => {
      const matrix = await proveLab(lab, provingGround);
      const proof = judgeMatrix(matrix, lab);
      const { threshold } = lab;
      expect(proof.faults, explainProof({ slug, threshold, matrix, proof }, 'en').join('\n')).toEqual([]);
      expect(proof.total).toBeGreaterThan(10);
    },
  );
});
