// DuckDB-WASM, served from our own origin: public/engine/<version>/, with Brotli twins.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compressFile } from './compress.mjs';
import { root, stepWhenChanged } from './steps.mjs';
import { say } from './words.mjs';

const source = 'node_modules/@duckdb/duckdb-wasm';

/** The build with exceptions, for one thread: the one that starts fastest and needs no cross-origin isolation. */
const moduleFile = 'duckdb-eh.wasm';
const workerFile = 'duckdb-browser-eh.worker.js';
const files = [moduleFile, workerFile];

/** Rises with every change of what is published beside DuckDB-WASM's own version: browsers keep these files for ever (app/engine/engine-files.ts). */
const edition = 4;

/**
 * Before the worker's own script. DuckDB-WASM hears nothing of a module that does not arrive, compile or get its memory, and would wait for ever:
 * the answer is the one to the message that started it (app/engine/head-start.ts). And the compiled module is handed out, so that the next worker,
 * after a stop that killed this one, need not compile it again.
 */
const prelude = `addEventListener('unhandledrejection', event => {
  event.preventDefault();
  const { reason } = event;
  postMessage({ messageId: -1, requestId: -1, type: 'ERROR', data: { name: String(reason?.name), message: String(reason?.message ?? reason) } });
});
let compiled;
addEventListener('message', event => {
  if (event.data.type !== 'COMPILED') return;
  event.stopImmediatePropagation();
  compiled = event.data.data;
});
const compile = WebAssembly.instantiateStreaming;
if (compile) WebAssembly.instantiateStreaming = async (source, imports) => {
  if (compiled) return { module: compiled, instance: await WebAssembly.instantiate(compiled, imports) };
  const made = await compile(source, imports);
  postMessage({ messageId: -1, requestId: -1, type: 'COMPILED', data: made.module });
  return made;
};
`;

/** 34 MB of WASM: quality 9 takes 20 s and gives 5.9 MB; 10 takes 80 s for 5.3 MB, too long to keep a first start waiting. */
const quality = 9;

export function publishEngineWhenChanged() {
  const { version } = JSON.parse(readFileSync(path.join(root, source, 'package.json'), 'utf8'));
  const folder = `public/engine/${version}-${edition}`;
  return stepWhenChanged({
    name: 'engine',
    title: say.engine,
    inputs: ['app/setup/engine.mjs', 'app/setup/compress.mjs'],
    also: version,
    outputs: files.flatMap(file => [`${folder}/${file}`, `${folder}/${file}.br`]),
    work: async () => {
      rmSync(path.join(root, 'public/engine'), { recursive: true, force: true });
      mkdirSync(path.join(root, folder), { recursive: true });
      copyFileSync(path.join(root, source, 'dist', moduleFile), path.join(root, folder, moduleFile));
      writeFileSync(path.join(root, folder, workerFile), prelude + readFileSync(path.join(root, source, 'dist', workerFile), 'utf8'));
      for (const file of files) await compressFile(path.join(root, folder, file), quality);
    },
  });
}
