/** A stretch of a text: in both, or only in this one. */
export interface DiffPiece {
  kind: 'same' | 'only-here';
  text: string;
}

/** Above this many cells the table of the longest common subsequence costs more than the answer is worth. */
const mostCells = 4_000_000;

/**
 * Two texts word by word: what the one and the other hold, with the words marked that the other lacks. Joining the pieces gives each text back.
 * Very long texts that share little are marked whole between their equal ends.
 */
export function diffWords(mine: string, theirs: string): { mine: DiffPiece[]; theirs: DiffPiece[] } {
  const [a, b] = [wordsOf(mine), wordsOf(theirs)];
  const head = countSame(a, b);
  const tail = countSame(a.slice(head).reverse(), b.slice(head).reverse());
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const common = commonWords(left, right);
  return { mine: piecesOf(a, { head, tail, same: common.left }), theirs: piecesOf(b, { head, tail, same: common.right }) };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\n|[^\S\n]+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

function countSame(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((word, index) => word !== b[index]);
  return differing < 0 ? Math.min(a.length, b.length) : differing;
}

/** The places, in each of the two, of a longest common subsequence. */
function commonWords(a: readonly string[], b: readonly string[]): { left: Set<number>; right: Set<number> } {
  const [left, right] = [new Set<number>(), new Set<number>()];
  const width = b.length + 1;
  if ((a.length + 1) * width > mostCells) return { left, right };
  const table = new Uint16Array((a.length + 1) * width);
  const common = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] = a[i] === b[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      left.add(i);
      right.add(j);
      i += 1;
      j += 1;
    } else if (common(i + 1, j) >= common(i, j + 1)) i += 1;
    else j += 1;
  }
  return { left, right };
}

function piecesOf(words: readonly string[], { head, tail, same }: { head: number; tail: number; same: ReadonlySet<number> }): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  for (const [index, text] of words.entries()) {
    const isSame = index < head || index >= words.length - tail || same.has(index - head);
    const kind = isSame ? 'same' : 'only-here';
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  }
  return pieces;
}
