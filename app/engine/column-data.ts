/** The values of one column as they lie in memory, for work on all rows at once. A NULL's own value means nothing; `nulls` holds 1 for each. */
export type ColumnData = { length: number; nulls: Uint8Array | undefined } & (
  | { kind: 'number'; values: NumberArray }
  | { kind: 'bigint'; values: BigInt64Array }
  /** 128-bit integers, low word first, in two's complement. */
  | { kind: 'int128'; words: BigUint64Array }
  /** UTF-8; row i lies from `offsets[i]` to `offsets[i + 1]`. */
  | { kind: 'text'; bytes: Uint8Array; offsets: Uint32Array }
);

type NumberArray = Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

const low64 = 0xffff_ffff_ffff_ffffn;

/** The row's value as one signed integer. */
export function int128At(words: BigUint64Array, row: number): bigint {
  return (BigInt.asIntN(64, words[2 * row + 1] ?? 0n) << 64n) | ((words[2 * row] ?? 0n) & low64);
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function textAt({ bytes, offsets }: { bytes: Uint8Array; offsets: Uint32Array }, row: number): string {
  return decoder.decode(bytes.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0));
}

const encoder = new TextEncoder();

/** Texts as a column, for columns whose values have no plainer form. */
export function textColumn(texts: readonly (string | null)[]): ColumnData {
  const encoded = texts.map(text => encoder.encode(text ?? ''));
  const offsets = new Uint32Array(texts.length + 1);
  encoded.forEach((bytes, i) => (offsets[i + 1] = (offsets[i] ?? 0) + bytes.length));
  const bytes = new Uint8Array(offsets[texts.length] ?? 0);
  encoded.forEach((part, i) => bytes.set(part, offsets[i]));
  const nulls = texts.includes(null) ? Uint8Array.from(texts, text => (text === null ? 1 : 0)) : undefined;
  return { kind: 'text', bytes, offsets, nulls, length: texts.length };
}
