import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPairJudges } from '~/features/grading/pairs/pair-judges.server';
import type { PairJudges, TimedVerdict } from '~/features/grading/pairs/pair-judges.server';
import { readSuite } from './judge-suite';

const suite = readSuite(readFileSync(path.join(import.meta.dirname, 'judge-suite.jsonl'), 'utf8'));
let judges: PairJudges;
const verdicts = new Map<string, Promise<TimedVerdict>>();

beforeAll(() => {
  // Verdicts only: that counter-examples get small is tested where that is done.
  judges = createPairJudges({ workers: 2, childFile: path.resolve('build/node/pair-child.js'), budgetMs: 3000, shrinks: false });
  for (const { id, pair } of suite) verdicts.set(id, judges.judge(pair));
});
afterAll(() => judges.close());

test('the suite holds many pairs, each with a name of its own', () => {
  expect(suite.length).toBeGreaterThanOrEqual(120);
  expect(verdicts.size).toBe(suite.length);
});

test.each(suite)('$id is $expect', { timeout: 300_000 }, async ({ id, expect: expected }) => {
  expect(await verdicts.get(id)).toMatchObject({ verdict: expected });
});
