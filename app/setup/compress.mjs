// Brotli twins of static files, made once at build: the server sends `name.br` to browsers that accept it.
import { createReadStream, createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress } from 'node:zlib';
import { filesUnder } from './steps.mjs';

const compressible = /\.(css|html|js|json|mjs|svg|txt|wasm|webmanifest)$/;
/** Below this the answer fits one packet anyway. */
const smallestBytes = 1_000;

/** Writes `file.br`; 11 is the smallest and about eight times slower than 9. */
export async function compressFile(file, quality = 11) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: statSync(file).size,
  };
  await pipeline(createReadStream(file), createBrotliCompress({ params }), createWriteStream(`${file}.new`));
  renameSync(`${file}.new`, `${file}.br`);
}

/** Compresses every file of the folder that has no up-to-date twin; file names carry a hash of the content, so a twin never ages. */
export async function compressFolder(folder) {
  const files = filesUnder(folder).filter(
    file => compressible.test(file) && statSync(file).size >= smallestBytes && !existsSync(`${file}.br`),
  );
  for (const file of files) await compressFile(file);
  return files.length;
}
