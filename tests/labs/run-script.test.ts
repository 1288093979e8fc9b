import { describe, expect, test } from 'vitest';
import type { EngineOutcome } from '~/engine/outcome';
import { runScript } from '~/features/labs/run-script';

const maxRows = 10;

/** Answers each statement in order. */
function engineOf(...outcomes: EngineOutcome[]) {
  const asked: string[] = [];
  return { asked, run: async (sql: string) => (asked.push(sql), outcomes[asked.length - 1] ?? { kind: 'done' as const, ms: 1 }) };
}

describe('running a text of several statements', () => {
  test('gives each its own outcome', async () => {
    const engine = engineOf();
    const runs = await runScript({ engine, text: 'CREATE TABLE t AS SELECT 1;\n-- then\nFROM t;', maxRows });
    expect(runs.map(run => run.sql)).toEqual(['CREATE TABLE t AS SELECT 1', 'FROM t']);
  });

  test('ends with the first that fails', async () => {
    const engine = engineOf({ kind: 'sql-error', errorType: 'Parser', message: 'no' });
    await runScript({ engine, text: 'SELEC 1; SELECT 2', maxRows });
    expect(engine.asked).toEqual(['SELEC 1']);
  });

  test('finds the place of an error in the whole text', async () => {
    const text = 'SELECT 1;\nSELECT a,\n  wrong\nFROM t';
    const engine = engineOf(
      { kind: 'done', ms: 1 },
      { kind: 'sql-error', errorType: 'Binder', message: 'no', position: { line: 2, column: 3 } },
    );
    const runs = await runScript({ engine, text, maxRows });
    expect(text.slice(runs[1]?.errorAt)).toMatch(/^wrong/);
  });

  test('tells a repeated statement apart from its first', async () => {
    const text = 'SELECT x; SELECT x';
    const engine = engineOf(
      { kind: 'done', ms: 1 },
      { kind: 'sql-error', errorType: 'Binder', message: 'no', position: { line: 1, column: 8 } },
    );
    expect((await runScript({ engine, text, maxRows }))[1]?.errorAt).toBe(text.length - 1);
  });

  test('of comments alone is nothing to run', async () => {
    expect(await runScript({ engine: engineOf(), text: '-- nothing', maxRows })).toMatchObject([
      { outcome: { kind: 'refused', reason: 'empty' } },
    ]);
  });
});
