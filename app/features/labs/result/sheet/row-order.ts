import type { ColumnData } from '~/engine/column-data';
import { sortByWords } from './radix-sort';
import { sortTexts } from './text-order';

export interface SortKey {
  column: number;
  descending: boolean;
}

export interface SortColumn {
  data: ColumnData;
  descending: boolean;
}

/**
 * The rows in the order of the keys, first key first; rows that are equal in all of them stay as they were, NULL comes last either way. Numbers
 * and times go by value (NaN above all others, as in DuckDB), texts by their UTF-8 bytes, which is DuckDB's own order.
 */
export function sortRows(rows: Uint32Array, keys: readonly SortColumn[]): Uint32Array {
  return keys.reduceRight(sortByOne, rows);
}

function sortByOne(rows: Uint32Array, { data, descending }: SortColumn): Uint32Array {
  const { present, missing } = partByNull(rows, data.nulls);
  const sorted =
    data.kind === 'text'
      ? sortTexts({ rows: present, data, descending })
      : sortByWords({ rows: present, words: wordsOf(present, data), descending });
  const all = new Uint32Array(rows.length);
  all.set(sorted);
  all.set(missing, sorted.length);
  return all;
}

function partByNull(rows: Uint32Array, nulls: Uint8Array | undefined): { present: Uint32Array; missing: Uint32Array } {
  if (!nulls) return { present: rows, missing: new Uint32Array() };
  return { present: rows.filter(row => nulls[row] !== 1), missing: rows.filter(row => nulls[row] === 1) };
}

const signBit = 0x8000_0000;

/** Values as unsigned 32-bit words whose order is the values' order: one array a word, the least important first, an entry a row. */
function wordsOf(rows: Uint32Array, data: Exclude<ColumnData, { kind: 'text' }>): Uint32Array[] {
  switch (data.kind) {
    case 'number':
      return numberWords(rows, data.values);
    case 'bigint':
      return integerWords(rows, { from: data.values, size: 2 });
    case 'int128':
      return integerWords(rows, { from: data.words, size: 4 });
  }
}

function numberWords(rows: Uint32Array, values: ArrayLike<number>): Uint32Array[] {
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  const value = new Float64Array(1);
  const bits = new Uint32Array(value.buffer);
  for (let i = 0; i < rows.length; i += 1) {
    const number = values[rows[i] ?? 0] ?? 0;
    // Of zero there are two; adding zero makes them one. NaN has many forms.
    value[0] = Number.isNaN(number) ? Number.NaN : number + 0;
    const [lowBits = 0, highBits = 0] = [bits[0], bits[1]];
    const negative = number < 0;
    low[i] = negative ? ~lowBits : lowBits;
    high[i] = negative ? ~highBits : highBits | signBit;
  }
  return [low, high];
}

/** Integers in two's complement, `size` words each, the least important first. */
function integerWords(rows: Uint32Array, { from, size }: { from: ArrayBufferView; size: number }): Uint32Array[] {
  const source = new Uint32Array(from.buffer, from.byteOffset, from.byteLength / 4);
  return Array.from({ length: size }, (_, word) => {
    const flip = word === size - 1 ? signBit : 0;
    return Uint32Array.from(rows, row => (source[row * size + word] ?? 0) ^ flip);
  });
}
