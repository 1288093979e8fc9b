/** How many were watched for a span and then ended, or left without ending (censored): one bar of a histogram. */
export interface Bar {
  /** The span, in the histogram's unit. */
  at: number;
  /** Ended after exactly that span. */
  ended: number;
  /** Ended, or were watched no longer. Not less than `ended`. */
  left: number;
}

/**
 * The smallest span after which at least `share` of all have ended, by the product-limit estimate, so that those still open count as long as
 * they have been watched (E. L. Kaplan and P. Meier, 1958). Without open ones it is the ordinary lower quantile. Null when too few have ended.
 */
export function survivalQuantile(bars: readonly Bar[], share: number): number | null {
  const spans = [...bars].sort((a, b) => a.at - b.at);
  let atRisk = spans.reduce((sum, bar) => sum + bar.left, 0);
  let open = 1;
  for (const [i, { at, ended, left }] of spans.entries()) {
    const next = spans[i + 1];
    // Bars of one span are one step.
    if (next?.at === at) {
      spans[i + 1] = { at, ended: ended + next.ended, left: left + next.left };
      continue;
    }
    open *= 1 - ended / atRisk;
    atRisk -= left;
    // Products of fractions miss a half by the last digit.
    if (open <= 1 - share + 1e-9) return at;
  }
  return null;
}
