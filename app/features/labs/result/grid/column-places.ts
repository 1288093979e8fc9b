/** Where columns of given widths begin, and where the last one ends; in pixels. */
export function columnStarts(widths: readonly number[]): number[] {
  const starts = [0];
  for (const width of widths) starts.push((starts.at(-1) ?? 0) + width);
  return starts;
}

/** The columns from `from` up to, without, `to` that a window of pixels touches. */
export function columnsWithin(starts: readonly number[], window: { from: number; to: number }): { from: number; to: number } {
  const from = Math.max(0, firstBeyond(starts, window.from) - 1);
  const to = firstBeyond(starts, window.to - 1);
  return { from, to: Math.max(from, Math.min(to, starts.length - 1)) };
}

/** The first index whose value is larger; the length where none is. */
function firstBeyond(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
