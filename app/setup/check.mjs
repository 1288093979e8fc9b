// `npm run check`: everything that can be said of the sources without running them, two checks at a time.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { nameFaults } from './check-names.mjs';
import { generateWhenChanged } from './build.mjs';
import { bin, durationOf, run, runScript } from './steps.mjs';
import { say } from './words.mjs';

const node = process.execPath;
const tolerant = { tolerant: true };

/** The slowest first, so that the last one to end is short. */
const checks = [
  { name: 'types', work: () => run(bin('tsc'), ['--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'], tolerant) },
  { name: 'imports', work: () => run(bin('depcruise'), ['app', 'tests', 'prisma/cli.mjs', 'prisma/schema-engine.mjs'], tolerant) },
  { name: 'unused', work: () => run(bin('knip'), ['--no-progress', '--cache', '--cache-location', '.cache/knip'], tolerant) },
  {
    name: 'format',
    work: () => run(bin('prettier'), ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'], tolerant),
  },
  { name: 'lint', work: () => run(bin('oxlint'), ['--quiet'], tolerant) },
  { name: 'lockfile', work: () => run(node, ['app/setup/check-lock.mjs'], tolerant) },
  { name: 'names', work: async () => asResult(nameFaults()) },
];

function asResult(faults) {
  return { code: faults.length > 0 ? 1 : 0, output: `${faults.join('\n')}\n` };
}

/** Runs the checks and prints each as it ends. Answers how many passed and failed. */
export async function check() {
  await generateWhenChanged({ quiet: true });
  const waiting = [...checks];
  const counts = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const started = Date.now();
      const { code, output } = await next.work();
      counts[code === 0 ? 'passed' : 'failed'] += 1;
      console.log(`  ${code === 0 ? '✓' : '✗'} ${next.name} · ${durationOf(started)}`);
      if (code !== 0) process.stdout.write(output.replace(/^(?=.)/gm, '    '));
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return counts;
}

async function main() {
  console.log(`▸ ${say.testing.check}`);
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(main);
