import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '~/engine/sandbox.server';
import type { Sandbox } from '~/engine/sandbox.server';
import { hundredOrders, writeDataFile } from '../support/data-file';
import { temporaryFolder } from '../support/migrated-database';
import { bundleSandboxChild } from '../support/sandbox-child';

let childFile: string;
let file: string;
let sandbox: Sandbox;

beforeAll(async () => {
  [childFile, file] = await Promise.all([bundleSandboxChild(), writeDataFile(hundredOrders)]);
});

afterEach(() => sandbox.close());

function open(program = childFile, deadlineMs = 20_000): Sandbox {
  sandbox = createSandbox({ size: 1, childFile: program, deadlineMs, memoryMb: 512 });
  return sandbox;
}

const endless = 'WITH RECURSIVE e(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM e) SELECT count(*) FROM e';
const run = (sql: string) => sandbox.run({ sql, file });
const works = async () =>
  expect(await run('SELECT count(*) AS n FROM orders')).toMatchObject({ kind: 'rows', result: { rows: [['100']] } });

async function onlyPid(): Promise<number> {
  for (;;) {
    const [pid] = await sandbox.pids();
    if (pid !== undefined) return pid;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** Until the process burns time on the query. */
async function underWay(pid: number): Promise<void> {
  const ticks = () => Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[13]);
  for (const before = ticks(); ticks() < before + 10;) await new Promise(resolve => setTimeout(resolve, 20));
}

describe('after a process of the sandbox', () => {
  it('was killed in the middle of a query, that query runs again in a new one: it may not have been to blame', async () => {
    open();
    await works();
    const pid = await onlyPid();
    const answer = run('SELECT count(*) AS n FROM range(40000000) r(i) WHERE hash(i) = 7');
    await underWay(pid);
    process.kill(pid, 'SIGKILL');
    expect(await answer).toMatchObject({ kind: 'rows', result: { rows: [['0']] } });
    expect(await onlyPid()).not.toBe(pid);
  });

  it('was killed under a query that has a new one to itself, the query is told as crashed, and the next one runs', async () => {
    open();
    const pid = await onlyPid();
    const answer = run(endless);
    await underWay(pid);
    process.kill(pid, 'SIGKILL');
    expect(await answer).toEqual({ kind: 'crashed' });
    await works();
  });

  it('was killed while it waited, nobody notices', async () => {
    open();
    await works();
    process.kill(await onlyPid(), 'SIGKILL');
    await works();
  });

  it('hangs, it is killed at the deadline and the next query runs', async () => {
    open(childFile, 2_000);
    await works();
    const pid = await onlyPid();
    process.kill(pid, 'SIGSTOP');
    expect(await run('SELECT 1 AS one')).toEqual({ kind: 'timeout', deadlineMs: 2_000 });
    await works();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('ran out of memory, the query alone is to blame and the next one runs', async () => {
    open();
    const answer = await run(`SELECT length(string_agg(repeat('A', 1000000), '')) FROM range(100000)`);
    expect(answer.kind === 'sql-error' ? answer.errorType : answer.kind).toMatch(/Out of Memory|crashed|timeout/);
    await works();
  });
});

/**
 * The real program with one fault: on a text that names it, it does `fault` in place of an answer. The texts are remarks for the engine, so that
 * everything else is as it always is.
 */
async function faulty(fault: string): Promise<string> {
  const program = path.join(temporaryFolder(), 'faulty-child.mjs');
  await writeFile(
    program,
    `import { writeSync } from 'node:fs';
     const fault = () => { ${fault} };
     process.stdin.on('data', piece => { if (String(piece).includes('FAULT')) fault(); });
     await import(${JSON.stringify(childFile)});`,
  );
  return program;
}

const frame = (text: string) =>
  `const body = Buffer.from(${JSON.stringify(text)}); const head = Buffer.alloc(8); head.writeUInt32LE(body.length); head.writeUInt32LE(~body.length >>> 0, 4); writeSync(3, Buffer.concat([head, body]));`;

describe('a process of the sandbox that', () => {
  it.each([
    ['prints text where replies belong', `writeSync(3, 'Segmentation fault (core dumped)\\n');`, 'unavailable'],
    ['writes bytes that are no text', `writeSync(3, Buffer.from([0, 255, 254, 0, 0, 1, 2, 3]));`, 'unavailable'],
    ['announces a reply larger than any', `writeSync(3, Buffer.from([255, 255, 255, 255, 0, 0, 0, 0]));`, 'unavailable'],
    ['says what is no JSON', frame('{"kind":'), 'unavailable'],
    ['says what its program never says', frame('{"kind":"verdict","accepted":true}'), 'unavailable'],
    [
      'forges rows that do not fit their columns',
      frame(
        '{"kind":"outcome","id":2,"index":0,"outcome":{"kind":"rows","ms":1,"result":{"columns":[],"rows":[["1"]],"truncated":false}}}',
      ),
      'unavailable',
    ],
    [
      'answers for another query',
      frame('{"kind":"outcome","id":77,"index":0,"outcome":{"kind":"unavailable","detail":"x"}}'),
      'unavailable',
    ],
    ['greets again', frame('{"kind":"ready"}'), 'unavailable'],
    ['begins a reply and ends', `writeSync(3, Buffer.from([200, 0, 0, 0, 55, 255, 255, 255, 123])); process.exit(0);`, 'crashed'],
    ['exits in the middle', 'process.exit(1);', 'crashed'],
    ['dies of a signal', `process.kill(process.pid, 'SIGSEGV');`, 'crashed'],
    ['throws where nobody catches', `throw new Error('out of order');`, 'crashed'],
    ['prints a lot', `process.stdout.write('x'.repeat(1e6)); process.stderr.write('y'.repeat(1e6));`, 'rows'],
  ])('%s harms nobody but that query', async (_, fault, kind) => {
    open(await faulty(fault));
    await works();
    expect(await run('SELECT 1 AS one -- FAULT')).toMatchObject({ kind });
    await works();
  });

  it('speaks unasked is replaced before the next query', async () => {
    open(await faulty(`setTimeout(() => { ${frame('{"kind":"ready"}')} }, 2000);`));
    await works();
    expect(await run('SELECT 1 AS one -- FAULT')).toMatchObject({ kind: 'rows' });
    const pid = await onlyPid();
    await new Promise(resolve => setTimeout(resolve, 4_000));
    await works();
    expect(await onlyPid()).not.toBe(pid);
  });
});

it('a sandbox that is closed leaves no process', async () => {
  open();
  await works();
  const pid = await onlyPid();
  sandbox.close();
  for (let i = 0; i < 100 && readdirSync('/proc').includes(String(pid)); i += 1) await new Promise(resolve => setTimeout(resolve, 50));
  expect(readdirSync('/proc')).not.toContain(String(pid));
});
