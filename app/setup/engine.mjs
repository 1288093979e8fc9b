// DuckDB-WASM, served from our own origin: public/engine/<version>/, with Brotli twins.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compressFile } from './compress.mjs';
import { root, stepWhenChanged } from './steps.mjs';
import { say } from './words.mjs';

const source = 'node_modules/@duckdb/duckdb-wasm';

/** The build with exceptions, for one thread: the one that starts fastest and needs no cross-origin isolation. */
const files = ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'];

/** 34 MB of WASM: quality 9 takes 20 s and gives 5.9 MB; 10 takes 80 s for 5.3 MB, too long to keep a first start waiting. */
const quality = 9;

export function publishEngineWhenChanged() {
  const { version } = JSON.parse(readFileSync(path.join(root, source, 'package.json'), 'utf8'));
  const folder = `public/engine/${version}`;
  return stepWhenChanged({
    name: 'engine',
    title: say.engine,
    inputs: ['app/setup/engine.mjs', 'app/setup/compress.mjs'],
    also: version,
    outputs: files.flatMap(file => [`${folder}/${file}`, `${folder}/${file}.br`]),
    work: async () => {
      mkdirSync(path.join(root, folder), { recursive: true });
      for (const file of files) {
        copyFileSync(path.join(root, source, 'dist', file), path.join(root, folder, file));
        await compressFile(path.join(root, folder, file), quality);
      }
    },
  });
}
