import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStatement } from '~/engine/lab-statement.client';
import type { WasmConnection } from '~/engine/lab-statement.client';
import { openLockedDatabase } from '~/engine/locked-database.server';
import type { LockedDatabase } from '~/engine/locked-database.server';
import { readEngineError } from '~/engine/engine-error';
import type { SandboxOutcome } from '~/engine/outcome';
import { runSelect } from '~/engine/run-select.server';
import { defaultLimits } from '~/engine/sandbox.server';
import { compareResults } from '~/features/grading/compare-results';
import { judgeEach, verdictOf } from '~/features/grading/judge';
import { createReferences } from '~/features/grading/references.server';
import { openWasmEngine } from '../support/wasm-engine';
import { visibleWorld, worldFile } from './company-worlds';
import { toRun } from './proofs-to-run';

let browser: WasmConnection;
let server: LockedDatabase;
const references = createReferences();

beforeAll(async () => {
  const file = await worldFile(visibleWorld);
  browser = await openWasmEngine({ file });
  server = await openLockedDatabase({ file, memoryMb: 512, threads: 1, clock: 'sample' });
});

afterAll(async () => {
  server.close();
  await references.close();
});

/** As the sandbox's process runs it. */
async function onServer(sql: string): Promise<SandboxOutcome> {
  const connection = await server.connect();
  try {
    return await runSelect({ connection, sql, limits: defaultLimits });
  } finally {
    connection.closeSync();
  }
}

/** As a lab's page runs it. */
async function inBrowser(sql: string) {
  try {
    return await runStatement({ connection: browser, sql, maxRows: 1_000_000 });
  } catch (error) {
    return readEngineError(error instanceof Error ? error.message : String(error), sql);
  }
}

const queries = toRun.flatMap(reference => {
  const { slug } = reference;
  const named = { solution: reference.solutionSql, ...reference.right, ...reference.wrong };
  return Object.entries(named).map(([name, sql]) => ({ slug, name, sql, reference }));
});

describe('what the browser says of a result at once is what the server says of it on the same data', () => {
  it.each(queries)('$slug: $name', async ({ sql, reference }) => {
    const expected = await references.expected(reference, await worldFile(visibleWorld));
    const outcome = await onServer(sql);
    const verdict = verdictOf(judgeEach({ sittings: [{ place: { where: 'visible' }, expected, outcome }], rules: reference.compare }));
    const own = await inBrowser(sql);
    if (outcome.kind !== 'rows' || own.kind !== 'rows') return expect(own.kind).toBe(outcome.kind);

    expect(own.result.columns).toEqual(outcome.result.columns);
    const preview = compareResults({ expected, actual: own.result, rules: reference.compare });
    const told = preview.kind === 'equal' ? { kind: 'accepted' } : { kind: 'rejected', difference: preview.difference };
    expect(verdict).toMatchObject({ ...told, warnings: preview.warnings });
  });
});
