import { sampleOf, staleIn } from '~/features/grading/prove/proof-lock';
import { readLock } from '~/features/grading/prove/locks.server';
import { proofHash } from '~/features/grading/prove/prove-lab.server';
import { labOfKey } from '~/features/labs/question-key';
import { listQuestions, readLabReference } from '~/features/labs/labs.server';
import type { LabReference } from '~/features/labs/labs.server';
import { provingGround } from './company-worlds';

/** Of those whose lock holds, so many are proved again in each run. */
const sampleSize = 3;
/** Beyond so many, somebody has changed the grader or the generator and not renewed the locks: a run would take an hour. */
export const mostStale = 24;

const references = listQuestions().flatMap(({ slug }) => readLabReference(slug) ?? []);
const hashed = await Promise.all(references.map(async lab => ({ key: lab.slug, hash: await proofHash(lab, provingGround.worlds) })));

/** Queries whose lock does not know them as they are now. */
export const stale = hashed.filter(each => staleIn(readLock(labOfKey(each.key)), [each]).length > 0).map(({ key }) => key);

/** Another sample each day; `SHUYU_PROOF_SEED` repeats one, `SHUYU_PROOF_ALL=1` takes all. */
export const seed = process.env.SHUYU_PROOF_SEED ?? new Date().toISOString().slice(0, 10);
const current = hashed.map(({ key }) => key).filter(key => !stale.includes(key));
const sample = process.env.SHUYU_PROOF_ALL ? current : sampleOf(current, { seed, most: sampleSize });

/** What is run against its worlds in this run: what changed, as far as that is few, and a sample of the rest. */
export const toRun: LabReference[] = references.filter(
  ({ slug }) => sample.includes(slug) || (stale.includes(slug) && stale.indexOf(slug) < mostStale),
);
