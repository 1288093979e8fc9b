import { describe, expect, it } from 'vitest';
import { explainProof } from '~/features/grading/prove/explain-proof';
import { judgeMatrix } from '~/features/grading/prove/proof';
import { proveLab } from '~/features/grading/prove/prove-lab.server';
import { listLabs, readLabReference } from '~/features/labs/labs.server';
import { provingGround } from './company-worlds';

/** `npx shuyu lab prove <slug> --suggest` says what to do about a lab that fails here. */
describe('the hidden worlds of every lab prove it', () => {
  it.each(listLabs().map(lab => lab.slug))(
    '%s: every right answer is accepted, every wrong one rejected, and enough mutants are killed or explained',
    async slug => {
      const lab = readLabReference(slug);
      if (!lab) throw new Error(`no lab ${slug}`);
      const matrix = await proveLab(lab, provingGround);
      const proof = judgeMatrix(matrix, lab);
      const { threshold } = lab;
      expect(proof.faults, explainProof({ slug, threshold, matrix, proof }, 'en').join('\n')).toEqual([]);
      expect(proof.total).toBeGreaterThan(10);
    },
  );
});
