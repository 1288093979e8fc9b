import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { explainVerdict } from '~/features/grading/explain-verdict';
import { db, morning, person } from '../labs/scene';

const { actOnDecision, listDecidable, readDecidable } = await import('~/features/grading/decisions/decisions.server');
const { listSubmissions } = await import('~/features/grading/submit.server');

const labSlug = 'quiet-cities';
const hidden = { where: 'hidden' as const, world: { 'zh-CN': '空城', en: 'Empty cities' } };
const difference = {
  kind: 'missing-rows',
  columns: ['city'],
  expectedRows: 2,
  actualRows: 1,
  missing: 1,
  extra: 0,
  example: ['杭州'],
};
const rejected = { kind: 'rejected', place: hidden, passed: 3, total: 4, difference, warnings: [] };

beforeEach(async () => {
  await db.submission.deleteMany();
  await db.auditEvent.deleteMany();
});

async function submission({ userId, graded = true }: { userId: string; graded?: boolean }): Promise<string> {
  const id = randomUUID();
  await db.submission.create({ data: { id, userId, labSlug, sql: 'SELECT city FROM members', sqlHash: id, createdAt: morning } });
  const hashes = { graderHash: 'g', contentHash: 'c', dataHash: 'd' };
  const checks = JSON.stringify([{ place: hidden, passed: false, show: 'now' }]);
  const data = {
    submissionId: id,
    accepted: false,
    verdict: JSON.stringify(rejected),
    checks,
    reason: 'submitted',
    durationMs: 1,
    ...hashes,
  };
  const result = graded ? await db.gradingResult.create({ data }) : undefined;
  await db.gradingJob.create({ data: { submissionId: id, state: graded ? 'graded' : 'queued', ...(result && { resultId: result.id }) } });
  return id;
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const everything = { person: '', labSlug: '' };

describe('the list of submissions a decision can be made over', () => {
  test('holds what others handed in and grading has judged', async () => {
    const [mentor, learner] = [await person(), await person()];
    const id = await submission({ userId: learner });
    await submission({ userId: mentor });
    await submission({ userId: learner, graded: false });
    expect(await listDecidable({ actorId: mentor, ...everything })).toMatchObject([{ id, labSlug, accepted: false, origin: 'machine' }]);
  });

  test('is narrowed by lab and by a part of a name or an address', async () => {
    const [mentor, learner] = [await person(), await person()];
    await submission({ userId: learner });
    const { name, email } = await db.user.findUniqueOrThrow({ where: { id: learner } });
    const found = async (search: Partial<typeof everything>) => (await listDecidable({ actorId: mentor, ...everything, ...search })).length;
    expect(await found({ person: name })).toBe(1);
    expect(await found({ person: ` ${email.toUpperCase().slice(0, -3)} ` })).toBe(1);
    expect(await found({ person: 'nobody is called so' })).toBe(0);
    expect(await found({ labSlug })).toBe(1);
    expect(await found({ labSlug: 'spend-per-member' })).toBe(0);
  });
});

describe('one submission', () => {
  test('is shown with its SQL and its checks, and without a row of hidden data', async () => {
    const [actorId, learner] = [await person(), await person()];
    const shown = await readDecidable({ id: await submission({ userId: learner }), actorId });
    expect(shown).toMatchObject({ sql: 'SELECT city FROM members', checks: [{ passed: false }], verdict: { kind: 'symptom' } });
    expect(JSON.stringify(shown)).not.toContain('杭州');
  });

  test('is not there for its author, nor before it is graded', async () => {
    const [actorId, learner] = [await person(), await person()];
    expect(await readDecidable({ id: await submission({ userId: actorId }), actorId })).toBeUndefined();
    expect(await readDecidable({ id: await submission({ userId: learner, graded: false }), actorId })).toBeUndefined();
  });
});

describe('a decision', () => {
  test.each([
    [false, 'mentor', '导师改判：通过。'],
    [true, 'override', '管理员改判：通过。'],
  ] as const)(
    'of an administrator: %s stands as that of %s, with its reason, for the learner to read',
    async (isAdmin, origin, headline) => {
      const [actorId, learner] = [await person(), await person()];
      const id = await submission({ userId: learner });
      const outcome = await actOnDecision(form({ id, decision: 'accept', note: '  两种口径都对。 ' }), { actorId, isAdmin });
      expect(outcome).toEqual({ kind: 'decided', userId: learner, accepted: true });

      const [own] = await listSubmissions({ userId: learner, labSlug });
      if (own?.grading.state !== 'graded') throw new Error('it is not graded');
      expect(own.grading.accepted).toBe(true);
      expect(explainVerdict(own.grading.verdict, 'zh-CN')).toMatchObject({ headline, details: ['两种口径都对。'] });
      const { name: by } = await db.user.findUniqueOrThrow({ where: { id: actorId } });
      expect((await readDecidable({ id, actorId }))?.results).toMatchObject([
        { accepted: true, origin, by, note: '两种口径都对。' },
        { accepted: false, origin: 'machine', by: undefined },
      ]);
      expect(await db.auditEvent.findMany({ select: { actorId: true, action: true, objectId: true } })).toEqual([
        { actorId, action: 'submission.decided', objectId: id },
      ]);
    },
  );

  test('needs a reason, and keeps what was typed', async () => {
    const [actorId, learner] = [await person(), await person()];
    const id = await submission({ userId: learner });
    const act = (note: string) => actOnDecision(form({ id, decision: 'reject', note }), { actorId, isAdmin: false });
    expect(await act(' ')).toMatchObject({ kind: 'no-reason', note: ' ' });
    expect(await act('字'.repeat(501))).toMatchObject({ kind: 'no-reason', decision: 'reject' });
    expect(await db.gradingResult.count({ where: { submissionId: id } })).toBe(1);
  });

  test('is nobody’s over their own, over nothing, or by a form that asks for nothing', async () => {
    const actorId = await person();
    const id = await submission({ userId: actorId });
    const by = { actorId, isAdmin: true };
    expect(await actOnDecision(form({ id, decision: 'accept', note: 'x' }), by)).toBeUndefined();
    expect(await actOnDecision(form({ id: 'nobody', decision: 'accept', note: 'x' }), by)).toBeUndefined();
    expect(await actOnDecision(form({ id, decision: 'maybe', note: 'x' }), by)).toBeUndefined();
    expect(await db.auditEvent.count()).toBe(0);
  });

  test('comes too late for what is being graded', async () => {
    const [actorId, learner] = [await person(), await person()];
    const id = await submission({ userId: learner, graded: false });
    expect(await actOnDecision(form({ id, decision: 'accept', note: 'x' }), { actorId, isAdmin: false })).toEqual({
      kind: 'changed-meanwhile',
    });
  });
});
