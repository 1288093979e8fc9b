import type { Command } from 'commander';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { HostileReport, TriedStatement } from '~/engine/hostile-trial.server';
import type { ProcessWalls } from '~/engine/process-walls.server';
import { messages } from './sandbox-messages';
import { print, printJson, terminalText } from './terminal';

export function addSandbox(program: Command): void {
  const t = terminalText(messages);
  program
    .command('sandbox')
    .description(t.sandbox)
    .command('selftest')
    .description(t.selftest)
    .option('--quick', t.quickOption)
    .option('--json', t.jsonOption)
    .action(selfTest);
}

/** The limits of the portal's own sandbox. */
const limits = { deadlineMs: 5000, memoryMb: 512 };

/** Exit code 0: everything was stopped; 1: something got through, or left a trace, or could not be tried. */
async function selfTest({ quick, json }: { quick?: true; json?: true }): Promise<void> {
  const { createSandbox } = await import('~/engine/sandbox.server');
  const { loadHostileSql, makeTrialFile, tryHostile } = await import('~/engine/hostile-trial.server');
  const program = path.resolve('build', 'node');
  const all = await loadHostileSql(path.join(program, 'hostile-sql.json'));
  const statements = quick ? all.filter(({ slow }) => !slow) : all;
  const size = Math.max(2, availableParallelism());
  const sandbox = createSandbox({ ...limits, size, childFile: path.join(program, 'sandbox-child.js') });
  const { file, remove } = await makeTrialFile();
  const report = await tryHostile({ sandbox, file, statements, atOnce: size }).finally(() => Promise.all([sandbox.close(), remove()]));
  const walls = await sandbox.walls();
  if (json) printJson(jsonOf(report, walls));
  else for (const line of linesOf(report, walls)) print(line);
  process.exitCode = report.escapes.length > 0 || report.traces.length > 0 ? 1 : 0;
}

function jsonOf({ escapes, otherwise, ...counts }: HostileReport, { network, addressSpace }: ProcessWalls) {
  const brief = ({ class: name, sql, expected, outcome }: TriedStatement) => ({ class: name, sql, expected, outcome: outcome.kind });
  return { ...counts, walls: { network, addressSpace }, escapes: escapes.map(brief), otherwise: otherwise.map(brief) };
}

function linesOf({ statements, classes, escapes, otherwise, traces }: HostileReport, { network, addressSpace }: ProcessWalls): string[] {
  const t = terminalText(messages);
  const width = Math.max(...classes.map(({ name }) => name.length));
  const told = ({ class: name, sql, outcome }: TriedStatement) =>
    `  ${t.escape(name, sql.slice(0, 100).replaceAll('\n', ' '), outcome.kind)}`;
  return [
    t.total(escapes.length, statements),
    ...classes.map(each => `  ${each.name.padEnd(width)}  ${t.classLine(each.escapes, each.statements, each.otherwise)}`),
    ...[...escapes, ...otherwise].map(told),
    ...traces.map(trace => `  ${t.trace(trace)}`),
    t.walls(network, addressSpace),
  ];
}
