import { expect, test } from 'vitest';
import type { SandboxOutcome } from '~/engine/outcome';
import { runForReader } from '~/features/labs/server-runs.server';

const rows: SandboxOutcome = { kind: 'rows', ms: 1, result: { columns: [], rows: [], truncated: false } };

test('queries of all readers take turns, so that grading keeps the other processes', async () => {
  let underWay = 0;
  let most = 0;
  const run = async () => {
    most = Math.max(most, (underWay += 1));
    await new Promise(resolve => setTimeout(resolve, 5));
    underWay -= 1;
    return rows;
  };
  const answers = await Promise.all(['ann', 'bo', 'chi', 'ann'].map(userId => runForReader({ userId, sql: 'SELECT 1', run })));
  expect(answers).toEqual(answers.map(() => ({ kind: 'ran', outcome: rows })));
  expect(most).toBe(1);
});

test('a run that fails does not hold up the next', async () => {
  const broken = runForReader({ userId: 'dee', sql: 'SELECT 1', run: () => Promise.reject(new Error('gone')) });
  await expect(broken).rejects.toThrow('gone');
  expect(await runForReader({ userId: 'dee', sql: 'SELECT 1', run: async () => rows })).toEqual({ kind: 'ran', outcome: rows });
});

test('nobody runs more than thirty in a minute, and nobody else pays for who tries', async () => {
  const ask = (userId: string) => runForReader({ userId, sql: 'SELECT 1', run: async () => rows });
  for (let i = 0; i < 30; i += 1) expect((await ask('eve')).kind).toBe('ran');
  expect(await ask('eve')).toMatchObject({ kind: 'too-many' });
  expect((await ask('fay')).kind).toBe('ran');
});

test('a text longer than any answer is refused unrun', async () => {
  const run = () => Promise.reject(new Error('must not run'));
  const answer = await runForReader({ userId: 'gus', sql: ' '.repeat(20_001), run });
  expect(answer).toMatchObject({ kind: 'ran', outcome: { kind: 'refused', reason: 'too-long' } });
});
