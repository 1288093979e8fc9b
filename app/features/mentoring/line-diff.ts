import { linesOf } from './review-rules';

export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** Its number in the later text; undefined for a removed line. */
  line?: number;
}

/** Above this many cells the table of the longest common subsequence costs more than the answer is worth. */
const maxCells = 4_000_000;

/**
 * What became of a text, line by line: the longest common subsequence stays, the rest was removed or added (removed lines first).
 * Very long texts that share little are shown as replaced whole.
 */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, current] = [linesOf(before), linesOf(after)];
  const head = countSame(old, current);
  const tail = countSame(old.slice(head).reverse(), current.slice(head).reverse());
  const middle = walk(old.slice(head, old.length - tail), current.slice(head, current.length - tail));
  return numbered([...current.slice(0, head).map(same), ...middle, ...current.slice(current.length - tail).map(same)]);
}

export function countChanges(diff: DiffLine[]): { added: number; removed: number } {
  const count = (kind: DiffLine['kind']) => diff.filter(line => line.kind === kind).length;
  return { added: count('added'), removed: count('removed') };
}

function same(text: string): DiffLine {
  return { kind: 'same', text };
}

function countSame(a: string[], b: string[]): number {
  const differing = a.findIndex((line, index) => line !== b[index]);
  return differing < 0 ? a.length : differing;
}

function walk(old: string[], current: string[]): DiffLine[] {
  const common = commonLengths(old, current);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [old[i], current[j]];
    if (left === undefined && right === undefined) return lines;
    if (left !== undefined && left === right && common) {
      lines.push(same(left));
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || !common || common(i + 1, j) >= common(i, j + 1))) {
      lines.push({ kind: 'removed', text: left });
      i += 1;
    } else if (right !== undefined) {
      lines.push({ kind: 'added', text: right });
      j += 1;
    }
  }
}

/** `common(i, j)`: how many lines the rests from i and from j share in order. Undefined when the table would be too big. */
function commonLengths(old: string[], current: string[]): ((i: number, j: number) => number) | undefined {
  const width = current.length + 1;
  if ((old.length + 1) * width > maxCells) return undefined;
  const table = new Uint16Array((old.length + 1) * width);
  const common = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = current.length - 1; j >= 0; j -= 1)
      table[i * width + j] = old[i] === current[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
  return common;
}

function numbered(lines: DiffLine[]): DiffLine[] {
  let line = 0;
  return lines.map(each => (each.kind === 'removed' ? each : { ...each, line: (line += 1) }));
}
