import { createRandom } from '~/sample-company/random';
import { db } from '~/server/db.server';

const day = 86_400_000;
const minute = 60_000;
/** Moments are drawn from this year and three quarters, of which the last weeks lie beyond the watermark. */
const opening = Date.parse('2024-11-01T00:00:00Z');
const span = 640 * day;
const farAhead = new Date('2040-01-01T00:00:00Z');

/** The tables of the first three labs come from two systems each, those of the others from one. */
export const crossSystemLabs = ['quiet-cities', 'push-to-deal', 'cart-top-ten'];
const labs = [...crossSystemLabs, 'spend-per-member', 'push-click-through'];

const random = createRandom(20_260_630, 'own portal');
const upTo = (most: number): number => random.int(0, most - 1);
const oneIn = (n: number): boolean => upTo(n) === 0;
const someMoment = (): number => opening + upTo(span / 1000) * 1000;

/**
 * People of two teams and of none, some of them disabled; certificates issued, expired and revoked over the months, two of some people; labs opened
 * and answered wrongly, rightly, more than once, never, and with a verdict that was taken back.
 */
export async function fillOwnPortal(): Promise<void> {
  await db.team.createMany({ data: ['north', 'south'].map(name => ({ id: name, nameZh: name, nameEn: name })) });
  const ids = Array.from({ length: 60 }, (_, i) => `person-${i}`);
  await db.user.createMany({ data: ids.map((id, i) => person(id, i)) });
  await db.certificate.createMany({ data: ids.flatMap(id => certificatesOf(id)) });
  const opened = ids.flatMap(userId => labs.filter(() => !oneIn(4)).map(labSlug => ({ userId, labSlug, openedAt: someMoment() })));
  await db.labOpening.createMany({ data: opened.map(({ openedAt, ...whose }) => ({ ...whose, openedAt: new Date(openedAt) })) });
  const answers = opened.flatMap(answersTo);
  const results = answers.flatMap(({ id, verdicts }) => verdicts.map((accepted, i) => result(id, { accepted, i })));
  await db.submission.createMany({
    data: answers.map(({ id, userId, labSlug, at }) => ({ ...query, id, userId, labSlug, createdAt: new Date(at) })),
  });
  await db.gradingResult.createMany({ data: results });
  await db.gradingJob.createMany({ data: answers.map(({ id, verdicts }) => job(id, verdicts.length - 1)) });
}

function person(id: string, i: number) {
  return {
    id,
    email: `${id}@example.com`,
    name: id,
    teamId: ['north', 'south', null][i % 3] ?? null,
    disabledAt: oneIn(8) ? farAhead : null,
  };
}

function certificatesOf(userId: string) {
  return Array.from({ length: upTo(3) }, (_, i) => {
    const issued = someMoment();
    const expired = issued + (30 + upTo(200)) * day;
    const isOver = oneIn(3) && expired < Date.parse('2026-06-30T16:00:00Z');
    return {
      serial: `${userId}-${i}`,
      userId,
      pathSlug: `path-${i}`,
      holderName: userId,
      evidence: '{}',
      issuedAt: new Date(issued),
      expiresAt: isOver ? new Date(expired) : farAhead,
      revokedAt: oneIn(4) ? new Date(issued + upTo(200) * day) : null,
    };
  });
}

/** Up to three, the first some minutes or weeks after the opening; some with a second verdict, which holds. */
function answersTo({ userId, labSlug, openedAt }: { userId: string; labSlug: string; openedAt: number }) {
  let at = openedAt;
  return Array.from({ length: upTo(4) }, (_, i) => {
    at += upTo(oneIn(6) ? 40 * 1440 : 90) * minute + upTo(60) * 1000;
    return { id: `${userId} ${labSlug} ${i}`, userId, labSlug, at, verdicts: oneIn(6) ? [true, false] : [!oneIn(3)] };
  });
}

const query = { sql: 'SELECT 1', sqlHash: 'x' };

function result(submissionId: string, { accepted, i }: { accepted: boolean; i: number }) {
  const grader = { verdict: '{}', graderHash: 'g', contentHash: 'c', dataHash: 'd', reason: '', durationMs: 1 };
  return { ...grader, id: `${submissionId} ${i}`, submissionId, accepted };
}

function job(submissionId: string, last: number) {
  return { submissionId, state: 'graded', resultId: `${submissionId} ${last}` };
}
