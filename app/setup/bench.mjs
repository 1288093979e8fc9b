// `npm run bench -- <name> [--json]`: builds what the measurement needs, then runs tests/bench/<name>.bench.ts.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildSiteWhenChanged } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { publishEngineWhenChanged } from './engine.mjs';
import { buildSampleWhenChanged, prepareCode } from './prepare.mjs';
import { root, runScript } from './steps.mjs';

const suffix = '.bench.ts';
const names = readdirSync(path.join(root, 'tests/bench'))
  .filter(file => file.endsWith(suffix))
  .map(file => file.slice(0, -suffix.length));

async function main() {
  const [name, ...options] = process.argv.slice(2);
  if (!names.includes(name)) {
    console.error(`npm run bench -- <${names.join(' | ')}> [--json]`);
    process.exitCode = 2;
    return;
  }
  // With --json standard output is the answer alone: what the steps say goes beside it.
  if (options.includes('--json')) process.stdout.write = process.stderr.write.bind(process.stderr);
  await prepareCode();
  await buildSampleWhenChanged();
  await buildSiteWhenChanged();
  await publishEngineWhenChanged();
  await bundleBench(name);
  process.exitCode = await measure([`build/bench/${name}.js`, ...options]);
}

async function bundleBench(name) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: [`tests/bench/${name}${suffix}`],
    outfile: `build/bench/${name}.js`,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    alias: { '~': './app' },
    logLevel: 'error',
  });
}

/** In a process of its own, which has the standard output as it is. */
function measure(args) {
  const env = { ...process.env, NODE_ENV: 'production', CHROMIUM: findChromium() ?? '' };
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  return new Promise(resolve => child.once('exit', code => resolve(code ?? 1)));
}

await runScript(main);
