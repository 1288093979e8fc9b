import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { judgeHostile, readHostileSql } from '~/engine/hostile-sql';
import { makeTrialFile, tryHostile } from '~/engine/hostile-trial.server';
import { createSandbox } from '~/engine/sandbox.server';
import type { Sandbox } from '~/engine/sandbox.server';
import { bundleSandboxChild } from '../support/sandbox-child';

const folder = path.resolve(import.meta.dirname, '../support/hostile-sql');
const statements = readHostileSql(
  Object.fromEntries(readdirSync(folder).map(file => [path.basename(file, '.yaml'), parse(readFileSync(path.join(folder, file), 'utf8'))])),
);

let sandbox: Sandbox;
let trial: Awaited<ReturnType<typeof makeTrialFile>>;

beforeAll(async () => {
  const childFile = await bundleSandboxChild();
  trial = await makeTrialFile();
  sandbox = createSandbox({ size: 2, childFile, deadlineMs: 5000, memoryMb: 512 });
});

afterAll(async () => {
  sandbox.close();
  await trial.remove();
});

it('the suite has at least 200 statements, each once', () => {
  expect(statements.length).toBeGreaterThanOrEqual(200);
  expect(new Set(statements.map(({ sql }) => sql)).size).toBe(statements.length);
});

it('of all hostile statements none gets through or leaves a trace, and each is stopped by the wall it tries', async () => {
  const { escapes, traces, otherwise } = await tryHostile({ sandbox, file: trial.file, statements, atOnce: 2 });
  expect({ escapes, traces, otherwise }).toEqual({ escapes: [], traces: [], otherwise: [] });
  expect(await sandbox.run({ sql: 'SELECT count(*) AS n FROM orders', file: trial.file })).toMatchObject({ result: { rows: [['100']] } });
}, 600_000);

describe('a trial', () => {
  const hostile = { class: 'files', sql: 'SELECT 1', expected: ['refused'] as const, slow: false };

  it('fails when a statement that must be refused gets rows', async () => {
    const report = await tryHostile({ sandbox, file: trial.file, statements: [hostile], atOnce: 1 });
    expect(report).toMatchObject({ escapes: [{ sql: 'SELECT 1' }], classes: [{ name: 'files', statements: 1, escapes: 1 }] });
  });

  it('fails when the sandbox does not work, since then nothing is proved', async () => {
    const unbuilt = createSandbox({ size: 1, childFile: '/nowhere/child.js', deadlineMs: 1000, memoryMb: 512 });
    const report = await tryHostile({ sandbox: unbuilt, file: trial.file, statements: [hostile], atOnce: 1 });
    unbuilt.close();
    expect(report.escapes).toHaveLength(1);
  });
});

describe('a statement is judged', () => {
  const result = { columns: [{ name: 'n', type: 'INTEGER' }], rows: [['1']], truncated: false };
  it.each([
    [['refused'], { kind: 'refused', reason: 'empty' }, 'as-expected'],
    [['refused'], { kind: 'sql-error', errorType: 'Parser', message: '' }, 'otherwise'],
    [['limited'], { kind: 'sql-error', errorType: 'Out of Memory', message: '' }, 'as-expected'],
    [['limited', 'timeout'], { kind: 'crashed' }, 'as-expected'],
    [['error'], { kind: 'rows', result, ms: 1 }, 'escaped'],
    [['rows'], { kind: 'rows', result, ms: 1 }, 'as-expected'],
    [['refused'], { kind: 'unavailable', detail: 'x' }, 'untried'],
  ] as const)('expecting %j, %j is %s', (expected, outcome, judgement) => {
    expect(judgeHostile({ expected }, outcome)).toBe(judgement);
  });

  it('by its very rows, where it must have some', () => {
    expect(judgeHostile({ expected: ['rows'], rows: [['2']] }, { kind: 'rows', result, ms: 1 })).toBe('otherwise');
  });
});
