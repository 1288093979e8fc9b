import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** Bundles the sandbox's process for tests, as app/setup/bundle.mjs does for the portal, and returns the file. */
export async function bundleSandboxChild(): Promise<string> {
  const outfile = path.join(root, 'node_modules/.cache/shuyu-tests', `sandbox-child-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['app/engine/sandbox-child.server.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: { '~': './app' },
    logLevel: 'error',
  });
  return outfile;
}
