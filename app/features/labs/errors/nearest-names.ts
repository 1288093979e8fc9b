/** Letters to add, drop, change or swap with their neighbour to get from one word to the other (optimal string alignment). */
export function slips(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const changed = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
      const isSwap = i > 0 && j > 0 && from[i] === to[j - 1] && from[i - 1] === to[j];
      const swapped = isSwap ? (before[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(changed, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** How many slips of the pen a word of this length may hold and still be that word. */
export function mostSlips(length: number): number {
  return Math.max(1, Math.floor(length / 3));
}

/**
 * The names nearest to one that does not exist, nearest first, all equally near; empty where none is a slip of the pen away. A name that differs
 * only in capitals, blanks and underscores is nearest of all.
 */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  const bare = bareForm(wanted);
  const distinct = [...new Set(known)];
  const alike = distinct.filter(each => bareForm(each.toLowerCase()) === bare);
  if (alike.length > 0) return alike;
  const measured = distinct.map(each => ({ each, far: slips(wanted, each.toLowerCase()) }));
  const least = Math.min(...measured.map(({ far }) => far));
  return least <= mostSlips(wanted.length) && least < wanted.length / 2
    ? measured.filter(({ far }) => far === least).map(({ each }) => each)
    : [];
}

function bareForm(name: string): string {
  return name.replace(/[\s_-]/g, '');
}
