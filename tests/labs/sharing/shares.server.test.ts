import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { db, morning, person } from '../scene';

const { listShares, readShared, revokeShare, shareMessage, shareQuery } = await import('~/features/labs/sharing/shares.server');

const lab = 'quiet-cities';
const solution = readFileSync(`content/labs/${lab}/solution.sql`, 'utf8');
const metricTitle = (slug: string) => (slug === 'push-ctr' ? { 'zh-CN': '点击率', en: 'Click rate' } : undefined);

async function shared(message: Partial<Parameters<typeof shareQuery>[0]> = {}, userId?: string) {
  const author = userId ?? (await person('小林'));
  const outcome = await shareQuery(
    { title: '各渠道', sql: 'SELECT 1 AS mine', labSlug: 'playground', ...message },
    { userId: author, now: morning },
  );
  if (outcome.kind !== 'shared') throw new Error('not shared');
  return { author, ...outcome };
}

const readBy = (id: string, readerId: string, isMentor = false) => readShared({ id, reader: { id: readerId, isMentor }, metricTitle });

/** This person has an accepted answer to the lab. */
async function solve(userId: string, { labSlug, sql }: { labSlug: string; sql: string }): Promise<void> {
  const id = randomUUID();
  await db.submission.create({ data: { id, userId, labSlug, sql, sqlHash: 'x' } });
  const hashes = { graderHash: 'g', contentHash: 'c', dataHash: 'd' };
  const result = await db.gradingResult.create({
    data: { submissionId: id, accepted: true, verdict: '{}', reason: 'first', durationMs: 1, ...hashes },
  });
  await db.gradingJob.create({ data: { submissionId: id, state: 'graded', resultId: result.id } });
}

describe('a shared query', () => {
  test('is read by any colleague who has the link, with author, time and source', async () => {
    const { id } = await shared({ labSlug: 'playground.metric.push-ctr' });
    expect(await readBy(id, await person())).toMatchObject({
      title: '各渠道',
      author: '小林',
      isMine: false,
      at: morning.toISOString(),
      sql: 'SELECT 1 AS mine',
      source: { kind: 'metric', slug: 'push-ctr', title: { 'zh-CN': '点击率' } },
    });
  });

  test('has an address nobody can guess', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await shared()).id));
    expect(new Set(ids).size).toBe(20);
    for (const id of ids) expect(id).toMatch(/^[\w-]{16}$/);
  });

  test('is dead once its author has revoked it, and nobody else can', async () => {
    const { id, author } = await shared();
    const stranger = await person();
    expect(await revokeShare({ userId: stranger, id, now: morning })).toBe(false);
    expect(await readBy(id, stranger)).toBeDefined();
    expect(await revokeShare({ userId: author, id, now: morning })).toBe(true);
    expect(await readBy(id, stranger)).toBeUndefined();
    expect(await readBy(id, author)).toBeUndefined();
    expect(await revokeShare({ userId: author, id, now: morning })).toBe(false);
  });

  test('is listed to its author only', async () => {
    const { id, author } = await shared();
    await revokeShare({ userId: author, id, now: morning });
    expect(await listShares({ userId: author, metricTitle })).toMatchObject([{ id, title: '各渠道', revokedAt: morning.toISOString() }]);
    expect(await listShares({ userId: await person(), metricTitle })).toEqual([]);
  });

  test('is audited, without its text and without what opens it', async () => {
    const { id, author } = await shared();
    await revokeShare({ userId: author, id, now: morning });
    const events = await db.auditEvent.findMany({ where: { actorId: author }, orderBy: { id: 'asc' } });
    expect(events.map(event => event.action)).toEqual(['query.shared', 'query.revoked']);
    expect(JSON.stringify(events)).not.toContain(id);
    expect(JSON.stringify(events)).not.toContain('mine');
  });

  test('is one of two hundred that work at most', async () => {
    const userId = await person();
    const rows = Array.from({ length: 200 }, (_, i) => ({ id: `${userId}-${i}`, userId, title: 't', sql: 's', sourceKind: 'playground' }));
    await db.sharedQuery.createMany({ data: rows });
    expect(await shareQuery({ title: 't', sql: 's', labSlug: 'playground' }, { userId, now: morning })).toEqual({ kind: 'too-many' });
  });
});

describe('a query shared from a lab', () => {
  test('hides its SQL, and the name that may tell it, from whoever has not passed the lab, until they have', async () => {
    const { id, isFromLab } = await shared({ title: 'SELECT city FROM members', sql: 'SELECT city FROM members', labSlug: lab });
    const colleague = await person();
    expect(isFromLab).toBe(true);
    const before = await readBy(id, colleague);
    expect(before).toMatchObject({ source: { kind: 'lab', slug: lab }, sql: undefined });
    expect(JSON.stringify(before)).not.toContain('members');
    await solve(colleague, { labSlug: lab, sql: solution });
    expect(await readBy(id, colleague)).toMatchObject({ sql: 'SELECT city FROM members' });
  });

  test('is always read by its author and by mentors', async () => {
    const { id, author } = await shared({ labSlug: lab });
    expect(await readBy(id, author)).toMatchObject({ sql: 'SELECT 1 AS mine', isMine: true });
    expect(await readBy(id, await person(), true)).toMatchObject({ sql: 'SELECT 1 AS mine' });
  });

  test('by way of the playground is still the lab’s: the reference, whatever its layout and case', async () => {
    const disguised = `-- nothing to see\n${solution.replace(/select|members|count/gi, word => word.toUpperCase()).replace(/\s+/g, '\n ')}`;
    const { id, isFromLab } = await shared({ sql: disguised, labSlug: 'playground' });
    expect(isFromLab).toBe(true);
    expect(await readBy(id, await person())).toMatchObject({ sql: undefined, source: { slug: lab } });
  });

  test('by way of the playground is still the lab’s: an accepted answer of one’s own', async () => {
    const author = await person();
    await solve(author, { labSlug: lab, sql: 'SELECT city, 42 FROM members;' });
    const { id } = await shared({ sql: 'select city,\n  42 from members', labSlug: 'playground' }, author);
    expect(await readBy(id, await person())).toMatchObject({ sql: undefined, source: { slug: lab } });
  });
});

test.each([
  ['no title', { title: '  ' }],
  ['a long title', { title: 'x'.repeat(81) }],
  ['no text', { sql: ' ' }],
  ['a long text', { sql: 'x'.repeat(20_001) }],
  ['a lab that is none', { labSlug: 'no-such-lab' }],
])('%s is refused', (_, wrong) => {
  const right = { title: 't', sql: 'SELECT 1', labSlug: lab };
  expect(shareMessage.safeParse(right).success).toBe(true);
  expect(shareMessage.safeParse({ ...right, ...wrong }).success).toBe(false);
});
