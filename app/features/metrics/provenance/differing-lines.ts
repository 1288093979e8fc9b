/** The lines of a text, counted from 1, that stand nowhere in another, indents aside; empty ones never differ. */
export function differingLines(text: string, other: string): Set<number> {
  const known = new Set(linesOf(other));
  return new Set(linesOf(text).flatMap((line, index) => (line && !known.has(line) ? [index + 1] : [])));
}

function linesOf(text: string): string[] {
  return text.split('\n').map(line => line.trim());
}
