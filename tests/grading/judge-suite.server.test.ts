import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPairJudges } from '~/features/grading/pairs/pair-judges.server';
import type { PairJudges, TimedVerdict } from '~/features/grading/pairs/pair-judges.server';
import { openWasmEngine } from '../support/wasm-engine';
import { openInBoth } from './both-engines';
import { readSuite } from './judge-suite';

const suite = readSuite(readFileSync(path.join(import.meta.dirname, 'judge-suite.jsonl'), 'utf8'));
let judges: PairJudges;
const verdicts = new Map<string, Promise<TimedVerdict>>();

beforeAll(() => {
  // Verdicts only: that counter-examples get small is tested where that is done. Time enough for a busy machine; a quiet one does not take it.
  judges = createPairJudges({ workers: 2, childFile: path.resolve('build/node/pair-child.js'), budgetMs: 12_000, shrinks: false });
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

test(
  'the browser says of every pair what the server says, on the worlds that tell pairs of their schema apart',
  { timeout: 300_000 },
  async () => {
    const browser = await openWasmEngine();
    for (const ddl of new Set(suite.map(({ pair }) => pair.schemaDdl))) {
      const own = suite.filter(({ pair }) => pair.schemaDdl === ddl);
      const judged = await Promise.all(own.map(({ id }) => verdicts.get(id)));
      const worlds = judged.flatMap(verdict => (verdict?.verdict === 'rejected' && verdict.world ? verdict.world : [])).slice(0, 4);
      const engines = await openInBoth(ddl, browser);
      for (const { id, pair } of own) {
        for (const world of worlds) {
          const { server, browser: preview } = await engines.verdictsOn(world, pair);
          expect(`${id}: ${preview}`).toBe(`${id}: ${server}`);
        }
      }
      engines.close();
    }
  },
);
