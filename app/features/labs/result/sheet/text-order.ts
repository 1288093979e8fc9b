import { sortByWords } from './radix-sort';

interface Texts {
  bytes: Uint8Array;
  offsets: Uint32Array;
}

/** Below this, comparing is quicker than counting digits. */
const fewRows = 2_000;

/** Rows sorted by the bytes of their texts; equal ones stay as they were. */
export function sortTexts({ rows, data, descending }: { rows: Uint32Array; data: Texts; descending: boolean }): Uint32Array {
  return sortedFrom({ rows, data, descending, skip: sharedLength(rows, data) });
}

interface Sorting {
  rows: Uint32Array;
  data: Texts;
  descending: boolean;
  /** Bytes at the beginning in which all the rows agree. */
  skip: number;
}

/** Eight bytes at a time: rows that agree in them are sorted further among themselves. */
function sortedFrom({ rows, data, descending, skip }: Sorting): Uint32Array {
  if (rows.length < fewRows) return sortedByComparing({ rows, data, descending, skip });
  const [low, high] = [wordsAt({ rows, data, at: skip + 4 }), wordsAt({ rows, data, at: skip })];
  // The words of row i are found by the row's place; sorting places keeps both together.
  const places = sortByWords({ rows: Uint32Array.from(rows, (_, i) => i), words: [low, high], descending });
  const sorted = places.map(place => rows[place] ?? 0);
  const sameAsBefore = (i: number) => low[places[i] ?? 0] === low[places[i - 1] ?? 0] && high[places[i] ?? 0] === high[places[i - 1] ?? 0];
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sameAsBefore(to)) to += 1;
    if (to - from > 1) sortStretch({ rows: sorted.subarray(from, to), data, descending, skip });
    from = to;
  }
  return sorted;
}

/** Rows with the same eight bytes. Where a text ends within them, zeros stand for what is missing, so lengths decide. */
function sortStretch({ rows, data, descending, skip }: Sorting): void {
  if (allEqual(rows, data)) return;
  const endsWithin = rows.some(row => lengthOf(data, row) < skip + 8);
  rows.set(endsWithin ? sortedByComparing({ rows, data, descending, skip }) : sortedFrom({ rows, data, descending, skip: skip + 8 }));
}

function sortedByComparing({ rows, data, descending, skip }: Sorting): Uint32Array {
  const place = new Map<number, number>();
  rows.forEach((row, i) => place.set(row, i));
  const sign = descending ? -1 : 1;
  return rows.slice().sort((a, b) => sign * compareTexts({ data, a, b, skip }) || (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

export function compareTexts({ data: { bytes, offsets }, a, b, skip = 0 }: { data: Texts; a: number; b: number; skip?: number }): number {
  const [fromA = 0, toA = 0, fromB = 0, toB = 0] = [offsets[a], offsets[a + 1], offsets[b], offsets[b + 1]];
  const shared = Math.min(toA - fromA, toB - fromB);
  for (let i = skip; i < shared; i += 1) {
    const step = (bytes[fromA + i] ?? 0) - (bytes[fromB + i] ?? 0);
    if (step !== 0) return step;
  }
  return toA - fromA - (toB - fromB);
}

function allEqual(rows: Uint32Array, data: Texts): boolean {
  const first = rows[0] ?? 0;
  return rows.every(row => row === first || compareTexts({ data, a: first, b: row }) === 0);
}

/** Four bytes of each row's text as one number, zeros beyond its end. */
function wordsAt({ rows, data: { bytes, offsets }, at }: { rows: Uint32Array; data: Texts; at: number }): Uint32Array {
  const words = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    const from = (offsets[row] ?? 0) + at;
    const to = offsets[row + 1] ?? 0;
    let word = 0;
    for (let k = 0; k < 4; k += 1) word = word * 256 + (from + k < to ? (bytes[from + k] ?? 0) : 0);
    words[i] = word;
  }
  return words;
}

/** How many bytes all texts begin with alike: numbers of orders and links share a good deal. */
function sharedLength(rows: Uint32Array, data: Texts): number {
  const first = rows[0];
  if (first === undefined) return 0;
  const start = data.offsets[first] ?? 0;
  let shared = lengthOf(data, first);
  for (const row of rows) {
    const from = data.offsets[row] ?? 0;
    shared = Math.min(shared, lengthOf(data, row));
    let i = 0;
    while (i < shared && data.bytes[start + i] === data.bytes[from + i]) i += 1;
    shared = i;
    if (shared === 0) return 0;
  }
  return shared;
}

function lengthOf({ offsets }: Texts, row: number): number {
  return (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
}
