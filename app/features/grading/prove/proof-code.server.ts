import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** What runs when a lab is proved; everything else a proof depends on is reached from here. */
const entries = ['prove/make-matrix.server.ts', 'prove/proof.ts', 'worlds.server.ts'].map(file =>
  path.join('app', 'features', 'grading', file),
);

let known: Promise<string> | undefined;

/**
 * A hash of the code that proves labs: of what it does, not of how it is written. The entry is bundled and minified with what it reaches, so that
 * comments, layout, names and code that no proof runs change nothing, and whatever a proof runs changes it. The engine counts by its version.
 */
export function proofCodeHash(): Promise<string> {
  known ??= hashCode();
  return known;
}

async function hashCode(): Promise<string> {
  const [bundle, lock] = await Promise.all([
    build({
      entryPoints: entries,
      outdir: 'build',
      bundle: true,
      write: false,
      minify: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      legalComments: 'none',
      logLevel: 'silent',
    }),
    readFile(path.join('node_modules', '@duckdb', 'node-api', 'package.json'), 'utf8'),
  ]);
  const { version } = JSON.parse(lock);
  return createHash('sha256')
    .update(JSON.stringify([bundle.outputFiles.map(file => file.text), version]))
    .digest('hex');
}
