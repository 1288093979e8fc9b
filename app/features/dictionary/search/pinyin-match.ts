/**
 * How a Chinese text sounds, one word per character, joined by spaces: `fu kuan shi|…`. A character of several readings gives them all,
 * joined by `|`; a letter or digit is its own reading; anything else is `-`.
 */
export type Readings = string;

interface Span {
  /** Counted in characters (code points), the end not included. */
  start: number;
  end: number;
}

/** What somebody typed, if it can be pinyin: small letters and digits with at least one letter; `ü` is typed `v`. */
export function asPinyin(typed: string): string | undefined {
  const text = typed
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s'’]/g, '');
  return /^[a-z0-9]*[a-z][a-z0-9]*$/.test(text) ? text : undefined;
}

/**
 * The leftmost characters that the typed letters stand for, each by its whole reading or its initial (`fukuan`, `fk`, `fkuan`); the last
 * one may be unfinished (`fuku`).
 */
export function findPinyin(readings: Readings, typed: string): Span | undefined {
  const characters = readings.split(' ').map(word => word.split('|'));
  for (const [start, [first]] of characters.entries()) {
    if (first === '-') continue;
    const end = endOf(characters, start, typed);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

function endOf(characters: string[][], at: number, typed: string): number | undefined {
  if (typed === '') return at;
  for (const reading of characters[at] ?? []) {
    if (reading.startsWith(typed)) return at + 1;
    const lengths = reading === '-' ? [0] : [reading.length, ...initialLengths(reading)];
    for (const length of lengths) {
      const end = typed.startsWith(reading.slice(0, length)) ? endOf(characters, at + 1, typed.slice(length)) : undefined;
      if (end !== undefined) return end;
    }
  }
  return undefined;
}

/** Some type `s` for 时, some `sh`. */
function initialLengths(reading: string): number[] {
  return /^[zcs]h/.test(reading) ? [2, 1] : [1];
}
