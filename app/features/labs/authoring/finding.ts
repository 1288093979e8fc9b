/** Something to mend in content. */
export interface Finding {
  file: string;
  /** Counts from 1. */
  line: number;
  what: string;
  how: string;
  /** A remark fails nothing: content that is being written has many. */
  weight: 'fault' | 'remark';
}

/** The line of a text on which a word stands first; the first line where it does not. */
export function lineOfWord(text: string, word: string): number {
  const index = text.split('\n').findIndex(line => new RegExp(`(?<![a-z0-9-])${word}(?![a-z0-9-])`).test(line));
  return index < 0 ? 1 : index + 1;
}

/** Of the names that exist, the one most like a name that does not; '' when none is like it. */
export function nearestName(name: string, known: readonly string[]): string {
  const ranked = known.map(each => ({ each, far: distance(name, each) })).sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.max(2, name.length / 3) ? best.each : '';
}

/** Levenshtein's, by rows. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
