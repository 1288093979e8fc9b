// `npm run build`: everything that is made from the sources, each part only when what it is made from has changed.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleInputs, bundleWhenChanged } from './bundle.mjs';
import { compressFolder } from './compress.mjs';
import { publishEngineWhenChanged } from './engine.mjs';
import { bin, root, run, runScript, stepWhenChanged } from './steps.mjs';
import { say } from './words.mjs';

const siteInputs = [
  ...bundleInputs,
  ...['entry.client.tsx', 'entry.server.tsx', 'root.tsx', 'boot.server.ts', 'routes.ts', 'routes'].map(name => `app/${name}`),
  'remix.config.js',
  'vite.config.ts',
];

/** Runs one verb of the bundled command line. */
export function shuyu(...args) {
  return run(process.execPath, ['build/node/shuyu.js', ...args], { env: { LOG_LEVEL: 'silent' } });
}

export function generateWhenChanged({ quiet = false } = {}) {
  return stepWhenChanged({
    quiet,
    name: 'generate',
    title: say.generate,
    inputs: ['prisma/schema.prisma', 'package-lock.json'],
    outputs: ['prisma/generated/client.ts'],
    work: () => run(process.execPath, ['prisma/cli.mjs', 'generate', '--no-hints']),
  });
}

/** Lessons, briefs and explanations, so that the server never has to compile while somebody waits. */
export function compileLessonsWhenChanged() {
  return stepWhenChanged({
    name: 'lessons',
    title: say.lessons,
    inputs: ['content', 'app/server/mdx.server.ts', 'app/server/mdx-prose.ts', 'package-lock.json'],
    outputs: ['build/mdx'],
    work: async () => (await shuyu('lessons', 'compile')).output.trim(),
  });
}

/** The pages, with their static files compressed. */
export function buildSiteWhenChanged() {
  return stepWhenChanged({
    name: 'site',
    title: say.site,
    inputs: siteInputs,
    outputs: ['build/client/assets', 'build/client/sw.js', 'build/server/index.js'],
    work: async () => {
      // Not Vite's own emptying: that would take all of build/, what the other steps made included.
      for (const folder of ['build/client', 'build/server']) rmSync(path.join(root, folder), { recursive: true, force: true });
      await run(bin('remix'), ['vite:build'], { env: { NODE_ENV: 'production' } });
      await compressFolder('build/client/assets');
      await bundleServiceWorker();
    },
  });
}

/** A script of its own, at an address without a hash: browsers ask for it again and again, and compare. */
async function bundleServiceWorker() {
  const { build: bundleScript } = await import('esbuild');
  await bundleScript({
    absWorkingDir: root,
    entryPoints: ['app/features/labs/offline/service-worker.client.ts'],
    outfile: 'build/client/sw.js',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
}

export async function build() {
  await generateWhenChanged();
  await bundleWhenChanged();
  await compileLessonsWhenChanged();
  await buildSiteWhenChanged();
  await publishEngineWhenChanged();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(build);
