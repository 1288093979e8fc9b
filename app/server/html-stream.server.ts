import { Transform } from 'node:stream';

/**
 * For what React 18 streams: it writes blocks of 2,048 bytes, and where a character of several bytes does not fit into the rest of one, that rest goes out
 * as zeros (facebook/react#24985, mended in 19), which browsers turn into � in attributes. No HTML of ours holds a zero byte.
 */
export function withoutZeroBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter(byte => byte !== 0) : chunk);
    },
  });
}
