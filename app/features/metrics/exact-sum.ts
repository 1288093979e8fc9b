/** Up to here a number of hundredths is a whole number of binary digits, and of cents exact. */
const mostCents = 2 ** 52;

/**
 * The sum of decimals in whatever order they come. Amounts of money are DECIMAL(…, 2) in the warehouse: as numbers of cents they add up without
 * a remainder, as binary fractions they do not (0.1 + 0.2). What is no whole number of cents is added without loss and rounded once (J. R.
 * Shewchuk, 1997; Python's `fsum`).
 */
export function exactSum(values: readonly number[]): number {
  const cents = values.map(value => Math.round(value * 100));
  const sum = cents.reduce((total, value) => total + value, 0);
  const inCents =
    cents.every((value, i) => value / 100 === values[i]) && cents.reduce((total, value) => total + Math.abs(value), 0) < mostCents;
  return inCents ? sum / 100 : sumOfBinaries(values);
}

function sumOfBinaries(values: readonly number[]): number {
  // Numbers that do not overlap, from the smallest on: together they are the sum to the last bit.
  let parts: number[] = [];
  for (const value of values) {
    let rest = value;
    const next: number[] = [];
    for (const part of parts) {
      const [large, small] = Math.abs(rest) < Math.abs(part) ? [part, rest] : [rest, part];
      const high = large + small;
      const low = small - (high - large);
      if (low !== 0) next.push(low);
      rest = high;
    }
    parts = [...next, rest];
  }
  return roundOnce(parts);
}

/** The parts do not overlap: from the largest down, until adding one loses something; a tie is decided by the sign of what is left. */
function roundOnce(parts: readonly number[]): number {
  let i = parts.length - 1;
  let high = parts[i] ?? 0;
  let low = 0;
  while (i > 0 && low === 0) {
    i -= 1;
    const sum = high;
    const part = parts[i] ?? 0;
    high = sum + part;
    low = part - (high - sum);
  }
  const rest = parts[i - 1] ?? 0;
  const isTie = i > 0 && ((low < 0 && rest < 0) || (low > 0 && rest > 0));
  const nudged = high + low * 2;
  return isTie && low * 2 === nudged - high ? nudged : high;
}
