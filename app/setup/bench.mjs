// `npm run bench -- <name> [--json]`: builds what the measurement needs, then runs tests/bench/<name>.ts.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildSiteWhenChanged } from './build.mjs';
import { publishEngineWhenChanged } from './engine.mjs';
import { prepareCode, prepareData } from './prepare.mjs';
import { root, run, runScript } from './steps.mjs';

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
  // With --json standard output is the answer alone.
  if (options.includes('--json')) console.log = console.error;
  await prepareCode();
  await prepareData();
  await buildSiteWhenChanged();
  await publishEngineWhenChanged();
  await bundleBench(name);
  const { code } = await run(process.execPath, [`build/bench/${name}.js`, ...options], {
    show: true,
    tolerant: true,
    env: { NODE_ENV: 'production' },
  });
  process.exitCode = code;
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

await runScript(main);
