import { describe, expect, test } from 'vitest';
import { claimReview } from '~/features/mentoring/claims.server';
import { decideReview } from '~/features/mentoring/decide.server';
import { db } from '~/server/db.server';
import { capstone, goodPoints, handedIn, minutesAfter, morning, person } from '../mentoring/scene';

const { countValidCertificates, findCertificate, issueIfEarned, revokeCertificate, roadOf } =
  await import('~/features/certification/certificates.server');

const words = { 'zh-CN': '-', en: '-' };
const path = {
  slug: 'data-speaker',
  title: words,
  summary: words,
  modules: [{ slug: 'm', title: words, summary: words, lessons: ['l1'], labs: ['lab1'] }],
  certificate: { capstone: capstone.slug, validMonths: 24 },
};

const done = (userId: string) => ({
  userId,
  completedLessons: new Set(['l1']),
  solvedLabs: new Map([['lab1', { submissionId: 's1' }]]),
});

async function approvedLearner(name = '周晴') {
  const userId = await person(name);
  const act = { submissionId: await handedIn({ userId }), mentorId: await person(), now: morning };
  await claimReview(act);
  await decideReview(act, { decision: 'approved', points: goodPoints, summary: '' });
  return { userId, submissionId: act.submissionId };
}

async function certified() {
  const { userId } = await approvedLearner();
  const [serial = ''] = await issueIfEarned({ paths: [path], progress: done(userId), now: morning });
  return { userId, serial };
}

describe('a certificate', () => {
  test('is issued when the rule is met, with what it was earned with', async () => {
    const { userId, submissionId } = await approvedLearner();
    const [serial = ''] = await issueIfEarned({ paths: [path], progress: done(userId), now: morning });
    const row = await db.certificate.findUniqueOrThrow({ where: { serial } });
    expect(row).toMatchObject({ userId, holderName: '周晴', issuedAt: morning, expiresAt: new Date('2028-06-30T01:00:00Z') });
    expect(JSON.parse(row.evidence)).toMatchObject({ labs: { lab1: 's1' }, capstone: submissionId });
  });

  test('is issued once, however often and at once the rule fires', async () => {
    const { userId } = await approvedLearner();
    const fired = await Promise.all(
      Array.from({ length: 20 }, () => issueIfEarned({ paths: [path], progress: done(userId), now: morning })),
    );
    expect(fired.flat()).toHaveLength(1);
    expect(await db.certificate.count({ where: { userId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { action: 'certificate.issued', detail: { contains: userId } } })).toBe(1);
  });

  test.each([
    ['a lesson', { completedLessons: new Set<string>() }],
    ['a lab', { solvedLabs: new Map<string, { submissionId: string }>() }],
  ])('is not issued while %s is missing', async (_, change) => {
    const { userId } = await approvedLearner();
    const progress = { ...done(userId), ...change };
    expect(await issueIfEarned({ paths: [path], progress, now: morning })).toEqual([]);
    expect((await roadOf({ path, progress })).earned).toBe(false);
  });

  test('is not issued on a capstone that was only handed in', async () => {
    const userId = await person();
    await handedIn({ userId });
    expect(await issueIfEarned({ paths: [path], progress: done(userId), now: morning })).toEqual([]);
  });

  test('is not issued again after it was withdrawn', async () => {
    const { userId, serial } = await certified();
    await revokeCertificate({ serial, reason: '误发', now: morning });
    expect(await issueIfEarned({ paths: [path], progress: done(userId), now: minutesAfter(morning, 5) })).toEqual([]);
  });

  test('shows the public a name and dates, and nothing else of the person', async () => {
    const { serial } = await certified();
    expect(Object.keys((await findCertificate(serial)) ?? {}).sort()).toEqual(
      ['demo', 'expiresAt', 'holderName', 'issuedAt', 'pathSlug', 'revokedAt', 'serial'].sort(),
    );
    expect(await findCertificate('QH-2026-2222-2222')).toBeUndefined();
  });

  test('is withdrawn once', async () => {
    const { serial } = await certified();
    const outcomes = await Promise.all([1, 2, 3].map(() => revokeCertificate({ serial, reason: '误发', now: morning })));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect((await findCertificate(serial))?.revokedAt).toEqual(morning);
  });
});

describe('counting certified people', () => {
  test('leaves out what is expired or withdrawn and accounts that are disabled', async () => {
    await db.certificate.deleteMany();
    const [valid, withdrawn, disabled] = await Promise.all([certified(), certified(), certified()]);
    expect(await countValidCertificates(morning)).toBe(3);
    await revokeCertificate({ serial: withdrawn.serial, reason: '误发', now: morning });
    await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: morning } });
    expect(await countValidCertificates(morning)).toBe(1);
    expect(await countValidCertificates(new Date('2028-06-30T01:00:00Z'))).toBe(0);
    expect(valid.serial).not.toBe('');
  });
});
