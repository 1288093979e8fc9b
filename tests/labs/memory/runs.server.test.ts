import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PastRun } from '~/features/labs/memory/past-run';
import { db, morning, person, secondsAfter } from '../scene';

const { addRuns, findRuns, forgetAllRuns, forgetRun, mostRuns, runsMessage } = await import('~/features/labs/memory/runs.server');
const { actOnSnippets } = await import('~/features/labs/memory/snippets.server');

function ran(sql: string, { seconds = 0, ...rest }: Partial<PastRun> & { seconds?: number } = {}): PastRun {
  return {
    id: randomUUID(),
    labSlug: 'quiet-cities',
    sql,
    at: secondsAfter(morning, seconds).toISOString(),
    ms: 12,
    rows: 3,
    outcome: 'rows',
    ...rest,
  };
}

async function texts(userId: string, wish: Partial<Parameters<typeof findRuns>[0]['wish']> = {}): Promise<string[]> {
  return (await findRuns({ userId, wish: { text: '', ...wish }, skip: 0 })).runs.map(run => run.sql);
}

describe('the history', () => {
  test('gives runs back as they were, newest first', async () => {
    const userId = await person();
    const [older, newer] = [ran('SELECT 城市'), ran('SELECT 2', { seconds: 5, rows: undefined, outcome: 'failed' })];
    await addRuns({ userId, runs: [older, newer] });
    expect((await findRuns({ userId, wish: { text: '' }, skip: 0 })).runs).toEqual([newer, older]);
  });

  test('stores a batch that is sent twice once', async () => {
    const userId = await person();
    const runs = [ran('SELECT 1'), ran('SELECT 2')];
    await addRuns({ userId, runs });
    await addRuns({ userId, runs });
    expect(await db.queryRun.count({ where: { userId } })).toBe(2);
  });

  test('is one person’s: nobody else finds, changes or deletes it, even by its id', async () => {
    const [mine, theirs] = [await person(), await person()];
    const run = ran('SELECT secret');
    await addRuns({ userId: mine, runs: [run] });
    await addRuns({ userId: theirs, runs: [{ ...run, sql: 'SELECT forged' }] });
    await forgetRun({ userId: theirs, id: run.id });
    await forgetAllRuns(theirs);
    expect(await texts(mine)).toEqual(['SELECT secret']);
    expect(await texts(theirs)).toEqual([]);
  });

  test('finds texts that hold all the words, whatever their case, and takes an underscore for an underscore', async () => {
    const userId = await person();
    await addRuns({
      userId,
      runs: [ran('SELECT Paid_At FROM orders'), ran('SELECT paidXat FROM orders'), ran('SELECT 渠道 FROM members')],
    });
    expect(await texts(userId, { text: 'ORDERS paid_at' })).toEqual(['SELECT Paid_At FROM orders']);
    expect(await texts(userId, { text: '渠道' })).toEqual(['SELECT 渠道 FROM members']);
    expect(await texts(userId, { text: '%' })).toEqual([]);
  });

  test('is narrowed to a lab, to the playground with all its tabs, to what failed and to what is starred', async () => {
    const userId = await person();
    const runs = [
      ran('SELECT a'),
      ran('SELECT b', { labSlug: 'playground', outcome: 'failed' }),
      ran('SELECT c', { labSlug: 'playground.tab.x1', seconds: 1 }),
    ];
    await addRuns({ userId, runs });
    await actOnSnippets({ kind: 'keep', name: 'a', sql: 'SELECT a', note: '' }, { userId, now: morning });
    expect(await texts(userId, { labSlug: 'quiet-cities' })).toEqual(['SELECT a']);
    expect(await texts(userId, { labSlug: 'playground' })).toEqual(['SELECT c', 'SELECT b']);
    expect(await texts(userId, { only: 'failed' })).toEqual(['SELECT b']);
    expect(await texts(userId, { only: 'starred' })).toEqual(['SELECT a']);
  });

  test('comes in pages that meet without a gap', async () => {
    const userId = await person();
    await addRuns({ userId, runs: Array.from({ length: 60 }, (_, i) => ran(`SELECT ${i}`, { seconds: i })) });
    const first = await findRuns({ userId, wish: { text: '' }, skip: 0 });
    const second = await findRuns({ userId, wish: { text: '' }, skip: first.next ?? 0 });
    expect([first.runs.length, second.runs.length, second.next]).toEqual([50, 10, undefined]);
    expect(new Set([...first.runs, ...second.runs].map(run => run.sql)).size).toBe(60);
  });

  test('keeps the newest two thousand', async () => {
    const userId = await person();
    const old = Array.from({ length: mostRuns }, (_, i) => ran(`SELECT ${i}`, { seconds: i }));
    await db.queryRun.createMany({
      data: old.map(({ id, labSlug, sql, at, ms, outcome }) => ({
        userId,
        id,
        labSlug,
        sql,
        ranAt: new Date(at),
        durationMs: ms,
        outcome,
      })),
    });
    await addRuns({ userId, runs: [ran('SELECT newest', { seconds: mostRuns + 1 }), ran('SELECT older than all', { seconds: -5 })] });
    expect(await db.queryRun.count({ where: { userId } })).toBe(mostRuns);
    expect(await texts(userId, { text: 'older than all' })).toEqual([]);
    expect(await texts(userId, { text: 'newest' })).toHaveLength(1);
  });

  test('goes one by one, or all at once', async () => {
    const userId = await person();
    const runs = [ran('SELECT 1'), ran('SELECT 2'), ran('SELECT 3')];
    await addRuns({ userId, runs });
    await forgetRun({ userId, id: runs[0]?.id ?? '' });
    expect(await texts(userId)).toHaveLength(2);
    await forgetAllRuns(userId);
    expect(await texts(userId)).toEqual([]);
  });
});

test.each([
  ['a text beyond twenty thousand bytes', { sql: '城'.repeat(6_667) }],
  ['an empty text', { sql: '  ' }],
  ['an id that is no UUID', { id: '1' }],
  ['a lab with a strange name', { labSlug: '../people' }],
  ['an outcome nobody knows', { outcome: 'fine' }],
  ['a time that is none', { at: 'yesterday' }],
])('%s is refused', (_, wrong) => {
  expect(runsMessage.safeParse({ kind: 'add', runs: [ran('SELECT 1')] }).success).toBe(true);
  expect(runsMessage.safeParse({ kind: 'add', runs: [{ ...ran('SELECT 1'), ...wrong }] }).success).toBe(false);
});
