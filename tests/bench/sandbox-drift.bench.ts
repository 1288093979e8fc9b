import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { judgeHostile } from '~/engine/hostile-sql';
import type { HostileStatement } from '~/engine/hostile-sql';
import { loadHostileSql, makeTrialFile } from '~/engine/hostile-trial.server';
import { createSandbox } from '~/engine/sandbox.server';
import type { Sandbox } from '~/engine/sandbox.server';
import { descriptorsOf, residentMb } from './process-facts';
import { report, round } from './report';

/**
 * A thousand hostile statements in a row through one sandbox, those that cost a deadline or a process among them in their share: what the server's
 * process and the sandbox's own hold before and after.
 */
const statementsToRun = Number(process.env.BENCH_STATEMENTS ?? 1_000);
const processes = 2;
/** Until code, pools and caches are as large as they get. */
const warmUp = 150;

const folder = path.resolve('build', 'node');
const all = await loadHostileSql(path.join(folder, 'hostile-sql.json'));
const sandbox = createSandbox({ size: processes, childFile: path.join(folder, 'sandbox-child.js'), deadlineMs: 1_000, memoryMb: 512 });
const { file, remove } = await makeTrialFile();
setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

await runInTurn(0, warmUp);
const before = await facts(sandbox);
const from = performance.now();
const escapes = await runInTurn(warmUp, warmUp + statementsToRun);
const seconds = (performance.now() - from) / 1000;
const after = await facts(sandbox);
const change = (one: number, other: number) => `${one} → ${other} (${round(((other - one) / one) * 100, 1)} %)`;
report('sandbox-drift', {
  statements: statementsToRun,
  escapes,
  seconds: round(seconds, 0),
  'server: descriptors': `${before.descriptors} → ${after.descriptors}`,
  'server: RSS MiB': change(before.rss, after.rss),
  'workers: descriptors': `${before.workerDescriptors} → ${after.workerDescriptors}`,
  'workers: RSS MiB': change(before.workerRss, after.workerRss),
});
sandbox.close();
await remove();
process.exit(0);

async function runInTurn(first: number, end: number): Promise<number> {
  const waiting = Array.from({ length: end - first }, (_, i) => all[(first + i) % all.length]);
  let escaped = 0;
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (await escapes(next)) escaped += 1;
  };
  await Promise.all(Array.from({ length: processes }, lane));
  return escaped;

  async function escapes(statement: HostileStatement): Promise<boolean> {
    return judgeHostile(statement, await sandbox.run({ sql: statement.sql, file })) === 'escaped';
  }
}

async function facts(of: Sandbox) {
  // Each worker new, with one query done: what is measured is not which of them was replaced last.
  for (const pid of await of.pids()) process.kill(pid, 'SIGKILL');
  await new Promise(resolve => setTimeout(resolve, 1_000));
  await Promise.all(Array.from({ length: processes }, () => of.run({ sql: 'SELECT count(*) AS n FROM orders', file })));
  if (typeof collect === 'function') collect();
  await new Promise(resolve => setTimeout(resolve, 500));
  const pids = await of.pids();
  const mean = (values: number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  return {
    descriptors: descriptorsOf(process.pid),
    rss: Math.round(residentMb(process.pid)),
    workerDescriptors: mean(pids.map(descriptorsOf)),
    workerRss: mean(pids.map(residentMb)),
  };
}
