// TypeScript that runs outside Vite (the HTTP server, the command line, the sandbox child) becomes plain modules in build/node.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, root, runScript, stepWhenChanged } from './steps.mjs';
import { fileURLToPath } from 'node:url';
import { say } from './words.mjs';

export const nodeFolder = 'build/node';

/** Name of the module → its source. */
const entries = {
  main: 'app/server/main.ts',
  shuyu: 'app/cli/shuyu.ts',
  'sandbox-child': 'app/engine/sandbox-child.server.ts',
  'sample-region': 'app/sample-company/sample-region.server.ts',
  'pair-child': 'app/features/grading/pairs/pair-child.server.ts',
  'insight-child': 'app/features/grading/insight/insight-child.server.ts',
};

/** Writes the modules into `outdir` (under the root) and removes what an earlier run left there and this one did not write. */
export async function bundle(outdir = nodeFolder) {
  // Here, not above: this file is imported before esbuild is installed.
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    alias: { '~': './app' },
    jsx: 'automatic',
    sourcemap: true,
    metafile: true,
    logLevel: 'error',
  });
  const written = new Set([...Object.keys(metafile.outputs).map(file => path.join(root, file)), await gatherHostileSql(outdir)]);
  for (const file of filesUnder(outdir)) if (!written.has(file)) rmSync(file);
}

const hostileSqlFolder = 'tests/support/hostile-sql';

/** The statements the sandbox must withstand, as one file beside the program that runs them: each boot tries them, wherever that is. */
async function gatherHostileSql(outdir) {
  const { parse } = await import('yaml');
  const classes = filesUnder(hostileSqlFolder).map(file => [path.basename(file, '.yaml'), parse(readFileSync(file, 'utf8'))]);
  const gathered = path.join(root, outdir, 'hostile-sql.json');
  writeFileSync(gathered, JSON.stringify(Object.fromEntries(classes)));
  return gathered;
}

/** What the modules are made from: all of app/ but the pages, and Prisma's generated client. */
export const bundleInputs = [
  ...['cli', 'engine', 'features', 'i18n', 'sample-company', 'server', 'ui'].map(folder => `app/${folder}`),
  'app/setup/bundle.mjs',
  hostileSqlFolder,
  'prisma/schema.prisma',
  'package-lock.json',
];

const bundleStep = {
  name: 'bundle',
  title: say.bundle,
  inputs: bundleInputs,
  outputs: [...Object.keys(entries).map(name => `${nodeFolder}/${name}.js`), `${nodeFolder}/hostile-sql.json`],
  work: () => bundle(),
};

export function bundleWhenChanged() {
  return stepWhenChanged(bundleStep);
}

/** For a command whose output is its answer. */
export function bundleQuietlyWhenChanged() {
  return stepWhenChanged({ ...bundleStep, quiet: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(bundleWhenChanged);
