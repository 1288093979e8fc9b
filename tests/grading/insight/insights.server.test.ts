import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Examiner } from '~/features/grading/insight/examiner.server';
import type { CounterExample, Insight } from '~/features/grading/insight/insight';
import type { Verdict } from '~/features/grading/verdict';

// The database belongs to the test: what reads its place is loaded after that is known.
const { db } = await import('~/server/db.server');
const { askForCounterExample, createInsights } = await import('~/features/grading/insight/insights.server');
const { appendResult } = await import('~/features/grading/grading-queue.server');
const { findSubmission, listSubmissions } = await import('~/features/grading/submit.server');

const labSlug = 'paid-orders-in-june';
const lab = { solutionSql: 'SELECT 1', compare: { columnOrder: 'any', names: 'warn', round: {} } } as const;
const counterExample: CounterExample = {
  tables: [{ name: 'orders', columns: ['order_id'], rows: [['O1']], marked: [0] }],
  right: { columns: ['n'], rows: [['1']], marks: [{ row: 0, column: 0 }] },
  yours: { columns: ['n'], rows: [['0']], marks: [{ row: 0, column: 0 }] },
  evidence: { kind: 'missed', table: 'orders', row: 0, key: 'O1' },
};
const rejected: Verdict = {
  kind: 'rejected',
  place: { where: 'hidden', world: { 'zh-CN': '月末', en: 'month ends' } },
  passed: 3,
  total: 4,
  difference: { kind: 'missing-rows', columns: ['n'], expectedRows: 41, actualRows: 37, missing: 4, extra: 0, example: ['MX0101'] },
  warnings: [],
};

let userId: string;
let asked: string[];

beforeEach(async () => {
  asked = [];
  const user = await db.user.create({ data: { email: `${randomUUID()}@example.org`, name: 'A learner', passwordHash: '', locale: 'en' } });
  userId = user.id;
});

/** Whoever is asked answers at once: what a process finds is tested with the real one. */
function examinerThatFinds(insight: Insight | undefined): Examiner {
  return {
    examine: async ({ submissionSql }) => {
      asked.push(submissionSql);
      return insight;
    },
    close: () => undefined,
  };
}

async function graded(sql: string, verdict: Verdict = rejected): Promise<string> {
  const id = randomUUID();
  await db.submission.create({ data: { id, userId, labSlug, sql, sqlHash: sql, job: { create: { state: 'graded' } } } });
  const hashes = { graderHash: 'g', contentHash: 'c', dataHash: 'd', durationMs: 1 };
  const found = { kind: 'graded' as const, verdict, accepted: verdict.kind === 'accepted', ...hashes };
  const resultId = await appendResult({ submissionId: id, graded: found, reason: 'submitted' });
  await db.gradingJob.update({ where: { submissionId: id }, data: { resultId } });
  return id;
}

async function view(id: string) {
  const found = await findSubmission({ id, userId, labSlug });
  if (found?.grading.state !== 'graded') throw new Error(`${id} is not graded`);
  return { submission: found, ...found.grading };
}

async function examined(id: string, insight: Insight | undefined): Promise<void> {
  const insights = createInsights(examinerThatFinds(insight));
  insights.lookAt([(await view(id)).submission], lab);
  await insights.idle();
}

describe('a rejected submission', () => {
  it('is examined once, and what was found is there again after a reload', async () => {
    const id = await graded('SELECT 2');
    expect(await view(id)).toMatchObject({ ladder: { pending: true, attempt: 1 } });
    await examined(id, { clause: 'where', counterExample });
    await examined(id, { clause: 'having', counterExample });
    expect(asked).toEqual(['SELECT 2']);
    expect((await view(id)).ladder).toEqual({ attempt: 1, pending: false, mayAsk: false, notes: [] });
  });

  it('waits for another examination when the process could not be used', async () => {
    const id = await graded('SELECT 2');
    await examined(id, undefined);
    expect(await view(id)).toMatchObject({ ladder: { pending: true } });
  });

  it('opens a rung with each other text that fails, not with the same one again', async () => {
    await graded('SELECT 2');
    const same = await graded('SELECT 2');
    const other = await graded('SELECT 3');
    for (const id of [same, other]) await examined(id, { clause: 'where', counterExample });
    expect((await view(same)).ladder).not.toHaveProperty('clause');
    expect(await view(other)).toMatchObject({ ladder: { attempt: 2, clause: 'where', mayAsk: true } });
    expect((await view(other)).ladder).not.toHaveProperty('counterExample');
    expect(JSON.stringify(await listSubmissions({ userId, labSlug }))).not.toContain('"tables"');
  });

  it('an SQL error is no rung', async () => {
    await graded('SELEC 2', { kind: 'sql-error', place: { where: 'visible' }, message: 'syntax', errorType: 'Parser' });
    expect(await view(await graded('SELECT 2'))).toMatchObject({ ladder: { attempt: 1 } });
  });

  it('shows its counter-example to whoever asks from the second attempt on, which is recorded; nobody else can ask', async () => {
    const first = await graded('SELECT 2');
    const second = await graded('SELECT 3');
    for (const id of [first, second]) await examined(id, { clause: 'where', counterExample });
    const ask = async (id: string, as = userId) =>
      askForCounterExample({ submission: (await view(id)).submission, userId: as, now: new Date('2026-06-30T08:00:00Z') });
    expect(await ask(first)).toBe(false);
    expect(await ask(second, 'somebody-else')).toBe(false);
    expect((await view(second)).ladder).not.toHaveProperty('counterExample');
    expect(await ask(second)).toBe(true);
    expect(await view(second)).toMatchObject({ ladder: { counterExample } });
    const { resultId } = await db.gradingJob.findUniqueOrThrow({ where: { submissionId: second } });
    expect(await db.gradingInsight.findUnique({ where: { resultId: resultId ?? '' } })).toMatchObject({
      askedAt: new Date('2026-06-30T08:00:00Z'),
    });
  });

  it('on hidden data tells the symptom, and neither a row nor a count', async () => {
    const { verdict } = await view(await graded('SELECT 2'));
    expect(verdict).toMatchObject({ kind: 'symptom', symptom: { kind: 'missing-rows' } });
    expect(JSON.stringify(verdict)).not.toMatch(/MX0101|41|37/);
  });
});
