/** What a measurement prints: figures with their units, and ratios taken in the same run. */
export type Figures = Record<string, number | string>;

/** One JSON object with --json, else a line a figure. */
export function report(title: string, figures: Figures): void {
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ bench: title, ...figures }, null, 2)}\n`);
    return;
  }
  const width = Math.max(...Object.keys(figures).map(name => name.length));
  process.stdout.write(`${title}\n`);
  for (const [name, value] of Object.entries(figures)) process.stdout.write(`  ${name.padEnd(width)}  ${value}\n`);
}

/** The value below which `share` of the values lie (nearest rank). */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
