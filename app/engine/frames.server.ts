/**
 * The length in bytes (unsigned, four bytes, least first), the same with every bit turned over, then that many bytes of JSON in UTF-8. Said twice,
 * so that what only looks like a length is not waited for.
 */
const headBytes = 8;

/** Two million bytes of result take at most six times as much when each character is escaped; nothing a sandbox says is longer. */
const longestFrame = 16 * 1024 * 1024;

export function encodeFrame(value: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(value), 'utf8');
  const frame = Buffer.allocUnsafe(headBytes + body.length);
  frame.writeUInt32LE(body.length, 0);
  frame.writeUInt32LE(~body.length >>> 0, 4);
  body.copy(frame, headBytes);
  return frame;
}

/**
 * Puts frames together from the pieces a pipe delivers. Node's own channel between processes throws into the event loop at the first byte
 * that is not JSON, and waits without limit for the end of a line; from a process that runs hostile SQL neither may be taken.
 */
export class FrameReader {
  #pieces: Buffer[] = [];
  #size = 0;
  #wanted = headBytes;
  #inBody = false;

  /** The values completed by this piece. @throws on a frame that is too long or is not JSON; nothing after it can be trusted */
  push(piece: Buffer): unknown[] {
    this.#pieces.push(piece);
    this.#size += piece.length;
    const values: unknown[] = [];
    while (this.#size >= this.#wanted) {
      const part = this.#take(this.#wanted);
      if (this.#inBody) values.push(JSON.parse(part.toString('utf8')));
      this.#wanted = this.#inBody ? headBytes : lengthIn(part);
      this.#inBody = !this.#inBody;
    }
    return values;
  }

  #take(bytes: number): Buffer {
    const all = this.#pieces.length === 1 && this.#pieces[0] ? this.#pieces[0] : Buffer.concat(this.#pieces);
    const rest = all.subarray(bytes);
    this.#pieces = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
    return all.subarray(0, bytes);
  }
}

function lengthIn(head: Buffer): number {
  const length = head.readUInt32LE(0);
  if (head.readUInt32LE(4) !== ~length >>> 0) throw new RangeError('No frame');
  if (length === 0 || length > longestFrame) throw new RangeError(`A frame of ${length} bytes`);
  return length;
}
