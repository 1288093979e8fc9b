const firstCapacity = 4096;

/** Bytes that are appended to; the room doubles, so that each byte is moved about once. */
export class GrowingBytes {
  #bytes = new Uint8Array(firstCapacity);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(part: Uint8Array): void {
    this.#reserve(part.length);
    this.#bytes.set(part, this.#length);
    this.#length += part.length;
  }

  /** Appends zeros. */
  skip(count: number): void {
    this.#reserve(count);
    this.#length += count;
  }

  /** The bytes so far, in place: valid until the next append. Aligned for any typed array. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const roomier = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    roomier.set(this.view());
    this.#bytes = roomier;
  }
}
