import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { GradingHashes } from '~/features/grading/grade.server';
import type { Grader } from '~/features/grading/grading-queue.server';
import type { Regrader } from '~/features/grading/regrade/prepare-regrade.server';
import { db, morning, person, secondsAfter } from '../labs/scene';

const { failInterruptedRegrades, startRegrade } = await import('~/features/grading/regrade/prepare-regrade.server');
const { applyRegrade, decideOver, undoRegrade } = await import('~/features/grading/regrade/apply-regrade.server');
const { listRegrades, readRegrade } = await import('~/features/grading/regrade/read-regrades.server');
const { noticeRegrades, regradeNotices } = await import('~/features/grading/regrade/regrade-notices.server');
const { listSubmissions } = await import('~/features/grading/submit.server');
const { solvedLabs } = await import('~/features/labs/lab-progress.server');

const lab = 'quiet-cities';
const old: GradingHashes = { graderHash: 'g', contentHash: 'c1', dataHash: 'd' };
const current: GradingHashes = { ...old, contentHash: 'c2' };
const verdictOf = (accepted: boolean) =>
  accepted
    ? { kind: 'accepted' as const, total: 4, rows: 1, warnings: [] }
    : { kind: 'rejected' as const, place: { where: 'visible' as const }, passed: 0, total: 4, difference: noRows, warnings: [] };
const noRows = { kind: 'missing-rows' as const, columns: ['n'], expectedRows: 1, actualRows: 0, missing: 1, extra: 0 };

/** Since the lab was changed, a text is right when it says so. */
let graded = 0;
const grade: Grader = async ({ sql }) => {
  graded += 1;
  if (sql.includes('trouble')) return { kind: 'unavailable', detail: 'no sandbox' };
  const accepted = sql.includes('right');
  return { kind: 'graded', accepted, verdict: verdictOf(accepted), ...current, durationMs: 1 };
};
const regrader: Regrader = { grade, hashesOf: async () => current };

beforeEach(async () => {
  graded = 0;
  await db.submission.deleteMany();
  await db.regrade.deleteMany();
  await db.certificate.deleteMany();
});

/** A graded submission as it stands. */
async function submission(given: { userId?: string; sql: string; accepted: boolean; hashes?: GradingHashes }) {
  const { userId = await person(), sql, accepted, hashes = old } = given;
  const id = randomUUID();
  await db.submission.create({ data: { id, userId, labSlug: lab, sql, sqlHash: sql, createdAt: morning } });
  const result = await db.gradingResult.create({
    data: { submissionId: id, accepted, verdict: JSON.stringify(verdictOf(accepted)), reason: 'submitted', durationMs: 1, ...hashes },
  });
  await db.gradingJob.create({ data: { submissionId: id, state: 'graded', resultId: result.id } });
  return { id, userId };
}

async function preview() {
  const { id, ready } = await startRegrade({ regrader });
  await ready;
  const found = await readRegrade(id);
  if (!found) throw new Error('the preview is gone');
  return found;
}

const apply = (id: string, policy: 'raise-only' | 'both') =>
  applyRegrade({ id, policy, actorId: undefined, hashesOf: regrader.hashesOf, now: morning });
const counts = async ({ userId }: { userId: string }) => (await solvedLabs(userId)).has(lab);

describe('a preview', () => {
  test('says who would flip, changes nothing, and leaves alone what is up to date', async () => {
    const up = await submission({ sql: 'right', accepted: false });
    const down = await submission({ sql: 'wrong', accepted: true });
    await submission({ sql: 'right too', accepted: true });
    await submission({ sql: 'trouble', accepted: true });
    await submission({ sql: 'wrong', accepted: true, hashes: current });
    const { state, flips, changed, total, done } = await preview();
    expect({ state, flips, total, done }).toEqual({
      state: 'previewed',
      flips: { raised: 1, lowered: 1, same: 1, untried: 1 },
      total: 4,
      done: 4,
    });
    expect(changed).toMatchObject([
      { submissionId: down.id, flip: 'lowered', standing: 'loses-lab' },
      { submissionId: up.id, flip: 'raised', standing: 'gains-lab' },
    ]);
    expect([await counts(up), await counts(down)]).toEqual([false, true]);
  });

  test('a lab solved twice is not lost with one of the two', async () => {
    const { userId } = await submission({ sql: 'wrong', accepted: true });
    await submission({ userId, sql: 'right', accepted: true });
    expect((await preview()).changed).toMatchObject([{ flip: 'lowered', standing: 'unchanged' }]);
  });

  test('names the certificates that were earned with a submission that would no longer be accepted', async () => {
    const { id, userId } = await submission({ sql: 'wrong', accepted: true });
    const terms = { userId, pathSlug: 'p', holderName: 'x', issuedAt: morning, expiresAt: secondsAfter(morning, 9e6) };
    await db.certificate.create({ data: { ...terms, serial: 'QH-2026-AAAAAAAA', evidence: JSON.stringify({ labs: { [lab]: id } }) } });
    expect((await preview()).changed).toMatchObject([{ certificates: ['QH-2026-AAAAAAAA'] }]);
  });

  test('grades one text once, however many handed it in, and a second preview grades nothing', async () => {
    for (let i = 0; i < 5; i += 1) await submission({ sql: 'right', accepted: false });
    await preview();
    expect(graded).toBe(1);
    expect((await preview()).flips.raised).toBe(5);
    expect(graded).toBe(1);
  });

  test('that a stopped server left behind is told as failed', async () => {
    await db.regrade.create({ data: {} });
    await failInterruptedRegrades();
    expect(await listRegrades()).toMatchObject([{ state: 'failed', detail: 'interrupted' }]);
  });
});

describe('applying', () => {
  test('raise-only moves what gets better and keeps what would get worse', async () => {
    const up = await submission({ sql: 'right', accepted: false });
    const down = await submission({ sql: 'wrong', accepted: true });
    const { id } = await preview();
    expect(await apply(id, 'raise-only')).toEqual({ kind: 'applied', gained: [up.userId] });
    expect([await counts(up), await counts(down)]).toEqual([true, true]);
    expect(await db.gradingJob.findUnique({ where: { submissionId: up.id } })).toMatchObject({ policy: 'raise-only' });
    expect(await db.gradingJob.findUnique({ where: { submissionId: down.id } })).toMatchObject({ policy: 'first-grading' });
  });

  test('both ways moves all; every earlier result stays where it was', async () => {
    const down = await submission({ sql: 'wrong', accepted: true });
    const { id } = await preview();
    await apply(id, 'both');
    expect(await counts(down)).toBe(false);
    expect(await listSubmissions({ userId: down.userId, labSlug: lab })).toMatchObject([{ grading: { accepted: false } }]);
    const results = await db.gradingResult.findMany({ where: { submissionId: down.id }, orderBy: { createdAt: 'asc' } });
    expect(results.map(({ accepted, reason }) => [accepted, reason])).toEqual([
      [true, 'submitted'],
      [false, 'regrade'],
    ]);
    expect(await preview()).toMatchObject({ total: 0 });
  });

  test('happens once, however often it is asked for at once', async () => {
    await submission({ sql: 'right', accepted: false });
    const { id } = await preview();
    const outcomes = await Promise.all([apply(id, 'both'), apply(id, 'raise-only')]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['applied', 'not-previewed']);
    expect(await db.auditEvent.count({ where: { action: 'regrade.applied', objectId: id } })).toBe(1);
  });

  test('is refused when the lab changed once more since the preview', async () => {
    await submission({ sql: 'right', accepted: false });
    const { id } = await preview();
    const later = { ...current, contentHash: 'c3' };
    expect(await applyRegrade({ id, policy: 'both', hashesOf: async () => later, now: morning })).toEqual({
      kind: 'out-of-date',
      labSlug: lab,
    });
  });

  test('can be undone, once', async () => {
    const down = await submission({ sql: 'wrong', accepted: true });
    const { id } = await preview();
    await apply(id, 'both');
    expect(await undoRegrade({ id, now: morning })).toBe(true);
    expect(await counts(down)).toBe(true);
    expect(await undoRegrade({ id, now: morning })).toBe(false);
    expect(await listRegrades()).toMatchObject([{ state: 'undone', policy: 'both' }]);
  });
});

describe('those concerned', () => {
  test('are told how their work counts now, once, and told again when it is undone', async () => {
    const up = await submission({ sql: 'right', accepted: false });
    const same = await submission({ sql: 'right too', accepted: true });
    const { id } = await preview();
    expect(await regradeNotices(up.userId)).toEqual([]);
    await apply(id, 'raise-only');
    expect(await regradeNotices(up.userId)).toEqual([{ labSlug: lab, accepted: true, undone: false }]);
    expect(await regradeNotices(same.userId)).toEqual([]);
    await noticeRegrades(up.userId, morning);
    expect(await regradeNotices(up.userId)).toEqual([]);
    await undoRegrade({ id, now: morning });
    expect(await regradeNotices(up.userId)).toEqual([{ labSlug: lab, accepted: false, undone: true }]);
  });

  test('hear nothing of what was undone before they looked', async () => {
    const up = await submission({ sql: 'right', accepted: false });
    const { id } = await preview();
    await apply(id, 'both');
    await undoRegrade({ id, now: morning });
    expect(await regradeNotices(up.userId)).toEqual([]);
  });
});

describe('a person’s decision', () => {
  test('is in force with its origin and its reason, and later regrades leave it alone', async () => {
    const { id, userId } = await submission({ sql: 'wrong', accepted: false });
    const decision = {
      submissionId: id,
      accepted: true,
      note: '题目有歧义，两种口径都对。',
      origin: 'override' as const,
      actorId: await person(),
    };
    expect(await decideOver(decision)).toBe(true);
    expect(await counts({ userId })).toBe(true);
    expect(await listSubmissions({ userId, labSlug: lab })).toMatchObject([
      { grading: { accepted: true, verdict: { kind: 'decided', note: decision.note } } },
    ]);
    expect(await preview()).toMatchObject({ total: 0 });
    expect(await db.gradingResult.count({ where: { submissionId: id } })).toBe(2);
  });

  test('needs a graded submission', async () => {
    const decision = { submissionId: 'nobody', accepted: true, note: 'x', origin: 'mentor' as const, actorId: await person() };
    expect(await decideOver(decision)).toBe(false);
  });
});
